// Finds the film a row means, or makes it. Must never make one film of two that the file tells apart, nor change what a person said of one.

import { completed, getFilm, insertFilm, updateFilm } from '../film.ts';
import type { NewFilm } from '../model/film.ts';
import { type FilmLikeness, usualLikeness } from '../model/import.ts';
import { foldName } from '../model/text.ts';
import { many, maybe, one, sql } from '../sql.ts';
import { type Bringing, newUid } from './bringing.ts';
import type { NearFilm } from './near-films.ts';
import type { FilmFacts, RecordPlace } from './record.ts';

export interface BroughtFilm {
  id: number;
  isCreated: boolean;
}

/** For the test of its plan. */
export const filmByIdentifierSql = (source: string, value: string) =>
  sql`SELECT min(film_id) AS id FROM film_identifier WHERE source = ${source} AND value = ${value}`;

/** In the order of an index: sorting costs ten times what finding does, once a row. For the test of its plan. */
export const filmsOfTitleSql = (title: string) =>
  sql`SELECT id, title, year FROM film WHERE title_folded = ${foldName(title)} ORDER BY year, id`;

function byIdentifier({ db }: Bringing, { identifiers }: FilmFacts): number | null {
  for (const [source, value] of Object.entries(identifiers)) {
    const { id } = one<{ id: number | null }>(db, filmByIdentifierSql(source, value));
    if (id !== null) return id;
  }
  return null;
}

interface Candidate {
  id: number;
  title: string;
  year: number | null;
}

/** A site's addresses have had several forms; two of different forms may be one film. */
const formOf = (value: string): string => /^https?:\/\/([^/]+)/.exec(value)?.[1] ?? '';

/** Says of itself what the row contradicts: another id of the same source, other directors. */
function isAnother({ db }: Bringing, id: number, facts: FilmFacts): boolean {
  for (const [source, value] of Object.entries(facts.identifiers)) {
    // the row's own ids are not in the journal, or the film had been found by them
    const known = maybe<{ value: string }>(
      db,
      sql`SELECT value FROM film_identifier WHERE film_id = ${id} AND source = ${source}`,
    );
    if (known && formOf(known.value) === formOf(value)) return true;
  }
  if (facts.directors.length === 0) return false;
  const directors = many<{ name: string }>(
    db,
    sql`SELECT name FROM film_credit WHERE film_id = ${id} AND kind = 'director'`,
  );
  const named = new Set(facts.directors.map(foldName));
  return directors.length > 0 && !directors.some(({ name }) => named.has(foldName(name)));
}

/** Same title and year; without a year the only film of that title. Of several the first, spelt alike before others. */
function byTitle(bringing: Bringing, facts: FilmFacts): { id: number; isOneOfMany: boolean } | null {
  const titled = many<Candidate>(bringing.db, filmsOfTitleSql(facts.title));
  const undated = titled.filter(({ year }) => year === null);
  const ofYear = titled.filter(({ year }) => year === facts.year);
  const perhaps = facts.year === null && titled.length > 1 ? (undated.length === 1 ? undated : []) : ofYear;
  const all = facts.year === null && titled.length === 1 ? titled : perhaps;
  const fitting = all.filter(({ id }) => !isAnother(bringing, id, facts));
  const spelt = facts.title.normalize('NFC');
  const found = fitting.find(({ title }) => title.normalize('NFC') === spelt) ?? fitting[0];
  return found ? { id: found.id, isOneOfMany: fitting.length > 1 } : null;
}

interface Alike {
  film: NearFilm;
  kind: FilmLikeness;
}

/** The one film here whose title is written a little differently, or whose year is next to the row's or not known. */
function alike(bringing: Bringing, facts: FilmFacts): Alike | null {
  const near = bringing.near.alike(facts.title);
  if (near.length === 0) return null;
  const fitting = near.filter(({ id }) => !isAnother(bringing, id, facts));
  const ofYear = fitting.filter(({ year }) => year !== null && year === facts.year);
  const isNext = ({ year }: NearFilm): boolean =>
    year === null || facts.year === null || Math.abs(year - facts.year) === 1;
  const all = ofYear.length > 0 ? ofYear : fitting.filter(isNext);
  const [film] = all;
  return film && all.length === 1 ? { film, kind: ofYear.length > 0 ? 'title' : 'year' } : null;
}

const named = ({ title, year }: { title: string; year: number | null }): string =>
  year === null ? title : `${title} ${year}`;

/** Told and asked about, and taken for the one here if that is the answer. */
function byLikeness(bringing: Bringing, facts: FilmFacts, place: RecordPlace): number | null {
  const found = alike(bringing, facts);
  if (found === null) return null;
  const { tally, near, choices } = bringing;
  const { film, kind } = found;
  const isSame = (choices.likenesses[kind] ?? usualLikeness[kind]) === 'same';
  if (near.isNews(film, facts.title, facts.year)) {
    tally.likeness(kind, named(film), named(facts));
    const told = { kind: 'film', place, title: facts.title, detail: named(film) } as const;
    if (isSame) tally.note({ ...told, outcome: 'remark', reason: 'film-alike' });
  }
  return isSame ? film.id : null;
}

export const draftOf = ({ identifiers, ...facts }: FilmFacts): NewFilm => ({
  ...facts,
  reading: facts.reading ?? null,
  identifiers,
  isLiked: false,
});

const saysMore = (facts: FilmFacts): boolean =>
  facts.originalTitle !== null ||
  facts.reading !== undefined ||
  facts.runtimeMinutes !== null ||
  facts.directors.length + facts.countries.length + facts.languages.length + facts.genres.length > 0 ||
  Object.keys(facts.identifiers).length > 0;

/** Adds what the row knows of a film and the journal does not. */
function complete(bringing: Bringing, id: number, facts: FilmFacts): void {
  if (!saysMore(facts)) return;
  const { db, changes, tally, now } = bringing;
  const film = getFilm(db, id);
  const after = completed(film, draftOf(facts));
  const update = (): boolean => updateFilm(db, film, after, now);
  if (changes.isNew('film', id)) update();
  else if (changes.recording(update)) tally.count('film', 'updated');
}

/** The film a row means: one of the journal, with what the row adds, or a new one. */
export function bringFilm(bringing: Bringing, facts: FilmFacts, place: RecordPlace): BroughtFilm {
  let id = byIdentifier(bringing, facts);
  if (id === null) {
    const titled = byTitle(bringing, facts);
    id = titled?.id ?? null;
    if (titled?.isOneOfMany) {
      const title = facts.title;
      bringing.tally.note({ outcome: 'remark', reason: 'film-ambiguous', kind: 'film', place, title });
    }
  }
  id ??= byLikeness(bringing, facts, place);
  if (id !== null) {
    complete(bringing, id, facts);
    return { id, isCreated: false };
  }
  const { db, now, tally } = bringing;
  const created = insertFilm(db, draftOf(facts), { uid: newUid(), createdAt: now, changedAt: now });
  tally.count('film', 'created');
  return { id: created, isCreated: true };
}

/** The film that is meant, if it is here. Adds nothing. */
export function findFilmMeant(bringing: Bringing, facts: FilmFacts): number | null {
  return byIdentifier(bringing, facts) ?? byTitle(bringing, facts)?.id ?? null;
}
