// What is typed into the search line and would be syntax of the full-text index, or too much of it: always answered, never an error.

import type { Attack } from './attack.ts';

const line = (name: string, input: string): Attack<string, 'answered'> => ({
  name,
  where: 'search',
  input,
  mustHold: 'answered',
  logs: null,
});

export const searches: readonly Attack<string, 'answered'>[] = [
  ...[
    '"',
    'AND',
    'OR',
    'NOT',
    "don't",
    'mise-en-scène',
    'C++',
    '8/10',
    '50%',
    'NEAR(',
    'NEAR(a b, 5',
    '(((',
    ')))',
    'x:y',
  ].map((input) => line(`syntax: ${input}`, input)),
  ...[
    '*',
    '',
    'film ???',
    'body:x',
    '{title body}: x',
    '- {title}: x',
    '^x',
    'film*ing',
    '"a" + "b"',
    'a AND',
    'NOT NOT a',
    '\\',
  ].map((input) => line(`syntax: ${input || 'nothing'}`, input)),
  line('SQL', `'; DROP TABLE entry; --`),
  line('SQL within a phrase', `"x' OR '1'='1"`),
  line('NUL', 'a\0b'),
  line('half a character', 'a\ud800b'),
  line('markup', '<img src=x onerror="window.ran = true">'),
  line('a hundred brackets', `${'('.repeat(100)}x${')'.repeat(100)}`),
  line('joined emoji and a flood of marks', `👩‍👩‍👧‍👦 e${'\u0301'.repeat(200)} \u202ex`),
];

/** Refused at the gate by its length, or cut: bounded either way. */
export const floods: readonly Attack<string, 'bounded'>[] = [
  {
    name: 'ten thousand terms',
    where: 'search',
    input: 'a b '.repeat(5000),
    mustHold: 'bounded',
    logs: /search\.find \(invalid query\)/,
  },
  {
    name: 'one word of five megabytes',
    where: 'search',
    input: 'a'.repeat(5_000_000),
    mustHold: 'bounded',
    logs: /search\.find \(invalid query\)/,
  },
  {
    name: 'a phrase of a hundred thousand words',
    where: 'search',
    input: `"${'a '.repeat(100_000)}"`,
    mustHold: 'bounded',
    logs: /search\.find \(invalid query\)/,
  },
];
