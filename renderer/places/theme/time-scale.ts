// Where a theme's entries stand on its line of years. Pure.

import { type PartialDate, partsOf } from '../../../db/model/partial-date.ts';

export interface TimeScale {
  /** Per cent of the line's width; what is known to the year only stands in its middle. */
  placeOf: (date: PartialDate) => number;
  /** Years to be named, with the place each begins at. */
  years: { year: number; place: number }[];
}

const MOST_YEARS = 8;

/** Where in its year a date lies, from 0 to 1. */
function partOfYear(month: number | null | undefined, day: number | null | undefined): number {
  if (!month) return 0.5;
  return (month - 1 + (day ? (day - 1) / 31 : 0.5)) / 12;
}

/** For dates that are known at least to the year; null where there is none. */
export function timeScale(dates: readonly PartialDate[]): TimeScale | null {
  const all = dates.map((date) => Number(date.slice(0, 4)));
  if (all.length === 0) return null;
  const first = all.reduce((least, year) => Math.min(least, year));
  const end = all.reduce((most, year) => Math.max(most, year)) + 1;
  const steps = [1, 2, 5, 10, 20, 50, 100];
  const step = steps.find((each) => (end - first) / each <= MOST_YEARS) ?? 200;
  const at = (year: number): number => ((year - first) / (end - first)) * 100;
  const years: TimeScale['years'] = [];
  for (let year = Math.ceil(first / step) * step; year < end; year += step) years.push({ year, place: at(year) });
  return {
    years,
    placeOf: (date) => {
      const parts = partsOf(date);
      return at((parts?.year ?? first) + partOfYear(parts?.month, parts?.day));
    },
  };
}
