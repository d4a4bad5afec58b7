// What film the heading of a page names, where a person said that headings are films. Pure.

import { title } from '../model/text.ts';
import { filmYear } from '../model/film.ts';

/** `One Mile (2025)`: title and year; null where there is nothing to call a film by. */
export function readTitle(heading: string): { title: string; year: number | null } | null {
  const line = heading.replace(/^#+\s*/u, '').trim();
  const match = /^(?<title>.+?)\s*\((?<year>\d{4})\)$/u.exec(line);
  const year = filmYear.safeParse(match === null ? null : Number(match.groups?.['year']));
  const named = title.safeParse(match !== null && year.success ? match.groups?.['title'] : line);
  return named.success ? { title: named.data, year: year.success ? year.data : null } : null;
}
