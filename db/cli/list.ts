// The `list` command's filter and its pages.

import { type DiaryFilter, type DiaryPage, NO_FILTER } from '../model/diary.ts';
import { foldName } from '../model/text.ts';
import type { Arguments } from './arguments.ts';
import type { Session } from './session.ts';
import { RefusedError, stars, wholeNumber } from './values.ts';

const LARGEST_PAGE = 500;

export function idNamed(
  rows: readonly { id: number; name: string }[],
  option: string,
  name: string | undefined,
): number | null {
  if (name === undefined) return null;
  const row = rows.find((each) => foldName(each.name) === foldName(name));
  if (row === undefined) throw new RefusedError(`--${option}: No ${option} of this journal has that name.`);
  return row.id;
}

/** Reads the filter; names become ids once the journal is open. */
export function filterOf(args: Arguments): (session: Session) => DiaryFilter {
  const year = args.text('year') === 'unknown' ? 'unknown' : (wholeNumber(args, 'year', 'date-unreadable') ?? null);
  const rating = stars(args, 'rating');
  const [theme, tag] = [args.text('theme'), args.text('tag')];
  return (session) => ({
    ...NO_FILTER,
    year,
    rating: rating === null ? 'none' : (rating ?? null),
    themeId: theme === undefined ? null : idNamed(session.ask('theme.list', {}), 'theme', theme),
    tagId: tag === undefined ? null : idNamed(session.ask('tag.list', {}), 'tag', tag),
  });
}

/** As many rows as asked for, page by page. */
export function listPages(session: Session, filter: DiaryFilter, limit: number): DiaryPage {
  const page: DiaryPage = { rows: [], next: null };
  do {
    const wanted = Math.min(limit - page.rows.length, LARGEST_PAGE);
    const more = session.ask('diary.list', { filter, after: page.next, limit: wanted });
    page.rows.push(...more.rows);
    page.next = more.next;
  } while (page.next !== null && page.rows.length < limit);
  return page;
}
