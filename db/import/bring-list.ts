// Brings a list in with its order and notes. Must never take a film off a list, nor change one that was changed here without being told to.

import { checksumOf } from '../checksum.ts';
import { foldName } from '../model/text.ts';
import { Pace, type Sliced } from '../search/pace.ts';
import { many, maybe, run, sql } from '../sql.ts';
import { bringFilm } from './bring-film.ts';
import { type Bringing, instantOf, newUid, takesTheirs } from './bringing.ts';
import { addOrigin, findOrigin, type Origin } from './origin.ts';
import type { ListRecord } from './record.ts';

interface ListBase {
  /** Of the list as the file had it. */
  theirs: string;
  /** Of the list as the import left it here. */
  left: string;
}

interface Listed {
  filmId: number;
  note: string;
}

interface ListHere {
  id: number;
  uid: string;
  name: string;
  description: string;
  isRanked: 0 | 1;
  isTrashed: 0 | 1;
}

const columns = sql`id, uid, name, description, is_ranked AS isRanked, trashed_at IS NOT NULL AS isTrashed`;

const sumOfFile = ({ name, description, isRanked, films }: ListRecord): string =>
  checksumOf(
    JSON.stringify([name, description, isRanked, films.map(({ film, note }) => [film.title, film.year, note])]),
  );

function filmsOf({ db }: Bringing, listId: number): Listed[] {
  return many<Listed>(
    db,
    sql`SELECT film_id AS filmId, note FROM list_film WHERE list_id = ${listId} ORDER BY position, id`,
  );
}

/** Of a list as it stands here. */
export const sumOfList = (
  list: Pick<ListHere, 'name' | 'description' | 'isRanked'>,
  films: readonly Listed[],
): string =>
  checksumOf(
    JSON.stringify([list.name, list.description, list.isRanked, films.map(({ filmId, note }) => [filmId, note])]),
  );

/** A film twice on a list stands where it stood first, with both notes. */
function* bringFilms(bringing: Bringing, record: ListRecord): Sliced<Listed[]> {
  const pace = new Pace();
  const listed = new Map<number, Listed>();
  for (const { film, note, place } of record.films) {
    const { id } = bringFilm(bringing, film, place);
    const known = listed.get(id);
    if (pace.isFull()) {
      yield;
      pace.resumed();
    }
    if (!known) {
      listed.set(id, { filmId: id, note });
      continue;
    }
    if (note !== '' && note !== known.note) known.note = known.note === '' ? note : `${known.note}\n\n${note}`;
    bringing.tally.end({ outcome: 'merged', reason: 'twice-in-list', kind: 'list-film', place, title: film.title });
  }
  return [...listed.values()];
}

export function* bringList(bringing: Bringing, record: ListRecord): Sliced<void> {
  const { db, source, seen } = bringing;
  let key = record.key ?? `=${foldName(record.name)}`;
  for (let number = 2; seen.has(`list ${key}`); number += 1)
    key = `${record.key ?? `=${foldName(record.name)}`} ${number}`;
  seen.add(`list ${key}`);
  const origin = findOrigin<ListBase>(db, source, 'list', key);
  const films = yield* bringFilms(bringing, record);
  if (origin !== null) return update(bringing, record, films, origin);
  const same = sameHere(bringing, record, films);
  if (same === null) return create(bringing, record, films, key);
  const base: ListBase = { theirs: sumOfFile(record), left: sumOfList(same, films) };
  addOrigin(db, { runId: bringing.runId, source, kind: 'list', key, uid: same.uid, isCreated: false, base });
  bringing.tally.end({ outcome: 'merged', reason: 'same-list', kind: 'list', place: record.place, title: record.name });
  bringing.tally.count('list-film', 'merged', films.length);
}

/** A list of the same name with the same films in the same order. */
function sameHere(bringing: Bringing, record: ListRecord, films: readonly Listed[]): ListHere | null {
  const named = many<ListHere>(
    bringing.db,
    sql`SELECT ${columns} FROM list WHERE name_folded = ${foldName(record.name)} AND trashed_at IS NULL ORDER BY id`,
  );
  const order = JSON.stringify(films.map(({ filmId }) => filmId));
  return (
    named.find(
      ({ id, uid }) =>
        !bringing.seen.has(`list-uid ${uid}`) &&
        JSON.stringify(filmsOf(bringing, id).map(({ filmId }) => filmId)) === order,
    ) ?? null
  );
}

