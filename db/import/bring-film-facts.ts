// Brings in what is said of a film and not of one viewing: ratings, that it was watched, likes, the watchlist. Must never change a rating that stands here.

import { insertEntry } from '../entry.ts';
import { fromHalves, toHalves } from '../model/rating.ts';
import { foldName } from '../model/text.ts';
import { maybe, one, run, sql } from '../sql.ts';
import { bringFilm } from './bring-film.ts';
import {
  type Bringing,
  entriesOfFilm,
  entryIdsOfFilm,
  type EntryState,
  idOf,
  instantOf,
  newUid,
  takesTheirs,
  uidOf,
} from './bringing.ts';
import { addOrigin, findOrigin, type Origin, type OriginKind } from './origin.ts';
import type { LikeRecord, RatingRecord, WatchedRecord, WatchRecord } from './record.ts';

interface RatingBase {
  rating: number;
  /** The entry had none and got this one. */
  isGiven: boolean;
}

type FilmRecord = RatingRecord | WatchedRecord | LikeRecord | WatchRecord;

const told = (record: FilmRecord) => ({ kind: record.kind, place: record.place, title: record.film.title }) as const;

/** What the file calls the film: its id there, else its name. A second one of the same name has its number. */
function keyOf({ seen }: Bringing, { kind, film }: FilmRecord): string {
  const [identifier] = Object.entries(film.identifiers).toSorted();
  const name = identifier ? identifier.join(':') : `=${foldName(film.title)} ${film.year ?? ''}`;
  let key = name;
  for (let number = 2; seen.has(`${kind} ${key}`); number += 1) key = `${name} ${number}`;
  seen.add(`${kind} ${key}`);
  return key;
}

function remember(
  { db, runId, source }: Bringing,
  kind: OriginKind,
  key: string,
  uid: string,
  isCreated: boolean,
  base: object,
): void {
  addOrigin(db, { runId, source, kind, key, uid, isCreated, base });
}

/** An entry without a date: all that is known is that there was a viewing. */
function addBareEntry({ db, now }: Bringing, filmId: number, rating: number | null, loggedAt: number): string {
  const uid = newUid();
  const nothing = {
    ...{ watchedOn: null, isLiked: false, isRewatch: false, isUnfinished: false, hasSpoilers: false },
    ...{ medium: null, place: null, company: null, review: '' },
  };
  insertEntry(db, filmId, { ...nothing, rating }, { uid, loggedAt, changedAt: now, trashedAt: null });
  return uid;
}

const newestFirst = (entry: EntryState, other: EntryState): number =>
  (other.watchedOn ?? '').localeCompare(entry.watchedOn ?? '') || other.id - entry.id;

function rate({ db, changes, now }: Bringing, id: number, rating: number): void {
  const change = (): unknown =>
    run(db, sql`UPDATE entry SET rating = ${toHalves(rating)}, changed_at = ${now} WHERE id = ${id}`);
  if (changes.isNew('entry', id)) change();
  else changes.recording(change);
}

/** A rating that is not said to be of one viewing goes to the newest one that has none. */
export function bringRating(bringing: Bringing, record: RatingRecord): void {
  const { db, tally, now, source, claimed } = bringing;
  const key = keyOf(bringing, record);
  const origin = findOrigin<RatingBase>(db, source, 'rating', key);
  if (origin !== null) return updateRating(bringing, record, origin);
  const film = bringFilm(bringing, record.film, record.place);
  const keep = (uid: string, how: 'had' | 'given' | 'created'): void => {
    const base: RatingBase = { rating: record.rating, isGiven: how !== 'had' };
    remember(bringing, 'rating', key, uid, how === 'created', base);
  };
  const all = film.isCreated ? [] : entriesOfFilm(db, film.id);
  const entries = all.filter(({ isTrashed }) => isTrashed === 0).toSorted(newestFirst);
  const halves = toHalves(record.rating);
  const same = entries.find(({ rating }) => rating === halves);
  if (same) {
    keep(same.uid, 'had');
    return tally.count('rating', 'merged');
  }
  const unrated = entries.filter(({ rating }) => rating === null);
  const free = unrated.find(({ id }) => claimed.has(id)) ?? unrated[0];
  if (free) {
    keep(free.uid, 'given');
    rate(bringing, free.id, record.rating);
    return tally.count('rating', 'created');
  }
  const [entry] = entries;
  if (entry) {
    keep(entry.uid, 'had');
    const detail = `${fromHalves(entry.rating ?? 0)} ≠ ${record.rating}`;
    return tally.end({ ...told(record), outcome: 'kept', reason: 'rating-differs', detail });
  }
  if (all.length > 0) return tally.end({ ...told(record), outcome: 'kept', reason: 'in-trash' });
  keep(addBareEntry(bringing, film.id, record.rating, instantOf(record.ratedOn, now)), 'created');
  tally.count('rating', 'created');
}

