// Brings an export of our own in; what is here already is merge-own.ts and meet-own.ts. Must never lose a sentence of either side.

import { insertClipping } from '../clipping.ts';
import { insertEntry } from '../entry.ts';
import { insertFilm } from '../film.ts';
import type { WritableDb } from '../handles.ts';
import type { ExportedFilm, ExportedJournal, ExportedList, ExportedTheme } from '../model/exchange.ts';
import { JournalError } from '../model/result.ts';
import { foldName } from '../model/text.ts';
import { storeImage } from '../poster.ts';
import { insertReflection } from '../reflection.ts';
import { insertSavedSearch } from '../saved-search.ts';
import { Pace, type Sliced } from '../search/pace.ts';
import { many, maybe, one, run, sql } from '../sql.ts';
import { setTags } from '../tag.ts';
import { setThemes } from '../theme.ts';
import type { Bringing } from './bringing.ts';
import { meetClipping, meetFilm, meetList, meetReflection, meetTheme } from './meet-own.ts';
import { bringRevisions, mergeOwnEntry, type OwnEntry, rememberOwn } from './merge-own.ts';
import type { RecordPlace } from './record.ts';

/** Where what is brought stands: in the file of that name. */
interface OwnFile {
  bringing: Bringing;
  place: RecordPlace;
}

interface KnownTheme {
  id: number;
  name: string;
}

function findTheme(db: WritableDb, theme: ExportedTheme): KnownTheme | null {
  const byUid = maybe<KnownTheme>(db, sql`SELECT id, name FROM theme WHERE uid = ${theme.uid}`);
  return byUid ?? maybe<KnownTheme>(db, sql`SELECT id, name FROM theme WHERE name_folded = ${foldName(theme.name)}`);
}

function insertTheme(db: WritableDb, theme: ExportedTheme): number {
  return run(
    db,
    sql`INSERT INTO theme (uid, name, name_folded, description, hue, created_at)
      VALUES (${theme.uid}, ${theme.name}, ${foldName(theme.name)}, ${theme.description}, ${theme.hue}, ${theme.createdAt})`,
  ).insertedId;
}

/**
 * Adds the themes not known by uid or name. Names as the journal has them, by the folded names of the file: a theme
 * renamed since keeps its new name.
 */
function bringThemes({ bringing, place }: OwnFile, themes: readonly ExportedTheme[]): Map<string, string> {
  const { db, tally } = bringing;
  const known = new Map<string, KnownTheme>();
  const fresh: ExportedTheme[] = [];
  for (const theme of themes) {
    const here = findTheme(db, theme);
    if (here === null) fresh.push(theme);
    else meetTheme(bringing, here.id, theme, place);
    known.set(foldName(theme.name), here ?? { id: insertTheme(db, theme), name: theme.name });
  }
  // a parent may come after its child
  for (const theme of fresh) {
    const child = known.get(foldName(theme.name));
    const parent = theme.parent === null ? undefined : known.get(foldName(theme.parent));
    if (child && parent && !isAbove(db, child.id, parent.id)) {
      run(db, sql`UPDATE theme SET parent_id = ${parent.id} WHERE id = ${child.id}`);
    }
  }
  if (fresh.length > 0) tally.count('theme', 'created', fresh.length);
  return new Map([...known].map(([folded, theme]) => [folded, theme.name]));
}

/** Whether a theme is another or stands above it: then it can't become its child as well. */
function isAbove(db: WritableDb, id: number, otherId: number): boolean {
  const above = many<{ id: number }>(
    db,
    sql`WITH RECURSIVE line (id) AS (
        SELECT ${otherId} UNION SELECT theme.parent_id FROM theme JOIN line ON theme.id = line.id
        WHERE theme.parent_id IS NOT NULL
      ) SELECT id FROM line`,
  );
  return above.some((theme) => theme.id === id);
}

/** The film of that uid, or a new one; `path` is where it stands in the file. */
function bringFilm({ bringing, place }: OwnFile, film: ExportedFilm, path: string): number {
  const { db, tally } = bringing;
  const known = maybe<{ id: number }>(db, sql`SELECT id FROM film WHERE uid = ${film.uid}`);
  if (known === null) tally.count('film', 'created');
  else meetFilm(bringing, known.id, film, place);
  const id = known?.id ?? insertFilm(db, film, film);
  if (film.poster !== null) {
    const imageId = bringImage(db, Buffer.from(film.poster, 'base64'), `${path}.poster`);
    run(db, sql`UPDATE film SET poster_id = ${imageId} WHERE id = ${id} AND poster_id IS NULL`);
  }
  return id;
}

function bringImage(db: WritableDb, bytes: Uint8Array, path: string): number {
  try {
    return storeImage(db, bytes);
  } catch (cause) {
    if (!(cause instanceof JournalError) || cause.code !== 'invalid') throw cause;
    throw new JournalError('import-invalid', { detail: path, cause });
  }
}

/** A new entry, or what the file says of one that is here. */
function bringEntry(bringing: Bringing, filmId: number, own: OwnEntry): void {
  const { db, tally } = bringing;
  const { entry } = own;
  const known = maybe<{ id: number }>(db, sql`SELECT id FROM entry WHERE uid = ${entry.uid}`);
  if (known !== null) return mergeOwnEntry(bringing, known.id, own);
  const id = insertEntry(db, filmId, entry, entry);
  setThemes(db, id, entry.themes, entry.loggedAt);
  // made and counted by the run, which asks for each name once
  bringing.names.tags(entry.tags);
  setTags(db, id, entry.tags);
  bringRevisions(db, id, entry.revisions);
  rememberOwn(bringing, own);
  tally.count('entry', 'created');
  if (entry.review !== '') tally.count('review', 'created');
}

