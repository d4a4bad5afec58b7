// Counts the paragraphs of a review's source as a search does when it says where a passage stands. Must agree with db/search/plain-text.ts.

/** For each line, from 1, the number of its paragraph, from 1; 0 for a line between two. The first value stands for no line. */
export function paragraphsOfLines(text: string): number[] {
  let count = 0;
  let isWithin = false;
  // a line of which all is hidden is an empty one
  const shown = text
    .replace(/\r\n?/g, '\n')
    .replace(/\|\|([\s\S]*?)\|\|/g, (_, hidden: string) => `…${hidden.replace(/[^\n]/g, '')}`);
  const numbers = shown.split('\n').map((line) => {
    // the marks of a quotation alone are an empty line of it
    const isEmpty = /^[\s>]*$/.test(line);
    if (!isEmpty && !isWithin) count += 1;
    isWithin = !isEmpty;
    return isEmpty ? 0 : count;
  });
  return [0, ...numbers];
}
