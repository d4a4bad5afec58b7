// Brings one entry in: finds the one it is, or makes it, or merges. Must never change what was changed here without being told to.

import { createHash } from 'node:crypto';
import { checksumOf } from '../checksum.ts';
import { getEntry, insertEntry } from '../entry.ts';
import type { EntryDetail } from '../model/entry.ts';
import { toHalves } from '../model/rating.ts';
import { foldName } from '../model/text.ts';
import { keepRevision } from '../revision.ts';
import { many, run, sql } from '../sql.ts';
import { bringFilm } from './bring-film.ts';
import { type Bringing, entriesOfFilm, type EntryState, idOf, instantOf, newUid, takesTheirs } from './bringing.ts';
import { correctFilm } from './correct-film.ts';
import { type Field, type FieldKeys, fieldKeys, mergeFields } from './merge-fields.ts';
import { addOrigin, findOrigin, type Origin, originColumns, originOf } from './origin.ts';
import type { EntryFacts, EntryRecord } from './record.ts';

/** What the file said of an entry. */
export interface EntryBase {
  title: string;
  year: number | null;
  fields: FieldKeys;
  /** What the run left the entry with, where another row of it changed what this one made. */
  left?: FieldKeys;
}

/** Records that wait for all keys to be known; past this they are decided at once. */
const MOST_LATER = 500;
const MOST_FIRST = 20;

/** Of no review it is nothing. */
export const sumOf = (review: string): string => (review === '' ? '' : checksumOf(review));