/** The rating was brought before: only what changed since is looked at. */
function updateRating(bringing: Bringing, record: RatingRecord, origin: Origin<RatingBase>): void {
  const { db, tally, changes } = bringing;
  const id = idOf(db, 'entry', origin.uid);
  if (id === null) return tally.end({ ...told(record), outcome: 'skipped', reason: 'purged-here' });
  const entry = one<{ rating: number | null; isTrashed: 0 | 1 }>(
    db,
    sql`SELECT rating, trashed_at IS NOT NULL AS isTrashed FROM entry WHERE id = ${id}`,
  );
  if (entry.isTrashed === 1) return tally.end({ ...told(record), outcome: 'kept', reason: 'in-trash' });
  if (origin.base.rating === record.rating) return tally.count('rating', 'merged');
  changes.changeOrigin(origin.id, { base: { ...origin.base, rating: record.rating } });
  const mine = entry.rating === null ? null : fromHalves(entry.rating);
  if (mine === record.rating) return tally.count('rating', 'merged');
  const isConflict = mine !== origin.base.rating;
  if (isConflict) tally.conflict('rating', record.film.title, String(mine ?? ''), String(record.rating));
  const detail = `${mine ?? ''} → ${record.rating}`;
  if (isConflict && !takesTheirs(bringing, 'rating'))
    return tally.end({ ...told(record), outcome: 'kept', reason: 'changed-here', detail });
  rate(bringing, id, record.rating);
  tally.end({ ...told(record), outcome: 'updated', reason: isConflict ? 'taken-from-file' : 'changed-there', detail });
}

/** Known to have been watched: an entry without a date, where the film has none at all. */
export function bringWatched(bringing: Bringing, record: WatchedRecord): void {
  const { db, tally, now, source } = bringing;
  const key = keyOf(bringing, record);
  const origin = findOrigin(db, source, 'watched', key);
  if (origin !== null) {
    if (idOf(db, 'entry', origin.uid) !== null) return tally.count('watched', 'merged');
    return tally.end({ ...told(record), outcome: 'skipped', reason: 'purged-here' });
  }
  const film = bringFilm(bringing, record.film, record.place);
  const [known] = film.isCreated ? [] : entryIdsOfFilm(db, film.id);
  if (known) {
    remember(bringing, 'watched', key, uidOf(db, 'entry', known.id), false, {});
    if (known.isTrashed === 0) return tally.count('watched', 'merged');
    return tally.end({ ...told(record), outcome: 'kept', reason: 'in-trash' });
  }
  const uid = addBareEntry(bringing, film.id, null, instantOf(record.on, now));
  remember(bringing, 'watched', key, uid, true, {});
  tally.count('watched', 'created');
}

