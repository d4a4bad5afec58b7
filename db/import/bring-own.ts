// Brings an export of our own in. Must never change what is already there.

import { randomUUID } from 'node:crypto';
import { checksumOf } from '../checksum.ts';
import { insertClipping } from '../clipping.ts';
import { insertEntry } from '../entry.ts';
import { insertFilm } from '../film.ts';
import type { WritableDb } from '../handles.ts';
import type { ExportedEntry, ExportedFilm, ExportedJournal, ExportedList, ExportedTheme } from '../model/exchange.ts';
import type { CountedKind } from '../model/import.ts';
import { JournalError } from '../model/result.ts';
import { foldName } from '../model/text.ts';
import { storeImage } from '../poster.ts';
import { insertReflection } from '../reflection.ts';
import { insertRevision } from '../revision.ts';
import { insertSavedSearch } from '../saved-search.ts';
import { Pace, type Sliced } from '../search/pace.ts';
import { many, maybe, one, run, sql } from '../sql.ts';
import { setTags } from '../tag.ts';
import { setThemes } from '../theme.ts';
import type { Tally } from './tally.ts';

/** How many of each came in. */
interface OwnCounts {
  filmCount: number;
  entryCount: number;
  themeCount: number;
  reflectionCount: number;
  clippingCount: number;
  listCount: number;
  /** Films that came onto the watchlist. */
  watchlistCount: number;
  savedSearchCount: number;
  /** Entries of the file that were in the journal already and were left as they are. */
  alreadyHereCount: number;
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
function bringThemes(db: WritableDb, themes: readonly ExportedTheme[]): { names: Map<string, string>; added: number } {
  const known = new Map<string, KnownTheme>();
  const fresh: ExportedTheme[] = [];
  for (const theme of themes) {
    const here = findTheme(db, theme);
    if (here === null) fresh.push(theme);
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
  return { names: new Map([...known].map(([folded, theme]) => [folded, theme.name])), added: fresh.length };
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
function bringFilm(db: WritableDb, film: ExportedFilm, path: string): { id: number; isNew: boolean } {
  const known = maybe<{ id: number }>(db, sql`SELECT id FROM film WHERE uid = ${film.uid}`);
  if (known !== null) return { id: known.id, isNew: false };
  const id = insertFilm(db, film, film);
  if (film.poster !== null) {
    const imageId = bringImage(db, Buffer.from(film.poster, 'base64'), `${path}.poster`);
    run(db, sql`UPDATE film SET poster_id = ${imageId} WHERE id = ${id}`);
  }
  return { id, isNew: true };
}

function bringImage(db: WritableDb, bytes: Uint8Array, path: string): number {
  try {
    return storeImage(db, bytes);
  } catch (cause) {
    if (!(cause instanceof JournalError) || cause.code !== 'invalid') throw cause;
    throw new JournalError('import-invalid', { detail: path, cause });
  }
}

/** A text of an entry that is there already, and says something else: kept as an earlier version, so that no sentence is left behind. */
function keepTheirText(db: WritableDb, { uid, review, changedAt }: ExportedEntry): void {
  if (review === '') return;
  const ours = maybe<{ id: number }>(
    db,
    sql`SELECT id FROM entry WHERE uid = ${uid} AND review_sha256 <> ${checksumOf(review)}
      AND NOT EXISTS (SELECT 1 FROM revision WHERE entry_id = entry.id AND review_sha256 = ${checksumOf(review)})`,
  );
  if (ours !== null) insertRevision(db, ours.id, review, { uid: randomUUID(), session: null, writtenAt: changedAt });
}

/** False where the entry is there already, in the trash or not: then it stays as it is. */
function bringEntry(db: WritableDb, filmId: number, entry: ExportedEntry, names: ReadonlyMap<string, string>): boolean {
  if (isKnown(db, 'entry', entry.uid)) {
    keepTheirText(db, entry);
    return false;
  }
  const id = insertEntry(db, filmId, entry, entry);
  const themes = entry.themes.map((name) => names.get(foldName(name)) ?? name);
  setThemes(db, id, themes, entry.loggedAt);
  setTags(db, id, entry.tags);
  for (const { uid, review, writtenAt } of entry.revisions) {
    if (!isKnown(db, 'revision', uid)) insertRevision(db, id, review, { uid, session: null, writtenAt });
  }
  return true;
}

function isKnown(
  db: WritableDb,
  table: 'entry' | 'revision' | 'reflection' | 'clipping' | 'list' | 'saved_search',
  uid: string,
): boolean {
  return maybe(db, sql`SELECT id FROM ${sql.identifier(table)} WHERE uid = ${uid}`) !== null;
}

/** What was written about a film beside its entries; what is there already stays as it is. */
function bringNotes(db: WritableDb, filmId: number, film: ExportedFilm, report: OwnCounts): void {
  for (const reflection of film.reflections) {
    if (isKnown(db, 'reflection', reflection.uid)) continue;
    insertReflection(db, filmId, reflection, reflection);
    report.reflectionCount += 1;
  }
  for (const clipping of film.clippings) {
    if (isKnown(db, 'clipping', clipping.uid)) continue;
    insertClipping(db, filmId, clipping, clipping);
    report.clippingCount += 1;
  }
}

type FilmIds = ReadonlyMap<string, number>;

/** Lists not known by uid; `ids` has every film of the file. */
function bringLists(db: WritableDb, lists: readonly ExportedList[], ids: FilmIds): number {
  const fresh = lists.filter((list) => !isKnown(db, 'list', list.uid));
  for (const list of fresh) {
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
  return fresh.length;
}

/** Films that are not on the watchlist yet come to its end, in the order of the file. */
function bringWatchlist(db: WritableDb, { watchlist }: ExportedJournal, ids: FilmIds): number {
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
  return count - before;
}

/** Saved searches not known by uid come to the end, in the order of the file. */
function bringSavedSearches(db: WritableDb, { savedSearches }: ExportedJournal): number {
  const fresh = savedSearches.filter(({ uid }) => !isKnown(db, 'saved_search', uid));
  for (const saved of fresh) insertSavedSearch(db, saved);
  return fresh.length;
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

/** What came in, told as of any other file. Revisions, credits and images are counted with what they belong to. */
const counted: Record<Exclude<keyof OwnCounts, 'alreadyHereCount'>, CountedKind> = {
  ...{ filmCount: 'film', entryCount: 'entry', themeCount: 'theme', reflectionCount: 'reflection' },
  ...{ clippingCount: 'clipping', listCount: 'list', watchlistCount: 'watch', savedSearchCount: 'saved-search' },
};

/**
 * Brings our own JSON in. Films are the same by uid, themes by uid or name, everything else by uid. Pauses between
 * films and tells how far it is. `ids` are those of films that came before, by their uids. Throws import-invalid for an
 * image that is none.
 */
export function* bringOwn(
  db: WritableDb,
  document: ExportedJournal,
  tally: Tally,
  ids = new Map<string, number>(),
): Sliced<void> {
  const { names, added } = bringThemes(db, document.themes);
  const report: OwnCounts = {
    ...{ filmCount: 0, entryCount: 0, themeCount: added, reflectionCount: 0, clippingCount: 0, listCount: 0 },
    ...{ watchlistCount: 0, savedSearchCount: 0, alreadyHereCount: 0 },
  };
  const pace = new Pace();
  for (const [index, film] of document.films.entries()) {
    const { id, isNew } = bringFilm(db, film, `films[${index}]`);
    ids.set(film.uid, id);
    if (isNew) report.filmCount += 1;
    for (const entry of film.entries) {
      if (bringEntry(db, id, entry, names)) report.entryCount += 1;
      else report.alreadyHereCount += 1;
    }
    bringNotes(db, id, film, report);
    if (!pace.isFull()) continue;
    yield { done: index, whole: document.films.length };
    pace.resumed();
  }
  bringApart(db, document, ids);
  report.listCount = bringLists(db, document.lists, ids);
  report.watchlistCount = bringWatchlist(db, document, ids);
  report.savedSearchCount = bringSavedSearches(db, document);
  for (const [name, count] of Object.entries(report) as [keyof OwnCounts, number][]) {
    if (name !== 'alreadyHereCount' && count > 0) tally.count(counted[name], 'created', count);
  }
  if (report.alreadyHereCount > 0) tally.count('entry', 'merged', report.alreadyHereCount);
}
