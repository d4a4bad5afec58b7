// A film's year as typed: digits within the years films exist, or nothing.

import { EARLIEST_FILM_YEAR, LATEST_FILM_YEAR } from '../../../db/model/film-years.ts';

export type ReadYear = { ok: true; year: number | null } | { ok: false };

export function filmYearOf(typed: string): ReadYear {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: true, year: null };
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= EARLIEST_FILM_YEAR && year <= LATEST_FILM_YEAR
    ? { ok: true, year }
    : { ok: false };
}
