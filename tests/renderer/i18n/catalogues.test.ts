// The Japanese catalogue beside the English: complete, with the same placeholders, set as Japanese is, one word for one thing.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Message {
  id: string;
  words: string;
}

function unquoted(line: string): string {
  return JSON.parse(line) as string;
}

function read(locale: string): Message[] {
  const file = resolve(import.meta.dirname, `../../../electron/contract/i18n/${locale}.po`);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => {
      const parts: Record<string, string> = {};
      let part = '';
      for (const line of block.split('\n')) {
        const [, name, quoted = name === undefined && line.startsWith('"') ? line : null] =
          /^(msg\w+) (".*")$/.exec(line) ?? [];
        if (quoted === null) continue;
        part = name ?? part;
        parts[part] = (parts[part] ?? '') + unquoted(quoted);
      }
      return { id: `${parts['msgctxt'] ?? ''}\u0004${parts['msgid'] ?? ''}`, words: parts['msgstr'] ?? '' };
    })
    .filter(({ id }) => id !== '\u0004');
}

const english = read('en');
const japanese = read('ja');

/** Names in braces and tags. What follows the name of a plural's form is words, even a single one. */
function placeholders(words: string): string[] {
  const names = words.match(/(?<!(?:\b(?:one|other)|=\d+) )\{\w+(?=\}|, plural)|<\/?\d+\/?>/g) ?? [];
  return [...new Set(names)].toSorted();
}

const byId = new Map(japanese.map(({ id, words }) => [id, words]));

test('every English message has its Japanese one', () => {
  expect(english.length).toBeGreaterThan(1000);
  expect(english.filter(({ id }) => !byId.get(id)?.trim()).map(({ id }) => id)).toEqual([]);
});

test('placeholders are told from words', () => {
  const words = '{0}, {count, plural, one {once} =2 {twice} other {# times {1}}} <0>in {place}</0>';
  expect(placeholders(words)).toEqual(['</0>', '<0>', '{0', '{1', '{count', '{place']);
});

test('placeholders and tags are the same in both', () => {
  for (const { id, words } of english) {
    expect(placeholders(byId.get(id) ?? ''), id).toEqual(placeholders(words));
  }
});

test('plurals have no form that Japanese does not know', () => {
  expect(japanese.filter(({ words }) => /\b(?:one|two|few|many) \{/.test(words)).map(({ words }) => words)).toEqual([]);
});

test('punctuation beside Japanese letters is the full-width kind', () => {
  const letter = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]`;
  const narrow = new RegExp(`${letter}[,.!?;:()]|[,.!?;()]${letter}`, 'u');
  // filters are typed as they stand
  const isFilter = (words: string): boolean => /\b[a-z]+:|near\(/.test(words);
  expect(japanese.map(({ words }) => words).filter((words) => narrow.test(words) && !isFilter(words))).toEqual([]);
});

test('one word for one thing', () => {
  const rejected = [
    'レビュー',
    '日誌',
    'ジャーナル',
    'ウォッチリスト',
    'エントリ',
    'クリッピング',
    'ごみ箱',
    'インポート',
    'エクスポート',
  ];
  expect(japanese.map(({ words }) => words).filter((words) => rejected.some((word) => words.includes(word)))).toEqual(
    [],
  );
});
