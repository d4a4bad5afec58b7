import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { write } from '../../../db/handles.ts';
import type { ExportedJournal } from '../../../db/model/exchange.ts';
import { many, run, sql } from '../../../db/sql.ts';
import { bombPng, png } from '../../support/images.ts';
import { fileJournal, memoryJournal, NOON, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, bringOwn, log, logReview, oneMile } from '../../support/one-mile.ts';

async function exported(journal: Journal): Promise<string> {
  const to = join(temporaryFolder(), 'journal.json');
  await askLater(journal, 'export.run', { format: 'json', scope: { kind: 'everything' }, to });
  return readFileSync(to, 'utf8');
}

function file(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'in.json');
  writeFileSync(path, content);
  return path;
}

const bring = (journal: Journal, content: string | Uint8Array) => bringOwn(journal, file(content));

function library(): Journal {
  let now = NOON;
  const journal = memoryJournal(() => (now += 1000));
  log(journal, oneMile({ isLiked: true, medium: 'cinema', place: 'Kino\u202e', company: 'Ana', hasSpoilers: true }));
  log(journal, oneMile({ watchedOn: '2026-08', themes: ['running', 'grief'], tags: ['b', 'a', 'In-Theatres'] }));
  log(journal, {
    film: { title: '  Harbour ', identifiers: { tmdb: '12', imdb: 'tt0000001' }, directors: ['Z', 'A'] },
    review: '\r\n\ttext \u0301 e\u0301 🏃\u2028 `"\\',
  });
  ask(journal, 'entry.trash', { id: logReview(journal, 'Gone', 'kept', { watchedOn: '1999' }) });
  write(journal, null, (db) => {
    run(
      db,
      sql`UPDATE theme SET description = ${'what *stays*'}, hue = 123,
      parent_id = (SELECT id FROM theme WHERE name = 'silence') WHERE name = 'grief'`,
    );
  });
  addNotes(journal);
  return journal;
}

