import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/journal.ts';
import { ONE_MILE_REVIEW } from '../support/one-mile.ts';

const program = resolve(import.meta.dirname, '../../db/cli.ts');
const env = { ...process.env, npm_lifecycle_event: '', NODE_OPTIONS: '' };

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** The real program in a process of its own, its default journal in an empty home. */
function terminal(folder = temporaryFolder()) {
  const run = (args: readonly string[], input?: string | Uint8Array): Ran => {
    const home = { HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder };
    const ran: SpawnSyncReturns<string> = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env: { ...env, ...home },
      encoding: 'utf8',
      input: input ?? '',
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  const journal = join(folder, 'Test.afterimage');
  return {
    folder,
    journal,
    run,
    /** On the journal of this folder. */
    on: (...args: string[]): Ran => run([...args, '--journal', journal]),
    json: (...args: string[]): unknown => {
      const ran = run([...args, '--journal', journal, '--json']);
      expect(ran).toMatchObject({ code: 0, err: '' });
      return JSON.parse(ran.out);
    },
  };
}

/** One sentence, nothing on standard output. */
function refused(ran: Ran, code: number, words: string): void {
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(words);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
}

const logMile = [
  ...[
    'log',
    '--title',
    'One Mile',
    '--year',
    '2025',
    '--director',
    'Asoka Wakabayashi',
    '--original-title',
    'ワン・マイル',
  ],
  ...[
    '--watched-on',
    'March 2026',
    '--rating',
    '4.5',
    '--theme',
    'grief',
    '--theme',
    "survivor's guilt",
    '--tag',
    'in-theatres',
  ],
];

test('log, list, search, take out, bring in, take out again: equal to the byte', { timeout: 60_000 }, () => {
  const { folder, on, run } = terminal();
  writeFileSync(join(folder, 'review.md'), ONE_MILE_REVIEW);
  const logged = on(...logMile, '--review-file', 'review.md', '--rewatch');
  expect(logged).toEqual({ code: 0, out: 'Logged One Mile (2025), March 2026, 4.5. It is entry 1.\n', err: '' });
  expect(on('list').out).toBe("1  March 2026  4.5  One Mile (2025)  grief, survivor's guilt\n");
  const found = on('search', '"empty track at dusk"');
  expect(found.out).toContain('One Mile (2025)');
  expect(found.out).toContain('and an empty track at dusk, filmed from so far away');
  expect(found.out).toContain('1 found in 1 film');
  expect(on('show', '1').out).toContain(ONE_MILE_REVIEW);
  on('export', '--format', 'json', '--to', 'one.json');
  const other = join(folder, 'Other.afterimage');
  const brought = run(['import', 'one.json', '--journal', other]);
  expect(brought.out).toBe(
    'one.json (afterimage-json)\nfilms    1 new\nentries  1 new\nreviews  1 new\nthemes   2 new\ntags     1 new\n\nThis is import 1.\n',
  );
  run(['export', '--format', 'json', '--to', 'two.json', '--journal', other]);
  expect(readFileSync(join(folder, 'two.json'))).toEqual(readFileSync(join(folder, 'one.json')));
  expect(JSON.parse(readFileSync(join(folder, 'one.json'), 'utf8')).films[0].entries[0].review).toBe(ONE_MILE_REVIEW);
  expect(
    run(['export', '--format', 'markdown', '--to', 'notes', '--search', 'theme:grief', '--journal', other]).code,
  ).toBe(0);
  expect(readFileSync(join(folder, 'notes', 'Films', 'One Mile (2025).md'), 'utf8')).toContain(ONE_MILE_REVIEW);
});

test('--json prints one document and nothing else, for every command', { timeout: 60_000 }, () => {
  const { json } = terminal();
  expect(json(...logMile)).toMatchObject({ id: 1, rating: 4.5, watchedOn: '2026-03', film: { title: 'One Mile' } });
  expect(json('log', '--title', 'Harbour', '--watched-on', 'unknown', '--rating', '3')).toMatchObject({
    watchedOn: null,
  });
  expect(json('list')).toMatchObject({ rows: [{ id: 1 }, { id: 2 }], next: null });
  expect(json('list', '--limit', '1')).toMatchObject({ rows: [{ id: 1 }], next: {} });
  expect(json('list', '--theme', 'GRIEF', '--year', '2026', '--rating', '4')).toMatchObject({ rows: [{ id: 1 }] });
  expect(json('list', '--year', 'unknown')).toMatchObject({ rows: [{ id: 2 }] });
  expect(json('search', '-grief')).toMatchObject({ found: 1, hits: [{ entry: { id: 2 } }] });
  expect(json('search', 'rating:>=4', '--order', 'oldest')).toMatchObject({ found: 1 });
  expect(json('show', '1')).toMatchObject({ tags: ['in-theatres'], film: { originalTitle: 'ワン・マイル' } });
  expect(json('edit', '1', '--rating', 'none', '--liked', '--title', 'One Mile!', '--theme', '')).toMatchObject({
    rating: null,
    isLiked: true,
    themes: [],
    film: { title: 'One Mile!' },
  });
  expect(json('edit', '1', '--no-liked')).toMatchObject({ isLiked: false });
  expect(json('undo')).toMatchObject({ action: 'edit-entry' });
  expect(json('redo')).toMatchObject({ action: 'edit-entry' });
  expect(json('trash', '1')).toMatchObject({ action: 'trash-entry' });
  expect(json('list')).toMatchObject({ rows: [{ id: 2 }] });
  expect(json('restore', '1')).toMatchObject({ id: 1, trashedAt: null });
  expect(json('themes')).toMatchObject([{ name: 'grief' }, { name: "survivor's guilt" }]);
  expect(json('export', '--format', 'json', '--to', 'a.json')).toMatchObject({ name: 'a.json', entryCount: 2 });
  expect(json('import', 'a.json', '--dry-run')).toMatchObject({ id: null, counts: { entry: { merged: 2 } } });
  expect(json('import', 'a.json')).toMatchObject({ id: 1, counts: { entry: { merged: 2 } }, rows: [] });
  expect(json('imports')).toMatchObject([{ id: 1, files: [{ name: 'a.json' }], undoneAt: null }]);
  expect(json('undo-import', '1')).toEqual({ undoneCount: 0, stayed: [], stayedCount: 0 });
  expect(json('check')).toMatchObject({ isClean: true, entryCount: 2 });
  expect(json('help')).toHaveProperty('help');
});

describe('refused input: code 1, a sentence that names the option', () => {
  test.each([
    [['--rating', '4,5'], '--rating: '],
    [['--rating', '5.5'], '--rating: '],
    [['--rating', '0'], '--rating: '],
    [['--rating', '-1'], '--rating: '],
    [['--rating', '1e0'], '--rating: '],
    [['--year', '20x5'], '--year: '],
    [['--year', '18'], '--year: '],
    [['--year', '3000'], '--year: '],
    [['--runtime', '0'], '--runtime: '],
    [['--watched-on', '31 February 2020'], '--watched-on: There is no such day'],
    [['--watched-on', '3/4/2019'], '--watched-on: This is not a date'],
    [['--watched-on', '2999'], '--watched-on: This date lies in the future'],
    [['--title', ' '], '--title: A film needs a title'],
    [['--theme', ' '], '--theme: '],
    [['--tag', 'x'.repeat(101)], '--tag: '],
    [['--place', 'a\nb'], '--place: '],
    [['--review-file', 'nowhere.md'], '--review-file: '],
    [['--review-file', '.'], '--review-file: '],
  ])('%j', (args, words) => refused(terminal().on('log', '--title', 'Film', ...args), 1, words));

  test.each([
    [['log'], '--title: A film needs a title.'],
    [['show', '99'], 'no longer there'],
    [['show', 'x'], 'number of an entry'],
    [['undo'], 'nothing to undo'],
    [['import', 'nowhere.json'], 'can’t be read'],
    [['list', '--theme', 'none'], '--theme: No theme'],
    [['list', '--limit', '0'], '--limit: '],
    [['search', 'x', '--order', 'best'], '--order: '],
    [['export', '--format', 'xml', '--to', 'x'], '--format: '],
    [['export', '--format', 'json', '--to', 'none/x.json'], 'can’t be written to'],
    [['search', 'a'.repeat(1001)], 'can hold 1,000 characters'],
  ])('%.60j', (args, words) => refused(terminal().run(args), 1, words));
});

describe('a review from a file', () => {
  const given = (bytes: string | Uint8Array): Ran => {
    const { folder, on } = terminal();
    writeFileSync(join(folder, 'r.md'), bytes);
    return on('log', '--title', 'F', '--review-file', 'r.md', '--json');
  };
  test('is kept to the letter, a byte order mark aside', () => {
    const text = '\r\n  # a\tb \u200f<script>alert(1)</script> e\u0301 🏃‍♀️\u2028\r\n\r\n ';
    expect(JSON.parse(given(text).out).review).toBe(text);
    expect(JSON.parse(given(`\ufeff${text}`).out).review).toBe(text);
  });
  test('comes from standard input as well', () => {
    const { run, journal } = terminal();
    const ran = run(['log', '--title', 'F', '--review-file', '-', '--json', '--journal', journal], ONE_MILE_REVIEW);
    expect(JSON.parse(ran.out).review).toBe(ONE_MILE_REVIEW);
  });
  test('is refused with NUL, without UTF-8, and above the limit', () => {
    refused(given('a\0b'), 1, '--review-file: This text holds a NUL');
    refused(given(Uint8Array.of(0x61, 0xff)), 1, '--review-file: This file is not text in UTF-8');
    refused(given('a'.repeat(1_000_001)), 1, '--review-file: A review can hold one million characters');
    refused(given('a'.repeat(5_000_000)), 1, '--review-file: A review can hold one million characters');
  });
});

describe('wrong usage: code 2', () => {
  test.each([
    [['bogus'], 'no such command'],
    [['constructor'], 'no such command'],
    [['list', '--foo'], '--foo is not an option'],
    [['list', '--foo=1'], '--foo is not an option'],
    [['log', '--title'], '--title needs a value'],
    [['log', '--rewatch=yes', '--title', 'x'], '--rewatch takes no value'],
    [['show'], 'needs ID'],
    [['list', 'more'], 'takes options only'],
    [['import'], 'needs FILE'],
    [['imports', 'a'], 'takes options only'],
    [['export', '--to', 'x'], '--format is needed'],
    [['export', '--format', 'json'], '--to is needed'],
    [['edit', '1'], 'What should change'],
  ])('%j', (args, words) => refused(terminal().run(args), 2, words));
});

describe('a journal that can not be opened: code 3, its sentence, the file as it was', () => {
  const tries = (make: (path: string) => void, words: string): void => {
    const { on, journal } = terminal();
    make(journal);
    const before = readFileSync(journal);
    for (const args of [['list'], ['log', '--title', 'x'], ['check']]) refused(on(...args), 3, words);
    expect(readFileSync(journal)).toEqual(before);
  };

  test('not SQLite', () =>
    tries((path) => writeFileSync(path, 'a shopping list\n'.repeat(100)), 'not an Afterimage journal'));

  test('another program’s SQLite', () =>
    tries((path) => {
      const db = new Database(path);
      db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
      db.close();
    }, 'belongs to another program'));

  test('a newer version', () =>
    tries((path) => {
      terminal().run(['log', '--title', 'x', '--journal', path]);
      const db = new Database(path);
      db.pragma('user_version = 99999');
      db.close();
    }, 'newer Afterimage'));

  test('read-only', () =>
    tries((path) => {
      terminal().run(['log', '--title', 'x', '--journal', path]);
      chmodSync(path, 0o400);
    }, 'read-only'));

  test('a folder that is not there, a file that is not there', () => {
    const { run, folder } = terminal();
    refused(
      run(['log', '--title', 'x', '--journal', join(folder, 'none', 'x')]),
      3,
      'folder of this journal can’t be found',
    );
    refused(run(['list', '--journal', join(folder, 'none', 'x')]), 3, 'folder of this journal can’t be found');
    refused(run(['list', '--journal', join(folder, 'typo')]), 3, 'no journal at this place');
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(existsSync(join(folder, 'typo'))).toBe(false);
  });
});

test('the usual journal is made by the first log, not by looking', () => {
  const { run, folder } = terminal();
  expect(run(['list'])).toEqual({ code: 0, out: 'No entries.\n', err: '' });
  expect(existsSync(join(folder, 'Afterimage'))).toBe(false);
  expect(run(['log', '--title', 'Harbour']).code).toBe(0);
  expect(run(['list']).out).toContain('Harbour');
});

test('wrong input makes no journal', () => {
  const { on, journal } = terminal();
  on('log', '--title', 'x', '--rating', '9');
  expect(existsSync(journal)).toBe(false);
});

test('a damaged review is found by check: code 1', () => {
  const { on, journal } = terminal();
  on(...logMile);
  const db = new Database(journal);
  db.exec(`UPDATE entry SET review_sha256 = 'x'`);
  db.close();
  const ran = on('check');
  expect(ran).toMatchObject({ code: 1, err: '' });
  expect(ran.out).not.toContain('One Mile');
});

test('nothing that a text holds is a command to the terminal', () => {
  const { on, folder } = terminal();
  writeFileSync(join(folder, 'r.md'), 'red \u001b[31m text \u0007\u009b2J');
  on('log', '--title', 'F', '--review-file', 'r.md');
  const shown = on('show', '1').out + on('search', 'red').out;
  expect(shown).not.toMatch(/[\u001b\u0007\u009b]/);
  expect(shown).toContain('red ␛[31m text');
});

test('a reader that leaves early is no error', () => {
  const { on, journal, folder } = terminal();
  writeFileSync(join(folder, 'r.md'), 'long line '.repeat(90_000));
  on('log', '--title', 'F', '--review-file', 'r.md');
  if (process.platform === 'win32') return;
  const line = `"${process.execPath}" "${program}" show 1 --journal "${journal}" | head -c 10`;
  const ran = spawnSync('sh', ['-c', line], { encoding: 'utf8', env });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toHaveLength(10);
});

test('finds what a saved search finds', { timeout: 60_000 }, () => {
  const { json, on, journal, run, folder } = terminal();
  expect(on(...logMile)).toMatchObject({ code: 0 });
  const whole = join(folder, 'whole.json');
  on('export', '--format', 'json', '--to', whole);
  const document = JSON.parse(readFileSync(whole, 'utf8'));
  document.savedSearches = [
    { uid: 'saved', name: 'Well rated', query: 'rating:>=4', order: 'oldest', createdAt: 1, changedAt: 1 },
  ];
  writeFileSync(whole, JSON.stringify(document));
  expect(on('import', whole)).toMatchObject({ code: 0 });
  expect(on('searches').out).toBe('Well rated  1 hit  rating:>=4\n');
  expect(json('searches')).toEqual([{ id: 1, name: 'Well rated', query: 'rating:>=4', order: 'oldest', found: 1 }]);
  expect(json('search', '--saved', 'well RATED')).toMatchObject({ found: 1 });
  refused(on('search', '--saved', 'Nothing like it'), 1, 'No saved search');
  refused(on('search', 'grief', '--saved', 'Well rated'), 2, 'takes the place');
  refused(run(['search', '--journal', journal]), 2, 'needs QUERY');
});