function isKnown(db: WritableDb, table: 'reflection' | 'clipping' | 'list' | 'saved_search', uid: string): boolean {
  return maybe(db, sql`SELECT id FROM ${sql.identifier(table)} WHERE uid = ${uid}`) !== null;
}

/** What was written about a film beside its entries. */
function bringNotes({ bringing, place }: OwnFile, filmId: number, film: ExportedFilm): void {
  const { db, tally } = bringing;
  for (const reflection of film.reflections) {
    if (isKnown(db, 'reflection', reflection.uid)) {
      meetReflection(bringing, reflection, { film, place });
      continue;
    }
    insertReflection(db, filmId, reflection, reflection);
    tally.count('reflection', 'created');
  }
  for (const clipping of film.clippings) {
    if (isKnown(db, 'clipping', clipping.uid)) {
      meetClipping(bringing, clipping, { film, place });
      continue;
    }
    insertClipping(db, filmId, clipping, clipping);
    tally.count('clipping', 'created');
  }
}

type FilmIds = ReadonlyMap<string, number>;

/** Lists not known by uid; `ids` has every film of the file. */
function bringLists({ bringing, place }: OwnFile, lists: readonly ExportedList[], ids: FilmIds): void {
  const { db, tally } = bringing;
  for (const list of lists) {
    if (isKnown(db, 'list', list.uid)) {
      meetList(bringing, list, place);
      continue;
    }
    tally.count('list', 'created');
    if (list.films.length > 0) tally.count('list-film', 'created', list.films.length);
    const { insertedId } = run(
      db,
      sql`INSERT INTO list (uid, name, name_folded, description, is_ranked, created_at, changed_at, trashed_at)
        VALUES (${list.uid}, ${list.name}, ${foldName(list.name)}, ${list.description}, ${list.isRanked},
          ${list.createdAt}, ${list.changedAt}, ${list.trashedAt})`,
    );
    for (const [position, { film, note, addedAt }] of list.films.entries()) {
      run(
        db,
        sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
          VALUES (${insertedId}, ${ids.get(film) ?? null}, ${position}, ${note}, ${addedAt})`,
      );
    }
  }
}

/** Films that are not on the watchlist yet come to its end, in the order of the file. */
function bringWatchlist({ db, tally }: Bringing, { watchlist }: ExportedJournal, ids: FilmIds): void {
  let { count } = one<{ count: number }>(db, sql`SELECT count(*) AS count FROM watchlist_film`);
  const before = count;
  for (const { film, note, addedOn, addedAt } of watchlist) {
    const { changes } = run(
      db,
      sql`INSERT INTO watchlist_film (film_id, position, note, added_on, added_at)
        VALUES (${ids.get(film) ?? null}, ${count}, ${note}, ${addedOn}, ${addedAt}) ON CONFLICT (film_id) DO NOTHING`,
    );
    count += changes;
  }
  if (count > before) tally.count('watch', 'created', count - before);
}

/** Saved searches not known by uid come to the end, in the order of the file. */
function bringSavedSearches({ db, tally }: Bringing, { savedSearches }: ExportedJournal): void {
  const fresh = savedSearches.filter(({ uid }) => !isKnown(db, 'saved_search', uid));
  for (const saved of fresh) insertSavedSearch(db, saved);
  if (fresh.length > 0) tally.count('saved-search', 'created', fresh.length);
}

function bringApart(db: WritableDb, { apart }: ExportedJournal, ids: FilmIds): void {
  for (const pair of apart) {
    const [filmId = 0, otherId = 0] = pair.map((uid) => ids.get(uid) ?? 0).toSorted((id, other) => id - other);
    run(
      db,
      sql`INSERT INTO film_apart (film_id, other_id) VALUES (${filmId}, ${otherId})
        ON CONFLICT (film_id, other_id) DO NOTHING`,
    );
  }
}

/**
 * Brings our own JSON in. Films are the same by uid, themes by uid or name, everything else by uid. Pauses between
 * films and tells how far it is. `file` is what it is told of as; `ids` are those of films that came before, by their
 * uids. Throws import-invalid for an image that is none.
 */
export function* bringOwn(
  bringing: Bringing,
  document: ExportedJournal,
  file: string,
  ids = new Map<string, number>(),
): Sliced<void> {
  const ofFile: OwnFile = { bringing, place: { file, line: null, item: null } };
  const names = bringThemes(ofFile, document.themes);
  const named = (name: string): string => names.get(foldName(name)) ?? name;
  const pace = new Pace();
  for (const [index, film] of document.films.entries()) {
    const id = bringFilm(ofFile, film, `films[${index}]`);
    ids.set(film.uid, id);
    for (const entry of film.entries) {
      const { place } = ofFile;
      bringEntry(bringing, id, { entry: { ...entry, themes: entry.themes.map(named) }, film, place });
    }
    bringNotes(ofFile, id, film);
    if (!pace.isFull()) continue;
    yield { done: index, whole: document.films.length };
    pace.resumed();
  }
  bringApart(bringing.db, document, ids);
  bringLists(ofFile, document.lists, ids);
  bringWatchlist(bringing, document, ids);
  bringSavedSearches(bringing, document);
}
