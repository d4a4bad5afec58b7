import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ExportScope } from '../../../db/model/export.ts';
import { exportSchema } from '../../../db/model/export-schema.ts';
import { readNote } from '../../../db/vault/read-note.ts';
import { png } from '../../support/images.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { fileJournal, memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, logReview, ONE_MILE_REVIEW, oneMile } from '../../support/one-mile.ts';

const everything = { kind: 'everything' } as const;

async function exportJson(journal: Journal, scope: ExportScope = everything): Promise<string> {
  const to = join(temporaryFolder(), 'journal.json');
  await askLater(journal, 'export.run', { format: 'json', scope, to });
  return readFileSync(to, 'utf8');
}

/** Every file of a vault by its path. */
async function exportNotes(journal: Journal, scope: ExportScope = everything) {
  const to = join(temporaryFolder(), 'notes');
  const report = await askLater(journal, 'export.run', { format: 'markdown', scope, to });
  expect(report.name).toBe('notes');
  const paths = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry) => join(entry.parentPath, entry.name));
  expect(files).toHaveLength(report.fileCount);
  const notes = Object.fromEntries(files.map((path) => [path.slice(to.length + 1), readFileSync(path, 'utf8')]));
  return { notes, report };
}

describe('JSON', () => {
  test('is the document as JSON.stringify would write it, and ends with a line break', async () => {
    const journal = memoryJournal();
    const empty = { themes: [], films: [], apart: [], lists: [], watchlist: [], savedSearches: [] };
    const document = { format: 'afterimage-journal', version: 5, ...empty, schema: exportSchema() };
    expect(await exportJson(journal)).toBe(`${JSON.stringify(document, null, 2)}\n`);
    log(journal, oneMile());
    logReview(journal, 'Harbour', 'a\n"b"\r\n\u2028\\ 🏃', { tags: ['x'] });
    const text = await exportJson(journal);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(text).toBe(await exportJson(journal));
    expect(Object.keys(JSON.parse(text).films[0].entries[0])).toEqual([
      ...['uid', 'watchedOn', 'rating', 'isLiked', 'isRewatch', 'isUnfinished', 'hasSpoilers', 'medium', 'place'],
      ...['company', 'themes', 'tags', 'review', 'loggedAt', 'changedAt', 'trashedAt', 'revisions'],
    ]);
  });

  test('of everything holds the trash; of what is shown only that, its films and its themes', async () => {
    const journal = memoryJournal();
    const mile = log(journal, oneMile());
    log(journal, oneMile({ watchedOn: '2026-05', rating: 5, themes: ['running'] }));
    const gone = logReview(journal, 'Harbour', 'x', { themes: ['water'] });
    ask(journal, 'entry.trash', { id: gone });
    const counts = async (scope: ExportScope) => {
      const { films, themes } = JSON.parse(await exportJson(journal, scope));
      return [films.length, films.flatMap((film: { entries: unknown[] }) => film.entries).length, themes.length];
    };
    expect(await counts(everything)).toEqual([2, 3, 6]);
    expect(await counts({ kind: 'search', query: 'rating:5' })).toEqual([1, 1, 1]);
    expect(await counts({ kind: 'search', query: 'harbour' })).toEqual([0, 0, 0]);
    expect(await counts({ kind: 'entry', id: mile.id })).toEqual([1, 1, 5]);
    const filter = { year: 2026, rating: 4.5, themeId: null, tagId: null, review: null };
    expect(await counts({ kind: 'diary', filter })).toEqual([1, 2, 5]);
    await expect(exportJson(journal, { kind: 'entry', id: 999 })).rejects.toThrow('not-found');
  });
});