export function bringLike(bringing: Bringing, record: LikeRecord): void {
  const { db, tally, changes, now, source } = bringing;
  const key = keyOf(bringing, record);
  const origin = findOrigin(db, source, 'like', key);
  if (origin !== null) {
    const liked = maybe<{ isLiked: 0 | 1 }>(db, sql`SELECT is_liked AS isLiked FROM film WHERE uid = ${origin.uid}`);
    if (liked?.isLiked === 1) return tally.count('like', 'merged');
    return tally.end({ ...told(record), outcome: 'kept', reason: 'unliked-here' });
  }
  const film = bringFilm(bringing, record.film, record.place);
  const { uid, isLiked } = one<{ uid: string; isLiked: 0 | 1 }>(
    db,
    sql`SELECT uid, is_liked AS isLiked FROM film WHERE id = ${film.id}`,
  );
  remember(bringing, 'like', key, uid, isLiked === 0, {});
  if (isLiked === 1) return tally.count('like', 'merged');
  const change = (): unknown => run(db, sql`UPDATE film SET is_liked = 1, changed_at = ${now} WHERE id = ${film.id}`);
  if (changes.isNew('film', film.id)) change();
  else changes.recording(change);
  tally.count('like', 'created');
}

interface WatchBase {
  note: string;
  /** The note the run left here. */
  left: string;
}

/** A film to see comes to the end of the watchlist; one that is on it stays where it is. */
export function bringWatch(bringing: Bringing, record: WatchRecord): void {
  const { db, tally, now, source } = bringing;
  const key = keyOf(bringing, record);
  const origin = findOrigin<WatchBase>(db, source, 'watch', key);
  if (origin !== null) {
    const filmId = idOf(db, 'film', origin.uid);
    const known = filmId === null ? null : watchOf(bringing, filmId);
    if (known !== null) return mergeWatch(bringing, record, known, origin);
    return tally.end({ ...told(record), outcome: 'kept', reason: 'taken-off-here' });
  }
  const film = bringFilm(bringing, record.film, record.place);
  const uid = uidOf(db, 'film', film.id);
  const here = film.isCreated ? null : watchOf(bringing, film.id);
  remember(bringing, 'watch', key, uid, here === null, { note: record.note, left: record.note });
  if (here !== null) return mergeWatch(bringing, record, here, null);
  run(
    db,
    sql`INSERT INTO watchlist_film (film_id, position, note, added_on, added_at)
      VALUES (${film.id}, ${bringing.watchlistLength}, ${record.note}, ${record.addedOn ?? bringing.today},
        ${instantOf(record.addedOn, now)})`,
  );
  bringing.watchlistLength += 1;
  tally.count('watch', 'created');
}

interface WatchHere {
  id: number;
  note: string;
}

function watchOf({ db }: Bringing, filmId: number): WatchHere | null {
  return maybe<WatchHere>(db, sql`SELECT id, note FROM watchlist_film WHERE film_id = ${filmId}`);
}

function mergeWatch(bringing: Bringing, record: WatchRecord, here: WatchHere, origin: Origin<WatchBase> | null): void {
  const { db, tally, changes } = bringing;
  const before = origin?.base.note ?? '';
  const theirs = record.note;
  if (theirs === before || theirs === here.note) return tally.count('watch', 'merged');
  if (origin !== null) changes.changeOrigin(origin.id, { base: { ...origin.base, note: theirs } });
  const isConflict = here.note !== before;
  if (isConflict) tally.conflict('watch', record.film.title, here.note, theirs);
  if (isConflict && !takesTheirs(bringing, 'watch'))
    return tally.end({ ...told(record), outcome: 'kept', reason: 'changed-here', detail: 'note' });
  const change = (): unknown => run(db, sql`UPDATE watchlist_film SET note = ${theirs} WHERE id = ${here.id}`);
  if (changes.isNew('watchlist_film', here.id)) {
    change();
    // two rows of one film: what the first made is no longer what it said
    run(
      db,
      sql`UPDATE import_origin SET base = json_set(base, '$.left', ${theirs}) WHERE kind = 'watch' AND is_created = 1
        AND run_id = ${bringing.runId} AND uid = (
          SELECT film.uid FROM film JOIN watchlist_film ON film.id = film_id WHERE watchlist_film.id = ${here.id}
        )`,
    );
  } else changes.recording(change);
  tally.end({
    ...told(record),
    outcome: 'updated',
    reason: isConflict ? 'taken-from-file' : 'changed-there',
    detail: 'note',
  });
}
