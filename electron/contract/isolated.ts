// Names within a sentence: one that is written from the right keeps its own order, and leaves the sentence around it in its. Pure.

const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const [FIRST, LAST] = ['\u2068', '\u2069'];

/** The text as it is, unless something in it is written from the right. */
export function isolated(text: string): string {
  return FROM_THE_RIGHT.test(text) && !text.startsWith(FIRST) ? `${FIRST}${text}${LAST}` : text;
}

/** The same of each text among the values of a sentence. */
export function isolatedValues<V extends Record<string, unknown> | undefined>(values: V): V {
  if (values === undefined) return values;
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return Object.fromEntries(entries) as V;
}