describe('a place that can not take it', () => {
  test('the journal itself, or any other database, is never written over', async () => {
    const journal = fileJournal();
    log(journal, oneMile());
    const link = join(temporaryFolder(), 'innocent.json');
    symlinkSync(journal.path, link);
    const before = readFileSync(journal.path);
    for (const to of [journal.path, `${journal.path}-wal`, `${journal.path}-shm`, link]) {
      for (const format of ['json', 'markdown'] as const) {
        await expect(askLater(journal, 'export.run', { format, scope: everything, to })).rejects.toThrow(
          'file-unwritable',
        );
      }
    }
    expect(readFileSync(journal.path)).toEqual(before);
    expect(ask(journal, 'journal.check', {}).isClean).toBe(true);
  });

  test('a full disk: nothing is left of either, and what stood there stays', async (context) => {
    const disk = mountSmallDisk(200);
    if (disk === null) return context.skip();
    const journal = memoryJournal();
    for (let count = 0; count < 20; count += 1) logReview(journal, `Film ${count}`, 'a long winter '.repeat(2000));
    const to = join(disk, 'a.json');
    writeFileSync(to, 'before');
    const run = (format: 'json' | 'markdown', place: string) =>
      askLater(journal, 'export.run', { format, scope: everything, to: place });
    await expect(run('json', to)).rejects.toThrow('disk-full');
    await expect(run('markdown', join(disk, 'notes'))).rejects.toThrow('disk-full');
    expect(readdirSync(disk)).toEqual(['a.json']);
    expect(readFileSync(to, 'utf8')).toBe('before');
  });

  test('a folder that is not there, a folder for a file, a path with NUL: nothing is left', async () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const folder = temporaryFolder();
    const failsWith = (to: string, code: string, format: 'json' | 'markdown' = 'json') =>
      expect(askLater(journal, 'export.run', { format, scope: everything, to })).rejects.toThrow(code);
    await failsWith(join(folder, 'none', 'a.json'), 'file-unwritable');
    await failsWith(join(folder, 'none', 'a'), 'file-unwritable', 'markdown');
    await failsWith(folder, 'file-unwritable');
    await failsWith(join(folder, 'a\0b'), 'file-unwritable');
    await failsWith(join(folder, 'a\0b'), 'file-unwritable', 'markdown');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('what stood there is replaced by a whole file only', async () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const to = join(temporaryFolder(), 'a.json');
    writeFileSync(to, 'before');
    await askLater(journal, 'export.run', { format: 'json', scope: everything, to });
    expect(readFileSync(to, 'utf8')).toContain('One Mile');
    if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  test('a folder with something in it is refused and left alone, an empty one is filled', async () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const parent = temporaryFolder();
    const to = join(parent, 'notes');
    mkdirSync(to);
    writeFileSync(join(to, 'mine.txt'), 'mine');
    const run = (place: string) =>
      askLater(journal, 'export.run', { format: 'markdown', scope: everything, to: place });
    await expect(run(to)).rejects.toThrow('folder-not-empty');
    expect(readdirSync(to)).toEqual(['mine.txt']);
    const empty = join(parent, 'empty');
    mkdirSync(empty);
    await run(empty);
    expect(readdirSync(join(empty, 'Films'))).toEqual(['One Mile (2025).md']);
    expect(readdirSync(parent).toSorted()).toEqual(['empty', 'notes']);
    expect(existsSync(join(parent, '.notes'))).toBe(false);
  });
});

describe('Markdown', () => {
  test('a vault: notes of films, pages of themes and lists, the watchlist, posters beside', async () => {
    const journal = memoryJournal();
    const { film } = log(journal, oneMile({ themes: ['grief', 'Face/Off'], review: 'Again.' }));
    log(journal, oneMile({ watchedOn: null, rating: null, themes: ['grief'], tags: [], review: '' }));
    const image = new Uint8Array(png(4, 6));
    ask(journal, 'poster.set', { filmId: film.id, bytes: image });
    ask(journal, 'theme.edit', { id: 1, description: 'What *stays*.' });
    const { id } = ask(journal, 'list.create', { name: 'Tracks', description: 'What moves', isRanked: true });
    ask(journal, 'list.add', { id, film: { id: film.id }, note: 'twice\nand more' });
    ask(journal, 'list.add', { id, film: { title: 'Unseen' } });
    ask(journal, 'watchlist.add', { film: { title: 'Kestrel', year: 2019 } });
    ask(journal, 'entry.trash', { id: logReview(journal, 'Gone', 'x') });
    const { notes, report } = await exportNotes(journal);
    expect(Object.keys(notes).toSorted()).toEqual([
      ...['Films/Kestrel (2019).md', 'Films/One Mile (2025).md', 'Films/Unseen.md', 'Lists/Tracks.md', 'README.md'],
      ...['Themes/Face Off.md', 'Themes/grief.md', 'Watchlist.md', 'posters/One Mile (2025).png'],
    ]);
    expect(report).toMatchObject({ filmCount: 3, entryCount: 2, notices: [{ kind: 'trash-left-out', count: 1 }] });
    expect(notes['Films/One Mile (2025).md']).toContain(
      '- Themes: [[Themes/grief|grief]], [[Themes/Face Off|Face/Off]]\n',
    );
    expect(notes['Films/One Mile (2025).md']).toContain('cover: "posters/One Mile (2025).png"');
    expect(notes['Themes/grief.md']).toMatch(
      /^---\nname: "grief"\nuid: "[^"]+"\n---\n\nWhat \*stays\*\.\n\n- 14 March 2026: \[\[Films\/One Mile \(2025\)\|One Mile\]\] \(2025\), 4\.5 of 5\n- Date unknown: /,
    );
    expect(notes['Lists/Tracks.md']).toContain(
      'What moves\n\n1. [[Films/One Mile (2025)|One Mile]] (2025)\n\n   twice\n   and more\n\n2. [[Films/Unseen|Unseen]]\n',
    );
    expect(notes['Watchlist.md']).toContain('- [[Films/Kestrel (2019)|Kestrel]] (2019), since 22 November 2026\n');
    for (const [, target = ''] of Object.values(notes)
      .join('')
      .matchAll(/\[\[([^\]|]+)\|/g)) {
      expect(Object.keys(notes), target).toContainEqual(expect.stringMatching(/\.(md|png)$/));
      expect(notes[`${target}.md`] ?? notes[target], target).toBeDefined();
    }
  });

  test('what it can’t hold is said', async () => {
    const journal = memoryJournal();
    const { id } = log(journal, oneMile());
    ask(journal, 'entry.edit', { id, review: 'second' });
    ask(journal, 'savedSearch.create', { name: 'Later', query: 'x' });
    const { notices } = (await exportNotes(journal)).report;
    expect(notices).toEqual([
      { kind: 'revisions-left-out', count: 1, titles: [] },
      { kind: 'searches-left-out', count: 1, titles: [] },
    ]);
  });

  test('one theme, one list: its page with its films and nothing else', async () => {
    const journal = memoryJournal();
    log(journal, oneMile({ themes: ['grief', 'running'] }));
    logReview(journal, 'Harbour', 'x', { themes: ['water'] });
    const grief = ask(journal, 'theme.list', {}).find(({ name }) => name === 'grief');
    expect(Object.keys((await exportNotes(journal, { kind: 'theme', id: grief?.id ?? 0 })).notes).toSorted()).toEqual([
      ...['Films/One Mile (2025).md', 'README.md', 'Themes/grief.md', 'Themes/running.md'],
    ]);
  });

  test('notes of films with all they hold read back', async () => {
    const journal = memoryJournal();
    const { film } = log(journal, oneMile({ isLiked: true, place: 'the Lumière' }));
    ask(journal, 'reflection.write', { filmId: film.id, text: '> still', reflectedOn: '2026-11' });
    ask(journal, 'clipping.add', { filmId: film.id, byline: 'R. Okada', text: 'a line' });
    ask(journal, 'film.edit', { id: film.id, notes: ' Lent by Ana.\r\n' });
    const note = readNote((await exportNotes(journal)).notes['Films/One Mile (2025).md'] ?? '');
    const [exported] = JSON.parse(await exportJson(journal)).films;
    expect(note).toMatchObject({
      ...{
        uid: exported.uid,
        notes: ' Lent by Ana.\r\n',
        entries: [{ uid: exported.entries[0].uid, review: ONE_MILE_REVIEW }],
      },
      ...{ reflections: [{ text: '> still' }], clippings: [{ byline: 'R. Okada', text: 'a line' }], unread: [] },
    });
  });

  test('names that every file system takes', async () => {
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
      '[REC]^#2|',
      'x'.repeat(400),
      '日'.repeat(200),
    ];
    for (const title of [...given, 'face off', 'Amélie', 'Amélie'.normalize('NFD').toUpperCase()]) {
      log(journal, { film: { title, year: title === 'CON' ? null : 1999 } });
    }
    const names = Object.keys((await exportNotes(journal)).notes).flatMap(
      (path) => /^Films\/(.*)$/.exec(path)?.[1] ?? [],
    );
    expect(names).toHaveLength(given.length + 2);
    for (const name of names) {
      expect(name).not.toMatch(/[/\\:*?"<>|#^[\]\p{Cc}\u202e]/u);
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
