import { describe, expect, test } from 'vitest';
import { beginningOf, plainParagraphs } from '../../../db/search/plain-text.ts';

const plain = (markdown: string): string[] => plainParagraphs(markdown).map((paragraph) => paragraph.text);

test.each([
  ['# A heading #1', ['A heading #1']],
  ['> quoted\n> twice', ['quoted twice']],
  ['- one\n- [x] two\n\n3. three', ['one two', '3. three']],
  ['some **bold**, *thin*, ***both***, __under__ and _this_', ['some bold, thin, both, under and this']],
  ['snake_case_name and 5*3*2 and a * b', ['snake_case_name and 5*3*2 and a * b']],
  ['un*frigging*believable', ['unfriggingbelievable']],
  ['~~gone~~ ~kept~ `code`', ['gone ~kept~ code']],
  ['[a link](https://x.example/a_(b)) and ![a picture](x.png) and [ref][1]', ['a link and a picture and ref']],
  ['It rained.[^1] Twice.[^the-other]\n\n[^1]: For *three* days.', ['It rained. Twice.', 'For three days.']],
  ['x[^] and a^2] stay', ['x[^] and a^2] stay']],
  ['see <https://x.example>', ['see https://x.example']],
  ['\\*not thin\\* \\# no', ['*not thin* # no']],
  ['<img src=x onerror="alert(1)">', ['<img src=x onerror="alert(1)">']],
  ['one\r\n\r\ntwo\rthree', ['one', 'two three']],
  ['---\n\n***\n\nafter', ['after']],
  ['```js\ncode\n```', ['code']],
  ['走る\n夕日\nend', ['走る夕日 end']],
  ['', []],
])('%j', (markdown, expected) => expect(plain(markdown)).toEqual(expected));

describe('what is hidden', () => {
  test.each([
    ['He ||dies|| here', ['He … here']],
    ['a ||b\n\nc|| d', ['a …', 'd']],
    ['a ||b|| c ||d', ['a … c ||d']],
    ['||**all**||', ['…']],
  ])('%j', (markdown, expected) => expect(plain(markdown)).toEqual(expected));

  test('keeps the numbers of the paragraphs', () => {
    expect(plainParagraphs('one\n\n***\n\n||x||\n\ntwo').at(-1)).toEqual({ text: 'two', number: 4 });
  });

  test('never shows in a beginning, wherever it is cut', () => {
    const review = `${'word '.repeat(40)}||${'SECRET '.repeat(2000)}|| after`;
    expect(beginningOf(review)).not.toContain('SECRET');
    expect(beginningOf('a ||SECRET|| b')).toBe('a … b');
  });
});

test('a beginning is whole words or whole characters, and no longer than asked', () => {
  expect(beginningOf('word '.repeat(100))).toHaveLength(240);
  expect(beginningOf('🏃'.repeat(400)).isWellFormed()).toBe(true);
  expect(beginningOf('short')).toBe('short');
});

test.each([
  ['# The second lap\n\nI thought of him.', 'I thought of him.'],
  ['Before.\n## Between\nAfter.', 'Before. After.'],
  ['> ### Quoted\n> words', 'words'],
  ['# Only\n\n## headings', 'Only headings'],
  ['#tag is a word', '#tag is a word'],
])('a beginning passes over headings: %j', (markdown, expected) => {
  expect(beginningOf(markdown)).toBe(expected);
});

test.each(['*', '_', '[', '![', '](', '`', '||', '<', '>', '\\', '#', '-', '(', '[a](', '~'])(
  'a million of %s costs nothing',
  (one) => {
    const started = performance.now();
    plainParagraphs(one.repeat(1_000_000 / one.length));
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
