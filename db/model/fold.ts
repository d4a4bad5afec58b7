// Folds text for comparing: composition, case, accents, widths and kinds of quotes alike. Pure; must never lose where a character stood.

/** Folded text, and for each of its units where in the original it came from, in UTF-16 units. */
export interface FoldedText {
  text: string;
  startOf: (unit: number) => number;
  endOf: (unit: number) => number;
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

/** Whether every character folds to itself or to its lower case. */
export function isPlainAscii(text: string): boolean {
  return plainAscii.test(text);
}

/**
 * Runs of characters that nearly always fold to one unit each, none with a mark behind it; and all others one by one: one
 * `…` or `½` among them would send a whole text the slow way.
 */
const lumps =
  /(?:[\0-\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u01c3\u01cd-\u01f0\u01f4-\u02ff\u0370-\u052f\u2010-\u2023\u2027\u3001-\u3098\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7a3](?![\p{M}\uff9e\uff9f]))+|[\s\S]/gu;

interface Piece {
  original: string;
  folded: string;
  at: number;
  /** Unit by unit the same places. */
  isAligned: boolean;
}

/** The text in pieces of which each is either as long as before, or one character. */
function* piecesOf(text: string): Generator<Piece> {
  let from = 0;
  const loose = function* (to: number): Generator<Piece> {
    if (from >= to) return;
    for (const { 0: original, index } of text.slice(from, to).matchAll(cluster)) {
      const folded = foldText(original);
      yield { original, folded, at: from + index, isAligned: original.length === 1 && folded.length === 1 };
    }
  };
  for (const match of text.matchAll(lumps)) {
    const [run] = match;
    // one character alone, be it of two units, is left to the way that knows marks
    const isRun = run.length > 1 && (run.codePointAt(0) ?? 0) <= 0xffff;
    const folded = isRun ? foldText(run) : '';
    if (folded.length !== run.length) continue;
    yield* loose(match.index);
    yield { original: run, folded, at: match.index, isAligned: true };
    from = match.index + run.length;
  }
  yield* loose(text.length);
}

const same = (unit: number): number => unit;
const next = (unit: number): number => unit + 1;

export function foldWithOffsets(text: string): FoldedText {
  if (plainAscii.test(text)) return { text: foldText(text), startOf: same, endOf: next };
  const pieces = [...piecesOf(text)];
  const folded = pieces.map((piece) => piece.folded).join('');
  if (pieces.every(({ isAligned }) => isAligned)) return { text: folded, startOf: same, endOf: next };
  const starts = new Int32Array(folded.length);
  const ends = new Int32Array(folded.length);
  let unit = 0;
  for (const { original, folded: one, at, isAligned } of pieces) {
    for (let index = 0; index < one.length; index += 1, unit += 1) {
      starts[unit] = isAligned ? at + index : at;
      ends[unit] = isAligned ? at + index + 1 : at + original.length;
    }
  }
  return { text: folded, startOf: (at) => starts[at] ?? 0, endOf: (at) => ends[at] ?? text.length };
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
