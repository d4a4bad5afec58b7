// The diary's filter as one line of the search language, to be kept under a name or taken elsewhere. Pure.

import type { DiaryFilter } from '../diary.ts';
import { withFilter, writeFilter } from './write-filter.ts';

/** How themes and tags are called; a filter holds their ids. */
export interface FilterNames {
  theme: (id: number) => string | undefined;
  tag: (id: number) => string | undefined;
}

/** `is:liked`, `-is:liked`, or nothing. */
function flagOf(flag: string, is: boolean | null): string[] {
  return is === null ? [] : [writeFilter('is', flag)].map((filter) => (is ? filter : `-${filter}`));
}

function nameOf(key: 'theme' | 'tag', name: string | undefined): string[] {
  return name === undefined ? [] : [writeFilter(key, name)];
}

/** The line that finds the entries the filter shows: what was typed first, then what was chosen. Empty for no filter. */
export function filterLine(filter: DiaryFilter, names: FilterNames): string {
  const { year, rating, themeId, tagId, review, medium } = filter;
  const chosen = [
    ...(year === null ? [] : [writeFilter('watched', String(year))]),
    ...(rating === null ? [] : [writeFilter('rating', rating === 'none' ? rating : `>=${rating}`)]),
    ...(themeId === null ? [] : nameOf('theme', names.theme(themeId))),
    ...(tagId === null ? [] : nameOf('tag', names.tag(tagId))),
    ...flagOf('reviewed', review === null ? null : review === 'written'),
    ...(medium === null ? [] : [writeFilter('medium', medium)]),
    ...flagOf('rewatch', filter.isRewatch),
    ...flagOf('liked', filter.isLiked),
    ...flagOf('unfinished', filter.isUnfinished),
  ];
  return chosen.reduce(withFilter, filter.query ?? '').trim();
}