/** A row without a key of its own is known by what it says; rows that say the same by their number. */
function keyOf(bringing: Bringing, record: EntryRecord, reviewSum: string): string {
  if (record.key !== null) return record.key;
  const { film, fields, loggedOn, loggedAt } = record;
  const said = [foldName(film.title), film.year, film.identifiers, fields, loggedOn, loggedAt, reviewSum];
  const key = `=${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
  let number = 1;
  while (bringing.seen.has(`entry ${key} ${number}`)) number += 1;
  return `${key} ${number}`;
}

function baseOf({ film, told }: EntryRecord, keys: Record<Field, string>): EntryBase {
  return { title: film.title, year: film.year, fields: Object.fromEntries(told.map((field) => [field, keys[field]])) };
}

/** Everything of one record that is asked for more than once. */
export interface Incoming {
  record: EntryRecord;
  key: string;
  keys: Record<Field, string>;
  base: EntryBase;
}

export function incoming(bringing: Bringing, record: EntryRecord, knownKey?: string): Incoming {
  const reviewSum = sumOf(record.fields.review);
  const keys = fieldKeys(record.fields, reviewSum);
  return { record, key: knownKey ?? keyOf(bringing, record, reviewSum), keys, base: baseOf(record, keys) };
}

/** Other people's tables may count from 1 as well: same key, and nothing else the same. */
function isForeign(bringing: Bringing, base: EntryBase, { record, keys }: Incoming): boolean {
  if (!bringing.source.startsWith('csv')) return false;
  const isSameFilm = foldName(base.title) === foldName(record.film.title);
  return !isSameFilm && base.fields.watchedOn !== keys.watchedOn;
}

export function bringEntry(bringing: Bringing, record: EntryRecord): void {
  const come = incoming(bringing, record);
  let origin = findOrigin<EntryBase>(bringing.db, bringing.source, 'entry', come.key);
  if (origin !== null && isForeign(bringing, origin.base, come)) {
    come.key = `${come.key} ${foldName(record.film.title)} ${record.film.year ?? ''}`;
    origin = findOrigin<EntryBase>(bringing.db, bringing.source, 'entry', come.key);
  }
  bringing.seen.add(`entry ${come.key}`);
  if (origin !== null) update(bringing, come, origin);
  else settle(bringing, come, bringing.later.length >= MOST_LATER);
}

/** Entries that seemed to be others under a new key: now every key of the file is known. */
export function bringLater(bringing: Bringing): void {
  for (const { record, key } of bringing.later.splice(0)) settle(bringing, incoming(bringing, record, key), true);
}

const isSame = (entry: { day: string; rating: string; sum: string }, keys: Record<Field, string>): boolean => {
  if (entry.day !== keys.watchedOn) return false;
  const isSameText = entry.sum === keys.review;
  const isSameRating = entry.rating === keys.rating;
  if (isSameText && isSameRating) return true;
  if (isSameText && entry.sum !== '') return true;
  // a text that was rewritten, or is on one side only
  return isSameRating && entry.rating !== '';
};

const stateKeys = (entry: EntryState): { day: string; rating: string; sum: string } => ({
  day: entry.watchedOn ?? '',
  rating: entry.rating === null ? '' : String(entry.rating / 2),
  sum: entry.hasReview === 1 ? entry.reviewSum : '',
});

const baseKeys = ({ fields }: EntryBase): { day: string; rating: string; sum: string } => ({
  day: fields.watchedOn ?? '',
  rating: fields.rating ?? '',
  sum: fields.review ?? '',
});

/** What the same source called an entry of ours before. */
function originsOf({ db, source }: Bringing, uid: string): Origin<EntryBase>[] {
  return many<Parameters<typeof originOf>[0]>(
    db,
    sql`SELECT ${originColumns} FROM import_origin WHERE uid = ${uid} AND kind = 'entry' AND source = ${source} ORDER BY id`,
  ).map((row) => originOf<EntryBase>(row));
}

/** No entry is known under the key: one made here, one under another key, or a new one. */
function settle(bringing: Bringing, come: Incoming, isLast: boolean): void {
  const { record, keys } = come;
  const film = bringFilm(bringing, record.film, record.place);
  const isFree = (id: number): boolean => !bringing.claimed.has(id);
  const free = film.isCreated ? [] : entriesOfFilm(bringing.db, film.id, isFree);
  for (const entry of free) {
    const [origin] = originsOf(bringing, entry.uid);
    const isMeant = isSame(stateKeys(entry), keys) || (origin !== undefined && isSame(baseKeys(origin.base), keys));
    if (!isMeant) continue;
    if (origin === undefined) return join(bringing, come, entry);
    // its own row may still come
    if (bringing.seen.has(`entry ${origin.key}`)) continue;
    if (isLast) return rekey(bringing, come, origin);
    bringing.later.push({ record, key: come.key });
    return;
  }
  create(bringing, come, film.id);
}

function create(bringing: Bringing, { record, key, base }: Incoming, filmId: number): void {
  const { db, runId, source, tally, now, names } = bringing;
  const { fields } = record;
  const uid = newUid();
  const loggedAt = Math.min(now, record.loggedAt ?? instantOf(record.loggedOn, now));
  const id = insertEntry(db, filmId, fields, { uid, loggedAt, changedAt: now, trashedAt: null });
  setNames(bringing, id, names.themes(fields.themes), 'theme');
  setNames(bringing, id, names.tags(fields.tags), 'tag');
  const { original } = record;
  addOrigin(db, { ...{ runId, source, kind: 'entry', key, uid, isCreated: true, base, original } });
  tally.count('entry', 'created');
  if (fields.review !== '') tally.count('review', 'created');
  shown(bringing, id);
}

function shown(bringing: Bringing, id: number): void {
  bringing.claimed.add(id);
  if (bringing.first.length < MOST_FIRST) bringing.first.push(id);
}

/** Puts names on an entry that has none. */
function setNames({ db, nextNameId }: Bringing, entryId: number, ids: readonly number[], noun: 'theme' | 'tag'): void {
  for (const [position, id] of [...new Set(ids)].entries()) {
    if (noun === 'tag') {
      const rowId = nextNameId.entry_tag++;
      run(
        db,
        sql`INSERT INTO entry_tag (id, entry_id, tag_id, position) VALUES (${rowId}, ${entryId}, ${id}, ${position})`,
      );
    } else {
      const rowId = nextNameId.entry_theme++;
      run(
        db,
        sql`INSERT INTO entry_theme (id, entry_id, theme_id, position) VALUES (${rowId}, ${entryId}, ${id}, ${position})`,
      );
    }
  }
}

/** An entry made here, or brought in from elsewhere: what it does not say yet is added. */
function join(bringing: Bringing, come: Incoming, entry: EntryState): void {
  const { db, runId, source, tally } = bringing;
  const { record, key, base } = come;
  const { original } = record;
  addOrigin(db, { ...{ runId, source, kind: 'entry', key, uid: entry.uid, isCreated: false, base, original } });
  bringing.claimed.add(entry.id);
  const told = { kind: 'entry', place: record.place, title: record.film.title } as const;
  if (entry.isTrashed === 1) return tally.end({ ...told, outcome: 'kept', reason: 'in-trash' });
  const changed = apply(bringing, come, entry.id, {});
  if (changed === '') tally.end({ ...told, outcome: 'merged', reason: 'same-here' });
  else tally.end({ ...told, outcome: 'updated', reason: 'same-here', detail: changed });
}

function rekey(bringing: Bringing, come: Incoming, origin: Origin<EntryBase>): void {
  const { changes, tally } = bringing;
  const { record, key, base } = come;
  const { original } = record;
  changes.changeOrigin(origin.id, { key, base, original });
  const told = { kind: 'entry', place: record.place, title: record.film.title } as const;
  const entry = getEntry(bringing.db, idOf(bringing.db, 'entry', origin.uid) ?? 0);
  bringing.claimed.add(entry.id);
  if (entry.trashedAt !== null) return tally.end({ ...told, outcome: 'kept', reason: 'in-trash' });
  const changed = apply(bringing, come, entry.id, origin.base.fields);
  const outcome = changed === '' ? 'merged' : 'updated';
  tally.end({ ...told, outcome, reason: 're-created', detail: changed || null });
}

/** The entry that was imported under this key before. */
function update(bringing: Bringing, come: Incoming, origin: Origin<EntryBase>): void {
  const { db, tally, changes } = bringing;
  const { record, base } = come;
  const told = { kind: 'entry', place: record.place, title: record.film.title } as const;
  const id = idOf(db, 'entry', origin.uid);
  if (id === null) return tally.end({ ...told, outcome: 'skipped', reason: 'purged-here' });
  bringing.claimed.add(id);
  const { isTrashed } = many<{ isTrashed: 0 | 1 }>(
    db,
    sql`SELECT trashed_at IS NOT NULL AS isTrashed FROM entry WHERE id = ${id}`,
  )[0] ?? { isTrashed: 0 };
  if (isTrashed === 1) return tally.end({ ...told, outcome: 'kept', reason: 'in-trash' });
  // what is told no more is still what was told last
  const { review: known = '' } = origin.base.fields;
  const fields = { ...origin.base.fields, ...base.fields };
  const next = { ...base, fields: fields.review === '' ? { ...fields, review: known } : fields };
  const { left: _left, ...before } = origin.base;
  if (JSON.stringify(next) === JSON.stringify(before)) return tally.count('entry', 'merged');
  correctFilm(bringing, id, origin.base, record);
  const changed = apply(bringing, come, id, origin.base.fields);
  changes.changeOrigin(origin.id, { base: next, original: record.original });
  if (changed === '') tally.count('entry', 'merged');
  else tally.end({ ...told, outcome: 'updated', reason: 'changed-there', detail: changed });
}

/** Changes what the merge takes from the file; names the fields, empty for none. */
export function apply(bringing: Bringing, { record, keys }: Incoming, id: number, base: FieldKeys): string {
  const entry = getEntry(bringing.db, id);
  const { taken, conflicts } = mergeFields(base, keys, keysOf(entry), record.told, (kind) =>
    takesTheirs(bringing, kind),
  );
  for (const field of conflicts) noteConflict(bringing, record, entry, field, taken.includes(field));
  if (taken.length === 0) return '';
  writeFields(bringing, entry, record.fields, taken);
  if (taken.includes('review')) bringing.tally.count('review', 'updated');
  shown(bringing, id);
  return taken.join(', ');
}

export function keysOf(entry: EntryDetail): Record<Field, string> {
  const themes = entry.themes.map(({ name }) => name);
  return fieldKeys({ ...entry, themes }, sumOf(entry.review));
}

const inWords = (value: EntryFacts[Field]): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

function noteConflict(
  { tally }: Bringing,
  { film, fields, place }: EntryRecord,
  entry: EntryDetail,
  field: Field,
  isTaken: boolean,
): void {
  const mine = field === 'themes' ? entry.themes.map(({ name }) => name) : entry[field];
  tally.conflict(field, film.title, inWords(mine), inWords(fields[field]));
  const reason = isTaken ? 'taken-from-file' : 'changed-here';
  const outcome = isTaken ? 'updated' : 'kept';
  tally.note({ outcome, reason, kind: 'entry', place, title: film.title, detail: field });
}

/** Entries of this run are changed like any; those that were there before so that it can be undone. */
function writeFields(bringing: Bringing, entry: EntryDetail, theirs: EntryFacts, taken: readonly Field[]): void {
  const { db, now, names, changes } = bringing;
  const is = (field: Field): boolean => taken.includes(field);
  // made outside of what is recorded: others of this run may have them too
  const themes = is('themes') ? names.themes(theirs.themes) : null;
  const tags = is('tags') ? names.tags(theirs.tags) : null;
  const after = { ...entry, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
  const change = (): void => {
    if (is('review')) keepRevision(db, entry, null);
    if (themes) replaceNames(bringing, entry.id, themes, 'theme');
    if (tags) replaceNames(bringing, entry.id, tags, 'tag');
    run(
      db,
      sql`UPDATE entry SET watched_on = ${after.watchedOn}, rating = ${after.rating === null ? null : toHalves(after.rating)},
        is_liked = ${after.isLiked}, is_rewatch = ${after.isRewatch}, is_unfinished = ${after.isUnfinished},
        has_spoilers = ${after.hasSpoilers}, medium = ${after.medium}, place = ${after.place}, company = ${after.company},
        review = ${after.review}, review_sha256 = ${checksumOf(after.review)}, changed_at = ${now} WHERE id = ${entry.id}`,
    );
  };
  if (!changes.isNew('entry', entry.id)) return changes.recording(change);
  change();
  const left = JSON.stringify(keysOf(getEntry(db, entry.id)));
  run(
    db,
    sql`UPDATE import_origin SET base = json_set(base, '$.left', json(${left}))
      WHERE uid = ${entry.uid} AND is_created = 1 AND run_id = ${bringing.runId}`,
  );
}

function replaceNames(bringing: Bringing, entryId: number, ids: readonly number[], noun: 'theme' | 'tag'): void {
  const { db } = bringing;
  if (noun === 'theme') {
    run(db, sql`DELETE FROM entry_theme WHERE entry_id = ${entryId}`);
    return setNames(bringing, entryId, ids, noun);
  }
  const had = many<{ id: number }>(db, sql`SELECT tag_id AS id FROM entry_tag WHERE entry_id = ${entryId}`);
  for (const { id } of had) bringing.loose.tags.add(id);
  run(db, sql`DELETE FROM entry_tag WHERE entry_id = ${entryId}`);
  setNames(bringing, entryId, ids, noun);
}
