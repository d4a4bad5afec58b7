// The package brings no types of its own.
declare module 'stopwords-en' {
  const words: string[];
  export default words;
}
