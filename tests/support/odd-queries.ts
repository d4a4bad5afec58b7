// What nobody would type and somebody pastes: search lines made from a seed, the same ones each time. For what must hold whatever is typed.

const soup = [
  ...[
    '"',
    '“',
    '”',
    '„',
    '«',
    '»',
    '″',
    '「',
    '」',
    '『',
    '』',
    '(',
    ')',
    '（',
    '）',
    '-',
    '−',
    '|',
    '||',
    ':',
    '：',
    ',',
    '、',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '　',
    '\0',
    '\u0007',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ufffd',
  ],
  ...['OR', 'AND', 'NOT', 'or', 'and', 'not', 'near(', 'NEAR(', 'near(a b, 5)', 'near("a b" c,99)', ', 5)', ',5'],
  ...[
    'theme:',
    'tag:',
    'film:',
    'rating:',
    'year:',
    'watched:',
    'written:',
    'words:',
    'is:',
    'has:',
    'in:',
    'lang:',
    'List:',
  ],
  ...[
    'theem:',
    'http://',
    '8:30',
    '..',
    '>=',
    '<',
    '≤',
    '4',
    '4½',
    '½',
    '9999',
    '0001',
    '2026-02-29',
    '1990..1999',
    '10000',
  ],
  ...[
    'liked',
    'none',
    'unknown',
    'quotes',
    'ja',
    'xx',
    'grief',
    'don’t',
    'mise-en-scène',
    'C++',
    '50%',
    '8/10',
    'a',
    'x',
  ],
  ...[
    '走る',
    '走',
    'ミル',
    'ﾐﾙ',
    '㈱',
    '달리기',
    'Mileを',
    '👍🏽',
    '👩‍👩‍👧',
    'e\u0301',
    '\u0301',
    'ﬁ',
    'İ',
    'ß',
    'ر',
    '\u202e',
    '\ue000',
  ],
];

/** What means something to FTS5, to SQL or to a pattern. */
const syntax = [
  ...[
    'NEAR(a b)',
    'NEAR(a b, 2',
    'body:x',
    'body : x',
    '- body : x',
    '{title text}: x',
    '^x',
    'x*',
    '"x" *',
    'x + y',
    '*',
    '^',
  ],
  ...[
    '"',
    '""',
    '"""',
    "'",
    "''",
    "' OR 1=1 --",
    '; DROP TABLE entry;',
    '%',
    '_',
    '\\',
    '[a-z]',
    '?',
    '?1',
    ':q',
    '@q',
    '$q',
    '/*',
  ],
  ...[
    'a AND',
    'OR a',
    'NOT',
    'a NOT b',
    '(',
    ')',
    '()',
    '(()',
    'a:b:c',
    'rank',
    'rowid:1',
    'entry_fts',
    'NULL',
    '\0x',
    'a\0b',
  ],
];

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Next = () => number;
const upTo = (next: Next, most: number): number => Math.floor(next() * most);
const one = (next: Next, all: readonly string[]): string => all[upTo(next, all.length)] ?? '';
const several = (next: Next, most: number, make: () => string): string =>
  Array.from({ length: 1 + upTo(next, most) }, make).join('');

const kinds: ((next: Next) => string)[] = [
  (next) => several(next, 24, () => one(next, soup)),
  (next) => several(next, 12, () => `${one(next, soup)} `),
  (next) => several(next, 8, () => one(next, syntax) + (next() < 0.7 ? ' ' : '')),
  // any code units at all, halves of pairs among them
  (next) => several(next, 40, () => String.fromCharCode(upTo(next, 0x1_0000))),
  (next) => several(next, 40, () => String.fromCodePoint(upTo(next, 0x11_0000))),
  (next) => several(next, 60, () => String.fromCharCode(upTo(next, 0x80))),
  (next) => several(next, 8, () => `${one(next, soup)}${one(next, ['', ':', '|', '"'])}${one(next, soup)}`),
];

/** Too long, too deep or too many; dear to make, so one in a hundred. */
const huge: ((next: Next) => string)[] = [
  (next) => '('.repeat(upTo(next, 2000)) + one(next, soup) + ')'.repeat(upTo(next, 2000)),
  (next) => '-('.repeat(upTo(next, 800)) + one(next, soup),
  (next) => 'NOT '.repeat(upTo(next, 400)) + one(next, soup),
  (next) => 'near('.repeat(upTo(next, 300)) + one(next, soup),
  (next) => one(next, soup).repeat(upTo(next, 20_000)),
  (next) => `${one(next, soup)} `.repeat(upTo(next, 3000)),
  (next) => `${one(next, soup)} OR `.repeat(upTo(next, 400)),
  (next) => `theme:${`${one(next, soup)}|`.repeat(upTo(next, 400))}`,
];

/** `count` search lines made from `seed`. */
export function* oddQueries(seed: number, count: number): Generator<string> {
  const next = numbers(seed);
  for (let made = 0; made < count; made += 1) {
    const makers = next() < 0.01 ? huge : kinds;
    yield makers[upTo(next, makers.length)]?.(next) ?? '';
  }
}
