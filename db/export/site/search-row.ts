// What the site's search knows of a film. Must never hold what a spoiler hides, nor the words of an entry that tells what happens.

import type { ExportedFilm } from '../../model/exchange.ts';
import { beginningOf } from '../../search/plain-text.ts';
import type { SearchRow } from './search-script.ts';

const LONGEST_BEGINNING = 300;

export function searchRow(film: ExportedFilm, address: string): SearchRow {
  const themes = new Set(film.entries.flatMap((entry) => [...entry.themes, ...entry.tags]));
  const about = [...(film.originalTitle === null ? [] : [film.originalTitle]), ...film.directors, ...themes].join(', ');
  const open = film.entries.filter(({ hasSpoilers, review }) => !hasSpoilers && review !== '');
  const beginning = open.map(({ review }) => beginningOf(review, LONGEST_BEGINNING)).join(' ');
  return [address, film.title, film.year === null ? '' : String(film.year), about, beginning];
}
