// A book that readers of books open: EPUB 3 as epubcheck knows it, its chapters by year or by film, its text as it was written.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { exportLanguage, type ExportLanguage, type ExportScope } from '../../../db/model/export.ts';
import { epubProblems, hasEpubcheck } from '../../support/epubcheck.ts';
import { webpHeader } from '../../support/images.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { fillOddly, HOSTILE_TITLE } from '../../support/odd-journal.ts';
import { ask, askLater, log, oneMile } from '../../support/one-mile.ts';

async function book(journal: Journal, scope: ExportScope = { kind: 'everything' }, language: ExportLanguage = 'en') {
  const to = join(temporaryFolder(), 'book.epub');
  const report = await askLater(journal, 'export.run', { format: 'epub', scope, to, language });
  const bytes = readFileSync(to);
  const files = unzipSync(bytes);
  return { report, bytes, files, to, textOf: (name: string) => strFromU8(files[`book/${name}`] ?? new Uint8Array()) };
}

function oddJournal(): Journal {
  const journal = memoryJournal();
  fillOddly(journal);
  const { film } = log(journal, { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2020', rating: 2 });
  ask(journal, 'poster.set', { filmId: film.id, bytes: new Uint8Array(webpHeader('VP8X', 40, 60)) });
  return journal;
}

const listId = (journal: Journal): number => ask(journal, 'list.list', {})[0]?.id ?? 0;
const themeId = (journal: Journal, name: string): number =>
  ask(journal, 'theme.list', {}).find((theme) => theme.name === name)?.id ?? 0;

describe.skipIf(!hasEpubcheck)('passes epubcheck, with Japanese, spoilers, posters and odd titles', () => {
  const scopes: [string, (journal: Journal) => ExportScope][] = [
    ['everything', () => ({ kind: 'everything' })],
    ['a list', (journal) => ({ kind: 'list', id: listId(journal) })],
    ['a theme', (journal) => ({ kind: 'theme', id: themeId(journal, 'Face/Off & "co" <1>') })],
    ['a year of nothing', () => ({ kind: 'year', year: 1950 })],
  ];
  test.each(scopes)('%s', { timeout: 60_000 }, async (_, scopeOf) => {
    const journal = oddJournal();
    for (const language of exportLanguage.options)
      expect(epubProblems((await book(journal, scopeOf(journal), language)).to), language).toEqual([]);
  });
});

test('its first file says what it is, readable and unpacked', async () => {
  const { bytes } = await book(oddJournal());
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(bytes.readUInt16LE(8)).toBe(0);
});

test('everything goes by year, what has no date last; reflections stand where they were written', async () => {
  const { textOf, report } = await book(oddJournal());
  const titles = [...textOf('contents.xhtml').matchAll(/<a href="chapter-\d+\.xhtml"><span[^>]*>([^<]*)</g)].map(
    ([, title]) => title,
  );
  expect(titles).toEqual(['2019', '2020', '2025', '2026', 'Date unknown']);
  const last = textOf('chapter-4.xhtml');
  expect(last.indexOf('14 March 2026')).toBeLessThan(last.indexOf('Reflection, November 2026'));
  expect(last).toContain('src="posters/');
  expect(last).toContain('<span class="told">She was never on the train.</span>');
  expect(last).not.toContain('THROWN');
  expect(textOf('chapter-1.xhtml')).toContain('<div class="review" lang="ja" xml:lang="ja">');
  expect(report).toMatchObject({ filmCount: 5, entryCount: 6, fileCount: 1 });
  expect(report.notices.map(({ kind, count }) => [kind, count])).toEqual([
    ['trash-left-out', 1],
    ['notes-left-out', 1],
    ['clippings-left-out', 1],
    ['spoilers-open', 3],
    ['lists-left-out', 1],
    ['watchlist-left-out', 1],
  ]);
});

test('a list goes by film in its order, with what was noted', async () => {
  const journal = oddJournal();
  const { textOf } = await book(journal, { kind: 'list', id: listId(journal) });
  expect(textOf('title.xhtml')).toContain('<span>Tracks &amp; trains</span>');
  expect(textOf('chapter-1.xhtml')).toContain('<p class="note">twice\nnow</p>');
  expect(textOf('chapter-1.xhtml')).toMatch(/<h1><span>One Mile<\/span> <span class="year">2025<\/span><\/h1>/);
  expect(textOf('chapter-2.xhtml')).toContain('<span lang="ja" xml:lang="ja">走る人</span>');
});

test('titles and texts are text, whatever they look like', async () => {
  const journal = memoryJournal();
  log(journal, { film: { title: HOSTILE_TITLE }, review: '<script>alert(1)</script> \u0001 ]]>', watchedOn: '2026' });
  const { textOf } = await book(journal);
  expect(textOf('chapter-1.xhtml')).not.toMatch(/<script|\u0001|]]>/);
  expect(textOf('chapter-1.xhtml')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a poster readers may not know stands beside one they do', async () => {
  const { textOf, files } = await book(oddJournal());
  const [, id] = /id="(poster-\w+)-webp"/.exec(textOf('package.opf')) ?? [];
  expect(textOf('package.opf')).toContain(`media-type="image/webp" fallback="${id}-svg"`);
  expect(Object.keys(files).filter((name) => name.endsWith('.webp'))).toHaveLength(1);
});

test('an only entry is a book as well', async () => {
  const journal = memoryJournal();
  const { id } = log(journal, oneMile());
  expect((await book(journal, { kind: 'entry', id })).textOf('package.opf')).toContain('<dc:title>One Mile</dc:title>');
});

test('a Japanese book is Japanese in what it says of itself, and calls no other text so', async () => {
  const { textOf } = await book(oddJournal(), { kind: 'everything' }, 'ja');
  expect(textOf('package.opf')).toContain('<dc:language>ja</dc:language>');
  const contents = textOf('contents.xhtml');
  expect(contents).toContain('lang="ja" xml:lang="ja"');
  expect(contents).toContain('<h1>目次</h1>');
  expect(contents).toContain('日付不明');
  expect(textOf('title.xhtml')).toContain('映画5本の記録6件');
  const last = textOf('chapter-4.xhtml');
  expect(last).toContain('2026年3月14日');
  expect(last).toContain('追想、2026年11月');
  expect(last).toContain('<div class="review" lang="" xml:lang="">');
  expect(textOf('chapter-1.xhtml')).toContain('<div class="review">');
  expect(Object.values({ contents, last }).join('')).not.toMatch(/Date unknown|Reflection|Directed by|Rewatch/);
});
