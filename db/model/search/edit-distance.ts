// The words one edit away from another: a letter added, left out, another in its place, or two neighbours swapped. Pure.

/** Letters a word could have by mistake, by the script it is written in. */
const alphabets: readonly [RegExp, string][] = [
  [/^[a-z0-9]+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^[а-яё]+$/, 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  [/^[α-ω]+$/, 'αβγδεζηθικλμνξοπρστυφχψω'],
];

/** Every folded word one edit away; where a script is not known, only what its own letters give. */
export function wordsOneEditAway(folded: string): string[] {
  const letters = Array.from(folded);
  const alphabet = alphabets.find(([script]) => script.test(folded))?.[1] ?? '';
  const others = new Set([...alphabet, ...letters]);
  const words = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const head = letters.slice(0, at).join('');
    const [one = '', two = ''] = [letters[at], letters[at + 1]];
    const tail = letters.slice(at + 1).join('');
    for (const other of others) words.add(head + other + one + tail);
    if (one === '') continue;
    words.add(head + tail);
    for (const other of others) words.add(head + other + tail);
    if (two !== '') words.add(head + two + one + letters.slice(at + 2).join(''));
  }
  words.delete(folded);
  return [...words];
}