/** What there is beside entries: notes, revisions, reflections, clippings, lists, the watchlist, what stays apart. */
function addNotes(journal: Journal): void {
  const [film = 0, other = 0] = many<{ id: number }>(journal.db, sql`SELECT id FROM film ORDER BY id`).map(
    ({ id }) => id,
  );
  ask(journal, 'film.edit', { id: film, notes: ' Lent by Ana.\r\n' });
  ask(journal, 'poster.set', { filmId: film, bytes: new Uint8Array(png(4, 6)) });
  for (const review of ['second', 'third > not a quote']) ask(journal, 'entry.edit', { id: 2, review });
  ask(journal, 'reflection.write', { filmId: film, text: '> still\n> — Mio', reflectedOn: '2026-11' });
  const gone = ask(journal, 'reflection.write', { filmId: other, hasSpoilers: true });
  ask(journal, 'reflection.trash', { id: gone.id });
  for (const name of ['Later', 'Grief 悲しみ']) {
    ask(journal, 'savedSearch.create', { name, query: ` theme:${name} "x"`, order: 'oldest' });
  }
  ask(journal, 'savedSearch.edit', { id: 2, to: 0 });
  ask(journal, 'clipping.add', { filmId: film, byline: 'R. Okada', publication: 'The Lane', publishedOn: '2025' });
  write(journal, null, (db) => {
    run(db, sql`INSERT INTO film_apart (film_id, other_id) VALUES (${film}, ${other})`);
    run(
      db,
      sql`INSERT INTO list (uid, name, name_folded, description, is_ranked, created_at, changed_at)
        VALUES ('list-a', 'Running', 'running', 'What moves', 1, 1, 2)`,
    );
    for (const [position, filmId] of [other, film].entries()) {
      run(
        db,
        sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
          VALUES (1, ${filmId}, ${position}, ${`note ${position}`}, 3)`,
      );
    }
    run(
      db,
      sql`INSERT INTO watchlist_film (film_id, position, note, added_on, added_at) VALUES (${other}, 0, '', '2026-11', 4)`,
    );
  });
}

describe('out and back', () => {
  test('what merging made longer than a person can write comes in as it went out', async () => {
    const journal = memoryJournal();
    const films = ['A', 'B', 'C'].map((title) => log(journal, { film: { title } }).film.id);
    const [into = 0, ...others] = films;
    const { id: list } = ask(journal, 'list.create', { name: 'Trains' });
    for (const id of films) {
      ask(journal, 'film.edit', { id, notes: 'x'.repeat(100_000) });
      ask(journal, 'list.add', { id: list, film: { id }, note: 'y'.repeat(20_000) });
      ask(journal, 'watchlist.add', { film: { id }, note: 'z'.repeat(20_000) });
    }
    for (const id of others) ask(journal, 'film.merge', { id, into });
    const [theme = 0, ...more] = ['grief', 'sorrow', 'loss'].map((name) => {
      const { id } = ask(journal, 'theme.create', { name });
      ask(journal, 'theme.edit', { id, description: 'w'.repeat(20_000) });
      return id;
    });
    for (const id of more) ask(journal, 'theme.merge', { id, into: theme });
    const numbered = (word: string) => Array.from({ length: 100 }, (_, at) => `${word} ${at}`);
    log(journal, { film: { title: 'D' }, themes: numbered('theme'), tags: numbered('tag') });
    ask(journal, 'tag.toTheme', { id: ask(journal, 'tag.list', {})[0]?.id ?? 0 });
    const out = await exported(journal);
    const copy = memoryJournal();
    await bring(copy, out);
    expect(await exported(copy)).toBe(out);
  });

  test('into an empty journal and out again is equal to the byte', async () => {
    const text = await exported(library());
    const journal = memoryJournal();
    expect(await bring(journal, text)).toEqual({
      ...{ filmCount: 3, entryCount: 4, themeCount: 5, alreadyHereCount: 0 },
      ...{ reflectionCount: 2, clippingCount: 1, listCount: 1, watchlistCount: 1, savedSearchCount: 2 },
    });
    expect(await exported(journal)).toBe(text);
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
    expect(ask(journal, 'search.find', { query: '"empty track at dusk"' }).found).toBe(1);
    expect(ask(journal, 'trash.list', {})).toHaveLength(2);
  });

  test('twice changes nothing the second time', async () => {
    const text = await exported(library());
    const journal = memoryJournal();
    await bring(journal, text);
    expect(await bring(journal, `\ufeff${text}`)).toEqual({
      filmCount: 0,
      entryCount: 0,
      themeCount: 0,
      alreadyHereCount: 4,
      ...{ reflectionCount: 0, clippingCount: 0, listCount: 0, watchlistCount: 0, savedSearchCount: 0 },
    });
    expect(await exported(journal)).toBe(text);
    expect(ask(journal, 'undo.state', {}).undo?.action).toBe('import');
  });

  test('one undo takes all of it back, one redo brings it again', async () => {
    const text = await exported(library());
    const journal = memoryJournal();
    const before = await exported(journal);
    await bring(journal, text);
    ask(journal, 'undo.undo', {});
    expect(await exported(journal)).toBe(before);
    expect(ask(journal, 'undo.state', {}).undo).toBeNull();
    ask(journal, 'undo.redo', {});
    expect(await exported(journal)).toBe(text);
  });

  test('beside what is there: films by uid, themes by name, entries left as they are', async () => {
    const journal = library();
    const text = await exported(journal);
    const [hit] = ask(journal, 'search.find', { query: 'is:spoiler' }).hits;
    const changed = hit?.kind === 'entry' ? hit.entry.id : 0;
    ask(journal, 'entry.edit', { id: changed, review: 'rewritten here' });
    expect(await bring(journal, text)).toMatchObject({ entryCount: 0, alreadyHereCount: 4 });
    expect(ask(journal, 'entry.get', { id: changed }).review).toBe('rewritten here');

    const other = memoryJournal();
    logReview(other, 'Elsewhere', 'x', { themes: ['GRIEF'] });
    expect(await bring(other, text)).toMatchObject({ filmCount: 3, entryCount: 4, themeCount: 4 });
    expect(ask(other, 'theme.list', {}).map((theme) => [theme.name, theme.entryCount])).toContainEqual(['GRIEF', 3]);
  });

  test('an export of version 1, which knew films and themes only', async () => {
    const document = JSON.parse(await exported(library()));
    const { themes } = document;
    const films = document.films.map((film: ExportedJournal['films'][number]) => {
      const { notes: _notes, reflections: _reflections, clippings: _clippings, ...rest } = film;
      return { ...rest, entries: film.entries.map(({ revisions: _revisions, ...entry }) => entry) };
    });
    const journal = memoryJournal();
    const text = JSON.stringify({ format: 'afterimage-journal', version: 1, themes, films });
    expect(await bring(journal, text)).toMatchObject({ filmCount: 3, entryCount: 4, listCount: 0 });
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
  });

  test('an export of version 2, which knew no saved searches', async () => {
    const { savedSearches: _saved, ...document } = JSON.parse(await exported(library()));
    const journal = memoryJournal();
    expect(await bring(journal, JSON.stringify({ ...document, version: 2 }))).toMatchObject({
      ...{ filmCount: 3, listCount: 1, savedSearchCount: 0 },
    });
    expect(ask(journal, 'savedSearch.list', {})).toEqual([]);
  });

  test('saved searches come behind those that are here, and those of one uid stay as they are', async () => {
    const text = await exported(library());
    const journal = memoryJournal();
    ask(journal, 'savedSearch.create', { name: 'Own', query: 'own' });
    await bring(journal, text);
    const names = () => ask(journal, 'savedSearch.list', {}).map(({ name }) => name);
    expect(names()).toEqual(['Own', 'Grief 悲しみ', 'Later']);
    ask(journal, 'savedSearch.edit', { id: 2, name: 'Renamed here' });
    expect(await bring(journal, text)).toMatchObject({ savedSearchCount: 0 });
    expect(names()).toEqual(['Own', 'Renamed here', 'Later']);
  });

  test('a date in the future of this clock is kept', async () => {
    const text = (await exported(library())).replace('"2026-08"', '"2031-01-02"');
    const journal = memoryJournal();
    await bring(journal, text);
    expect(await exported(journal)).toBe(text);
  });

  test('20,000 entries', { timeout: 120_000 }, async () => {
    const one = JSON.parse(await exported(library()));
    const [film] = one.films;
    const entry = { ...film.entries[0], revisions: [] };
    Object.assign(one, { apart: [], lists: [], watchlist: [] });
    one.films = Array.from({ length: 5000 }, (_, f) => ({
      ...film,
      uid: `film-${String(f).padStart(5, '0')}`,
      reflections: [],
      clippings: [],
      entries: Array.from({ length: 4 }, (__, e) => ({ ...entry, uid: `entry-${String(f).padStart(5, '0')}-${e}` })),
    }));
    const text = `${JSON.stringify(one, null, 2)}\n`;
    const journal = memoryJournal();
    expect(await bring(journal, text)).toMatchObject({ filmCount: 5000, entryCount: 20_000 });
    expect(await exported(journal)).toBe(text);
  });
});

describe('refuses, and the journal is as it was', () => {
  const refuses = async (content: string | Uint8Array, code: string, detail?: string): Promise<void> => {
    const journal = library();
    const before = await exported(journal);
    let refusal = '';
    try {
      await bring(journal, content);
    } catch (error) {
      refusal = error instanceof Error ? error.message : '';
    }
    expect(JSON.parse(refusal || '{}')).toMatchObject({ code, ...(detail === undefined ? {} : { detail }) });
    expect(refusal).not.toContain('SECRET');
    expect(await exported(journal)).toBe(before);
  };
  const edited = async (edit: (document: ExportedJournal) => void): Promise<string> => {
    const document = JSON.parse(await exported(library())) as ExportedJournal;
    document.films.sort((one, other) => (one.title < other.title ? 1 : -1));
    edit(document);
    return JSON.stringify(document);
  };
  /** Breaks a part of the file: any value, whatever its type. */
  const put = (target: object | undefined, key: string, value: unknown): void => {
    if (target === undefined) throw new Error('nothing there');
    Object.assign(target, { [key]: value });
  };

  test.each([
    ['nothing', '', 'import-unknown'],
    ['a list', '[]', 'import-unknown'],
    ['a word', '"afterimage-journal"', 'import-unknown'],
    ['another program', '{"version":1}', 'import-unknown'],
    ['a web page', '<html>', 'import-unknown'],
    ['NUL bytes', '\0'.repeat(100), 'import-invalid'],
    ['a broken file of others', '{"a": ', 'import-unknown'],
  ])('%s', (_, text, code) => refuses(text, code));

  test('a newer version', () => refuses('{"format":"afterimage-journal","version":6,"more":[]}', 'import-newer'));

  test.each([
    ['no base64', 'not base64!'],
    ['no image', Buffer.from('<html>').toString('base64')],
    ['an image that unfolds to gigabytes', Buffer.from(bombPng()).toString('base64')],
    ['nothing', ''],
  ])('a poster that is %s', async (_, poster) => {
    await refuses(await edited(({ films }) => put(films[0], 'poster', poster)), 'import-invalid', 'films[0].poster');
  });

  test.each<[string, (document: ExportedJournal) => void, string]>([
    [
      'a list with a film that is not in it',
      ({ lists }) => put(lists[0]?.films[0], 'film', 'x'),
      'lists[0].films[0].film',
    ],
    ['a watchlist with one film twice', ({ watchlist }) => watchlist.push(...watchlist), 'watchlist[1].film'],
    ['a film apart from itself', ({ apart }) => apart.push(['x', 'x']), 'apart[1]'],
    [
      'a reflection of no day',
      ({ films }) => put(films.find((film) => film.reflections[0])?.reflections[0], 'reflectedOn', 'SECRET'),
      '',
    ],
  ])('%s', async (_, edit, detail) => refuses(await edited(edit), 'import-invalid', detail || undefined));

  test('our own file, cut short: with its line', async () => {
    const text = await exported(library());
    const cut = text.slice(0, text.indexOf('"originalTitle"'));
    await refuses(cut, 'import-invalid', `line ${cut.split('\n').length}`);
  });

  test('invalid UTF-8', async () => {
    const bytes = Buffer.from(await exported(library()));
    bytes[bytes.indexOf('One Mile')] = 0xff;
    await refuses(bytes, 'import-invalid', 'in.json: mixed encodings');
  });

  test('depth', async () => {
    await refuses(
      `{"format":"afterimage-journal","version":1,"films":${'['.repeat(100_000)}`,
      'import-invalid',
      'nested too deeply',
    );
  });

  test('a folder and a file that is not there', async () => {
    const journal = memoryJournal();
    const folder = temporaryFolder();
    await expect(bringOwn(journal, folder)).rejects.toThrow('import-unknown');
    await expect(bringOwn(journal, join(folder, 'none'))).rejects.toThrow('file-unreadable');
  });

  type Film = ExportedJournal['films'][number];
  type Theme = ExportedJournal['themes'][number];
  const film = (d: ExportedJournal): Film => d.films[0] as Film;
  const entry = (d: ExportedJournal): Film['entries'][number] => film(d).entries[0] as Film['entries'][number];
  const theme = (d: ExportedJournal): Theme => d.themes[0] as Theme;
  test('the journal itself, which is not even opened', async () => {
    const journal = fileJournal();
    log(journal, oneMile());
    await expect(bringOwn(journal, journal.path)).rejects.toThrow('import-format');
    log(journal, oneMile({ watchedOn: '2026-05' }));
    expect(ask(journal, 'journal.check', {}).isClean).toBe(true);
  });

  test.each<[string, string, (d: ExportedJournal) => void]>([
    ['rating', 'films[0].entries[1].rating', (d) => put(film(d).entries[1], 'rating', 5.5)],
    ['rating as text', 'films[0].entries[0].rating', (d) => put(entry(d), 'rating', '4')],
    ['date', 'films[0].entries[0].watchedOn', (d) => put(entry(d), 'watchedOn', '2026-02-31')],
    ['NUL', 'films[0].entries[0].review', (d) => put(entry(d), 'review', 'SECRET\0')],
    ['half a character', 'films[0].title', (d) => put(film(d), 'title', '\ud800SECRET')],
    ['empty title', 'films[0].title', (d) => put(film(d), 'title', ' ')],
    ['year', 'films[0].year', (d) => put(film(d), 'year', 18)],
    ['instant', 'films[0].createdAt', (d) => put(film(d), 'createdAt', 1.5)],
    ['negative instant', 'films[0].createdAt', (d) => put(film(d), 'createdAt', -1)],
    ['hue', 'themes[0].hue', (d) => put(theme(d), 'hue', 360)],
    ['missing review', 'films[0].entries[0].review', (d) => put(entry(d), 'review', undefined)],
    ['unknown key', 'films[0].entries[0]', (d) => put(entry(d), 'SECRET', 1)],
    ['identifier source', 'films[0].identifiers', (d) => put(film(d), 'identifiers', { 'SECRET X': '1' })],
    ['same film twice', 'films[3].uid', (d) => d.films.push(film(d))],
    ['same entry twice', 'films[0].entries[2].uid', (d) => film(d).entries.push(entry(d))],
    ['same theme twice', 'themes[5].uid', (d) => d.themes.push(theme(d))],
    ['same theme name', 'themes[5].name', (d) => d.themes.push({ ...theme(d), uid: 'u', name: 'GRIEF' })],
    ['parent above itself', 'themes[0].parent', (d) => put(theme(d), 'parent', theme(d).name)],
    ['parent that is not there', 'themes[0].parent', (d) => put(theme(d), 'parent', 'SECRET')],
    ['strange uid', 'films[0].uid', (d) => put(film(d), 'uid', '../SECRET')],
    ['films', 'films', (d) => put(d, 'films', {})],
    ['version', 'version', (d) => put(d, 'version', '1')],
  ])('%s', async (_, detail, edit) => refuses(await edited(edit), 'import-invalid', detail));

  test.each(['__proto__', 'constructor', 'prototype'])('%s anywhere', async (key) => {
    const hostile = `"${key}": {"isLiked": true}`;
    const text = await exported(library());
    await refuses(text.replace('"format"', `${hostile}, "format"`), 'import-invalid');
    await refuses(text.replace('"watchedOn"', `${hostile}, "watchedOn"`), 'import-invalid');
    await refuses(
      text.replace('"identifiers": {', `"identifiers": {${hostile}${text.includes('"identifiers": {}') ? '' : ','}`),
      'import-invalid',
    );
    expect(({} as Record<string, unknown>)['isLiked']).toBeUndefined();
  });
});
