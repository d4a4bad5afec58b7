// Which chapters a book has and what stands in each: by film where it is about films, by year where it is about time. Only reads.

import { getFilm } from '../../film.ts';
import type { ReadableDb } from '../../handles.ts';
import { many, sql } from '../../sql.ts';
import { entriesAsSeen } from '../entries.ts';
import type { Exporting } from '../exporting.ts';
import { nameOfScope } from '../page/catalogue.ts';
import type { ExportWords } from '../page/words.ts';
import { filmsOfList } from '../pages.ts';

export interface Part {
  kind: 'entry' | 'reflection';
  id: number;
  filmId: number;
}

export interface Chapter {
  kind: 'film' | 'year';
  title: string;
  /** Of a film; null for one of a year. */
  filmId: number | null;
  /** What was noted about a film in the list. */
  note: string;
  parts: Part[];
}

export interface BookPlan {
  title: string;
  /** Who and what: how much there is in it. */
  filmCount: number;
  entryCount: number;
  chapters: Chapter[];
}

interface DatedPart extends Part {
  /** `YYYY[-MM[-DD]]`, or empty for unknown. */
  date: string;
}

const compareText = (early: string, late: string): number => (early < late ? -1 : Number(early > late));

function reflectionsOf(db: ReadableDb, filmIds: readonly number[]): DatedPart[] {
  const rows = many<{ id: number; filmId: number; date: string }>(
    db,
    sql`SELECT id, film_id AS filmId, reflected_on AS date FROM reflection
      WHERE trashed_at IS NULL AND film_id IN ${sql.ids(filmIds)} ORDER BY reflected_on, written_at, uid`,
  );
  return rows.map((row) => ({ kind: 'reflection', ...row }));
}

/** Entries and reflections as they came; an entry without a date stays where it was logged. */
function partsOf({ db, choice }: Exporting): DatedPart[] {
  const entries = entriesAsSeen(db, choice).map(({ id, filmId, watchedOn }): DatedPart => ({
    kind: 'entry',
    id,
    filmId,
    date: watchedOn ?? '',
  }));
  const whole = choice.films.filter(({ beside }) => beside !== 'none').map(({ id }) => id);
  return [...entries, ...reflectionsOf(db, whole)];
}

/** Years earliest first, what has no date behind them; within a year entries keep their order and reflections come in by date. */
function yearChapters(words: ExportWords, parts: readonly DatedPart[]): Chapter[] {
  const years = Map.groupBy(parts, ({ date }) => date.slice(0, 4));
  const known = [...years.keys()].toSorted(
    (one, other) => Number(one === '') - Number(other === '') || compareText(one, other),
  );
  return known.map((year) => ({
    ...{ kind: 'year', title: year === '' ? words.unknown : words.year(year), filmId: null, note: '' },
    parts: (years.get(year) ?? []).toSorted((early, late) => compareText(early.date, late.date)),
  }));
}

function filmChapters(
  db: ReadableDb,
  parts: readonly DatedPart[],
  listed: readonly { filmId: number; note: string }[],
): Chapter[] {
  const byFilm = Map.groupBy(parts, ({ filmId }) => filmId);
  const notes = new Map(listed.map(({ filmId, note }) => [filmId, note]));
  const order = listed.length > 0 ? listed.map(({ filmId }) => filmId) : [...byFilm.keys()];
  return order.map((filmId) => ({
    ...{ kind: 'film', title: getFilm(db, filmId).title, filmId, note: notes.get(filmId) ?? '' },
    parts: byFilm.get(filmId) ?? [],
  }));
}

/** A list keeps its order; a theme, a film and an entry go by film as they were first seen; everything else by year. */
export function planBook(exporting: Exporting): BookPlan {
  const { db, scope } = exporting;
  const parts = partsOf(exporting);
  const isOfFilms = ['list', 'theme', 'film', 'entry'].includes(scope.kind);
  const listed = scope.kind === 'list' ? filmsOfList(db, scope.id) : [];
  return {
    title: nameOfScope(exporting),
    filmCount: new Set([...parts, ...listed].map(({ filmId }) => filmId)).size,
    entryCount: parts.filter(({ kind }) => kind === 'entry').length,
    chapters: isOfFilms ? filmChapters(db, parts, listed) : yearChapters(exporting.words, parts),
  };
}
