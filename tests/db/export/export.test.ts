import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { fileJournal, memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, log, logReview, ONE_MILE_REVIEW, oneMile } from '../../support/one-mile.ts';

const everything = { kind: 'everything' } as const;

function exportJson(journal: Journal, scope: Parameters<typeof ask<'export.run'>>[2]['scope'] = everything): string {
  const to = join(temporaryFolder(), 'journal.json');
  ask(journal, 'export.run', { format: 'json', scope, to });
  return readFileSync(to, 'utf8');
}

function exportNotes(journal: Journal): Record<string, string> {
  const to = join(temporaryFolder(), 'notes');
  const report = ask(journal, 'export.run', { format: 'markdown', scope: everything, to });
  expect(report.name).toBe('notes');
  expect(readdirSync(to)).toHaveLength(report.fileCount);
  return Object.fromEntries(readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'utf8')]));
}

describe('JSON', () => {
  test('is the document as JSON.stringify would write it, and ends with a line break', () => {
    const journal = memoryJournal();
    expect(exportJson(journal)).toBe(
      `${JSON.stringify({ format: 'afterimage-journal', version: 3, themes: [], films: [], apart: [], lists: [], watchlist: [], savedSearches: [] }, null, 2)}\n`,
    );
    log(journal, oneMile());
    logReview(journal, 'Harbour', 'a\n"b"\r\n\u2028\\ 🏃', { tags: ['x'] });
    const text = exportJson(journal);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(text).toBe(exportJson(journal));
    expect(Object.keys(JSON.parse(text).films[0].entries[0])).toEqual([
      ...['uid', 'watchedOn', 'rating', 'isLiked', 'isRewatch', 'isUnfinished', 'hasSpoilers', 'medium', 'place'],
      ...['company', 'themes', 'tags', 'review', 'loggedAt', 'changedAt', 'trashedAt', 'revisions'],
    ]);
  });

  test('of everything holds the trash; of what is shown only that, its films and its themes', () => {
    const journal = memoryJournal();
    const mile = log(journal, oneMile());
    log(journal, oneMile({ watchedOn: '2026-05', rating: 5, themes: ['running'] }));
    const gone = logReview(journal, 'Harbour', 'x', { themes: ['water'] });
    ask(journal, 'entry.trash', { id: gone });
    const counts = (scope: Parameters<typeof exportJson>[1]) => {
      const { films, themes } = JSON.parse(exportJson(journal, scope));
      return [films.length, films.flatMap((film: { entries: unknown[] }) => film.entries).length, themes.length];
    };
    expect(counts(everything)).toEqual([2, 3, 6]);
    expect(counts({ kind: 'search', query: 'rating:5' })).toEqual([1, 1, 1]);
    expect(counts({ kind: 'search', query: 'harbour' })).toEqual([0, 0, 0]);
    expect(counts({ kind: 'entry', id: mile.id })).toEqual([1, 1, 5]);
    const filter = { year: 2026, rating: 4.5, themeId: null, tagId: null, review: null };
    expect(counts({ kind: 'diary', filter })).toEqual([1, 2, 5]);
    expect(() => exportJson(journal, { kind: 'entry', id: 999 })).toThrow('not-found');
  });
});