function create(bringing: Bringing, record: ListRecord, films: readonly Listed[], key: string): void {
  const { db, now, tally, runId, source } = bringing;
  const uid = newUid();
  const createdAt = instantOf(record.createdOn, now);
  const isRanked = record.isRanked === true ? 1 : 0;
  const { insertedId } = run(
    db,
    sql`INSERT INTO list (uid, name, name_folded, description, is_ranked, created_at, changed_at)
      VALUES (${uid}, ${record.name}, ${foldName(record.name)}, ${record.description}, ${isRanked}, ${createdAt}, ${now})`,
  );
  films.forEach((film, position) => addFilm(bringing, insertedId, film, position));
  const left = sumOfList({ name: record.name, description: record.description, isRanked }, films);
  const base: ListBase = { theirs: sumOfFile(record), left };
  bringing.seen.add(`list-uid ${uid}`);
  addOrigin(db, { runId, source, kind: 'list', key, uid, isCreated: true, base });
  tally.count('list', 'created');
  tally.count('list-film', 'created', films.length);
}

function addFilm({ db, now }: Bringing, listId: number, { filmId, note }: Listed, position: number): void {
  run(
    db,
    sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
      VALUES (${listId}, ${filmId}, ${position}, ${note}, ${now})`,
  );
}

function update(bringing: Bringing, record: ListRecord, films: readonly Listed[], origin: Origin<ListBase>): void {
  const { db, tally, changes } = bringing;
  const told = { kind: 'list', place: record.place, title: record.name } as const;
  const here = maybe<ListHere>(db, sql`SELECT ${columns} FROM list WHERE uid = ${origin.uid}`);
  if (here === null) return tally.end({ ...told, outcome: 'skipped', reason: 'purged-here' });
  if (here.isTrashed === 1) return tally.end({ ...told, outcome: 'kept', reason: 'in-trash' });
  bringing.seen.add(`list-uid ${here.uid}`);
  const theirs = sumOfFile(record);
  const before = filmsOf(bringing, here.id);
  const sameAsBefore = (): void => {
    tally.count('list', 'merged');
    tally.count('list-film', 'merged', films.length);
  };
  if (theirs === origin.base.theirs) return sameAsBefore();
  const isConflict = sumOfList(here, before) !== origin.base.left;
  if (isConflict)
    tally.conflict('list', here.name, `${here.name}: ${before.length}`, `${record.name}: ${films.length}`);
  if (isConflict && !takesTheirs(bringing, 'list')) {
    changes.changeOrigin(origin.id, { base: { ...origin.base, theirs } });
    tally.count('list-film', 'kept', films.length);
    return tally.end({ ...told, outcome: 'kept', reason: 'changed-here' });
  }
  const left = rewrite(bringing, record, here, before, films);
  changes.changeOrigin(origin.id, { base: { theirs, left } });
  tally.end({ ...told, outcome: 'updated', reason: isConflict ? 'taken-from-file' : 'changed-there' });
}

/** The file's order, then what stands only here. What the list then comes to. */
function rewrite(
  bringing: Bringing,
  record: ListRecord,
  here: ListHere,
  before: readonly Listed[],
  films: readonly Listed[],
): string {
  const { db, changes, now, tally } = bringing;
  const onFile = new Set(films.map(({ filmId }) => filmId));
  const known = new Set(before.map(({ filmId }) => filmId));
  const gone = before.filter(({ filmId }) => !onFile.has(filmId));
  for (const { filmId } of gone) noteGone(bringing, record, filmId);
  const after = [...films, ...gone];
  const list = {
    name: record.name,
    description: record.description,
    isRanked: record.isRanked === null ? here.isRanked : record.isRanked ? (1 as const) : (0 as const),
  };
  changes.recording(() => {
    run(
      db,
      sql`UPDATE list SET name = ${list.name}, name_folded = ${foldName(list.name)}, description = ${list.description},
        is_ranked = ${list.isRanked}, changed_at = ${now} WHERE id = ${here.id}`,
    );
    after.forEach((film, position) => {
      if (!known.has(film.filmId)) return addFilm(bringing, here.id, film, position);
      run(
        db,
        sql`UPDATE list_film SET position = ${position}, note = ${film.note}
          WHERE list_id = ${here.id} AND film_id = ${film.filmId} AND (position <> ${position} OR note <> ${film.note})`,
      );
    });
  });
  const freshCount = films.filter(({ filmId }) => !known.has(filmId)).length;
  tally.count('list-film', 'created', freshCount);
  tally.count('list-film', 'merged', films.length - freshCount);
  return sumOfList(list, after);
}

function noteGone({ db, tally }: Bringing, { place, name }: ListRecord, filmId: number): void {
  const film = maybe<{ title: string }>(db, sql`SELECT title FROM film WHERE id = ${filmId}`);
  const title = film?.title ?? null;
  tally.note({ outcome: 'remark', reason: 'gone-from-list', kind: 'list-film', place, title, detail: name });
}
