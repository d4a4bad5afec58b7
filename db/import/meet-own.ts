// What an export of our own says of what is here already, entries apart: completed, or told where it says something else. Must never change what was changed here.

import { updateClipping } from '../clipping.ts';
import { completed, getFilm, updateFilm } from '../film.ts';
import type {
  ExportedClipping,
  ExportedFilm,
  ExportedList,
  ExportedReflection,
  ExportedTheme,
} from '../model/exchange.ts';
import type { CountedKind } from '../model/import.ts';
import { updateReflection } from '../reflection.ts';
import { many, maybe, sql } from '../sql.ts';
import type { Bringing } from './bringing.ts';
import type { RecordPlace } from './record.ts';

/** What is told of, by its title or name, and where it stands in the file. */
interface Told {
  kind: CountedKind;
  title: string;
  place: RecordPlace;
}

function tell({ tally }: Bringing, told: Told, fields: readonly string[]): void {
  if (fields.length === 0) return;
  tally.end({ ...told, outcome: 'kept', reason: 'differs-here', detail: fields.join(', ') });
}

/** Fields in which two of the same shape are not the same. */
function differing<Fields extends object>(here: Fields, there: Fields): string[] {
  const names = Object.keys(here) as (keyof Fields & string)[];
  return names.filter((name) => JSON.stringify(here[name]) !== JSON.stringify(there[name]));
}

/** Gets what it does not say yet; what it says otherwise stays. */
export function meetFilm(bringing: Bringing, id: number, film: ExportedFilm, place: RecordPlace): void {
  const { db, now, tally } = bringing;
  const here = getFilm(db, id);
  const whole = completed(here, film);
  const after = { ...whole, notes: here.notes === '' ? film.notes : here.notes };
  if (updateFilm(db, here, after, now)) tally.count('film', 'updated');
  const facts = ({ title, originalTitle, reading, year, runtimeMinutes, isLiked, notes }: typeof after) => ({
    ...{ title, originalTitle, reading, year, runtimeMinutes, isLiked, notes },
  });
  const credits = ({ directors, countries, languages, genres }: typeof after) => ({
    ...{ directors, countries, languages, genres },
  });
  // what the file leaves open it does not say otherwise
  const said = completed({ ...after, ...film }, after);
  tell(bringing, { kind: 'film', title: here.title, place }, [
    ...differing(facts(after), { ...facts(said), isLiked: after.isLiked, notes: film.notes || after.notes }),
    ...differing(credits(after), credits(said)),
  ]);
}

/** Where nothing was changed here since the file was written, what the file says was changed there. */
export function meetReflection(
  bringing: Bringing,
  { reflectedOn, hasSpoilers, text, uid, changedAt }: ExportedReflection,
  { film, place }: { film: ExportedFilm; place: RecordPlace },
): void {
  const { db, now, tally } = bringing;
  const here = maybe<{ id: number; reflectedOn: string; hasSpoilers: 0 | 1; text: string; changedAt: number }>(
    db,
    sql`SELECT id, reflected_on AS reflectedOn, has_spoilers AS hasSpoilers, text, changed_at AS changedAt
      FROM reflection WHERE uid = ${uid}`,
  );
  if (here === null) return;
  const ours = { reflectedOn: here.reflectedOn, hasSpoilers: here.hasSpoilers === 1, text: here.text };
  const theirs = { reflectedOn, hasSpoilers, text };
  const fields = differing(ours, theirs);
  if (here.changedAt !== changedAt) return tell(bringing, { kind: 'reflection', title: film.title, place }, fields);
  if (fields.length === 0) return;
  updateReflection(db, here.id, theirs, now);
  tally.count('reflection', 'updated');
}

/** As of a reflection. */
export function meetClipping(
  bringing: Bringing,
  { byline, publication, publishedOn, source, text, uid, changedAt }: ExportedClipping,
  { film, place }: { film: ExportedFilm; place: RecordPlace },
): void {
  const { db, now, tally } = bringing;
  const theirs = { byline, publication, publishedOn, source, text };
  const here = maybe<typeof theirs & { id: number; changedAt: number }>(
    db,
    sql`SELECT byline, publication, published_on AS publishedOn, source, text, id, changed_at AS changedAt
      FROM clipping WHERE uid = ${uid}`,
  );
  if (here === null) return;
  const { id, changedAt: changedHere, ...ours } = here;
  const fields = differing(ours, theirs);
  if (changedHere !== changedAt) return tell(bringing, { kind: 'clipping', title: film.title, place }, fields);
  if (fields.length === 0) return;
  updateClipping(db, id, theirs, now);
  tally.count('clipping', 'updated');
}

/** Its words and films stay as they are here. */
export function meetList(bringing: Bringing, list: ExportedList, place: RecordPlace): void {
  const here = maybe<{ id: number; name: string; description: string; isRanked: 0 | 1 }>(
    bringing.db,
    sql`SELECT id, name, description, is_ranked AS isRanked FROM list WHERE uid = ${list.uid}`,
  );
  if (here === null) return;
  const films = many<{ film: string; note: string }>(
    bringing.db,
    sql`SELECT film.uid AS film, note FROM list_film JOIN film ON film.id = list_film.film_id
      WHERE list_id = ${here.id} ORDER BY list_film.position, list_film.id`,
  );
  const ours = { name: here.name, description: here.description, isRanked: here.isRanked === 1, films };
  const { name, description, isRanked } = list;
  const theirs = { name, description, isRanked, films: list.films.map(({ film, note }) => ({ film, note })) };
  tell(bringing, { kind: 'list', title: here.name, place }, differing(ours, theirs));
}

/** Its words stay as they are here. */
export function meetTheme(bringing: Bringing, id: number, theme: ExportedTheme, place: RecordPlace): void {
  const here = maybe<{ name: string; description: string }>(
    bringing.db,
    sql`SELECT name, description FROM theme WHERE id = ${id}`,
  );
  if (here === null) return;
  const theirs = { name: theme.name, description: theme.description || here.description };
  tell(bringing, { kind: 'theme', title: here.name, place }, differing(here, theirs));
}
