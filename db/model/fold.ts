// Folds text for comparing: composition, case, accents, widths and kinds of quotes alike. Pure; must never lose where a character stood.

/** Folded text; unit `i` of it came from `[starts[i], ends[i])` of the original, in UTF-16 units. */
export interface FoldedText {
  text: string;
  starts: number[];
  ends: number[];
}

/** A character with all that hangs on it: marks, half-width voicing, the parts of a decomposed Korean syllable. */
const cluster =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?|[\s\S][\p{M}\uff9e\uff9f]*/gu;
/** Accents, and the choice between a text and a picture form of a sign. */
const accents = /[\u0300-\u036f\ufe0e\ufe0f]/g;
const plainAscii = /^[\0-\x7f]*$/;

const alike: Record<string, string> = { ς: 'σ' };
for (const quote of '‘’‚‛ʼ`´′') alike[quote] = "'";
for (const quote of '“”„‟«»″') alike[quote] = '"';
for (const dash of '‐‑‒–—―−') alike[dash] = '-';
const different = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');

/** The form under which two spellings of one text are the same. Voiced kana stay apart from unvoiced: they are letters, not accents. */
export function foldText(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const bare = text
    .replace(different, (one) => alike[one] ?? one)
    .normalize('NFKD')
    .replace(accents, '');
  // lower case brings accents about (İ), composing brings back signs that are alike
  const lower = bare.toLowerCase().replace(accents, '').normalize('NFC');
  return lower.replace(different, (one) => alike[one] ?? one);
}

export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const match of text.matchAll(cluster)) {
    const one = foldText(match[0]);
    for (let unit = 0; unit < one.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += one;
  }
  return { text: folded, starts, ends };
}

/** Scripts written without spaces between words (Japanese, Chinese, Thai, ...) and Korean, whose particles cling to the word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆ー]/u;

/** True where the index can't cut the text into words, so that it has to be looked for as a piece of text. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text.normalize('NFKC'));
}

/** Every code unit that such a script, or a sign that folds to it (㈱, half-width kana), is written with; and others. */
const perhapsUnspaced = /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\uffff]/;

/** Quick, and never wrongly false: most texts need not be folded to know that no Japanese stands in them. */
export function couldHoldUnspaced(text: string): boolean {
  return perhapsUnspaced.test(text);
}

/** Letters, digits and private use, as unicode61 cuts; accents are part of a word. */
export const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\u0300-\u036f]*/gu;

const telling = /[\p{So}\p{Sc}+#%&@°]|\d\/\d/u;
const hasWord = /[\p{L}\p{N}\p{Co}]/u;

/** Signs that a word means something by (`C++`, `50%`, `8/10`, an emoji); the index drops them. */
export function hasTellingSigns(term: string): boolean {
  return telling.test(term);
}

/** True where nothing of a term is a word to the index. */
export function isWordless(term: string): boolean {
  return isUnspaced(term) || !hasWord.test(term);
}