describe('a place that can not take it', () => {
  test('the journal itself, or any other database, is never written over', () => {
    const journal = fileJournal();
    log(journal, oneMile());
    const link = join(temporaryFolder(), 'innocent.json');
    symlinkSync(journal.path, link);
    const before = readFileSync(journal.path);
    for (const to of [journal.path, `${journal.path}-wal`, `${journal.path}-shm`, link]) {
      expect(() => ask(journal, 'export.run', { format: 'json', scope: everything, to })).toThrow('file-unwritable');
      expect(() => ask(journal, 'export.run', { format: 'markdown', scope: everything, to })).toThrow(
        'file-unwritable',
      );
    }
    expect(readFileSync(journal.path)).toEqual(before);
    expect(ask(journal, 'journal.check', {}).isClean).toBe(true);
  });

  test('a full disk: nothing is left of either, and what stood there stays', (context) => {
    const disk = mountSmallDisk(200);
    if (disk === null) return context.skip();
    const journal = memoryJournal();
    for (let count = 0; count < 20; count += 1) logReview(journal, `Film ${count}`, 'a long winter '.repeat(2000));
    const to = join(disk, 'a.json');
    writeFileSync(to, 'before');
    const run = (format: 'json' | 'markdown', place: string) => () =>
      ask(journal, 'export.run', { format, scope: everything, to: place });
    expect(run('json', to)).toThrow('disk-full');
    expect(run('markdown', join(disk, 'notes'))).toThrow('disk-full');
    expect(readdirSync(disk)).toEqual(['a.json']);
    expect(readFileSync(to, 'utf8')).toBe('before');
  });

  test('a folder that is not there, a folder for a file, a path with NUL: nothing is left', () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const folder = temporaryFolder();
    const failsWith = (to: string, code: string, format: 'json' | 'markdown' = 'json') =>
      expect(() => ask(journal, 'export.run', { format, scope: everything, to })).toThrow(code);
    failsWith(join(folder, 'none', 'a.json'), 'file-unwritable');
    failsWith(join(folder, 'none', 'a'), 'file-unwritable', 'markdown');
    failsWith(folder, 'file-unwritable');
    failsWith(join(folder, 'a\0b'), 'file-unwritable');
    failsWith(join(folder, 'a\0b'), 'file-unwritable', 'markdown');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what stood there is replaced by a whole file only', () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const to = join(temporaryFolder(), 'a.json');
    writeFileSync(to, 'before');
    ask(journal, 'export.run', { format: 'json', scope: everything, to });
    expect(readFileSync(to, 'utf8')).toContain('One Mile');
    if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  test('a folder with something in it is refused and left alone, an empty one is filled', () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const parent = temporaryFolder();
    const to = join(parent, 'notes');
    mkdirSync(to);
    writeFileSync(join(to, 'mine.txt'), 'mine');
    const run = (place: string) => ask(journal, 'export.run', { format: 'markdown', scope: everything, to: place });
    expect(() => run(to)).toThrow('folder-not-empty');
    expect(readdirSync(to)).toEqual(['mine.txt']);
    const empty = join(parent, 'empty');
    mkdirSync(empty);
    run(empty);
    expect(readdirSync(empty)).toEqual(['One Mile (2025).md']);
    expect(readdirSync(parent).toSorted()).toEqual(['empty', 'notes']);
    expect(existsSync(join(parent, '.notes'))).toBe(false);
  });
});

describe('Markdown', () => {
  test('one note per film, its entries newest last, the review to the letter', () => {
    const journal = memoryJournal();
    log(
      journal,
      oneMile({ watchedOn: '2026-05', rating: 5, review: 'Again.', isRewatch: true, company: 'Ana', themes: [] }),
    );
    log(journal, oneMile());
    ask(journal, 'entry.trash', { id: logReview(journal, 'Harbour', 'x') });
    const notes = exportNotes(journal);
    expect(Object.keys(notes)).toEqual(['One Mile (2025).md']);
    expect(notes['One Mile (2025).md']).toBe(`---
title: "One Mile"
original_title: "ワン・マイル"
year: 2025
directors: ["Asoka Wakabayashi"]
countries: ["Japan"]
languages: ["Japanese"]
runtime: 112
genres: ["Drama"]
ids: {}
liked: false
---

## 14 March 2026

- Rating: 4.5 of 5 (four and a half stars)
- Themes: grief, survivor's guilt, resilience, silence, running
- Tags: in-theatres

${ONE_MILE_REVIEW}

## May 2026

- Rating: 5 of 5 (five stars)
- Tags: in-theatres
- With: Ana
- Notes: rewatch

Again.
`);
  });

  test('names that every file system takes', () => {
    const journal = memoryJournal();
    const given = [
      'Face/Off',
      'if....',
      '...And Out',
      'CON',
      'nul.md',
      '../../etc/passwd',
      'C:\\x',
      'a\u202egnp',
      '???',
      'x'.repeat(400),
      '日'.repeat(200),
    ];
    for (const title of [...given, 'face off', 'Amélie', 'Amélie'.normalize('NFD').toUpperCase()]) {
      log(journal, { film: { title, year: title === 'CON' ? null : 1999 } });
    }
    const names = Object.keys(exportNotes(journal));
    for (const name of names) {
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202e]/u);
      expect(name).not.toMatch(/^\.|[. ]\.md$|^(con|nul)\b/i);
      expect(name).toBe(name.normalize('NFC'));
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['if (1999).md', 'And Out (1999).md', '_CON.md', 'Untitled (1999).md', 'agnp (1999).md']),
    );
  });
});
