// Films that were here before a run, found by a title that is written a little differently or has another year. Must never be asked before an exact title was looked for.

import type { ReadableDb } from '../handles.ts';
import { likeness } from '../model/title-likeness.ts';
import { many, sql } from '../sql.ts';

export interface NearFilm {
  id: number;
  title: string;
  year: number | null;
}

/** For the test of its plan: all of them, once a run that meets a film it does not know. */
export const filmTitlesSql = sql`SELECT id, title, year FROM film`;

export class NearFilms {
  readonly #db: ReadableDb;
  readonly #told = new Set<string>();
  #films: Map<string, NearFilm[]> | null = null;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** Those here before anything was brought in: two films of one file are told apart by the file. */
  alike(title: string): readonly NearFilm[] {
    this.#films ??= this.#read();
    if (this.#films.size === 0) return [];
    const key = likeness(title);
    return key === null ? [] : (this.#films.get(key) ?? []);
  }

  /** True the first time: a film stands in many rows, and is told and asked about once. */
  isNews(film: NearFilm, title: string, year: number | null): boolean {
    return this.#told.size < this.#told.add(`${film.id} ${year ?? ''} ${title}`).size;
  }

  #read(): Map<string, NearFilm[]> {
    const films = new Map<string, NearFilm[]>();
    for (const film of many<NearFilm>(this.#db, filmTitlesSql)) {
      const key = likeness(film.title);
      if (key === null) continue;
      const known = films.get(key);
      if (known) known.push(film);
      else films.set(key, [film]);
    }
    return films;
  }
}
