// What a book leaves out, or shows that was hidden. Only reads.

import { one, sql } from '../../sql.ts';
import type { Exporting } from '../exporting.ts';

export function noticeWhatABookLeaves({ db, choice, scope, noticing }: Exporting): void {
  const whole = sql.ids(choice.films.filter(({ beside }) => beside !== 'none').map(({ id }) => id));
  const entries = sql.ids(choice.films.flatMap(({ entryIds }) => entryIds));
  const { clippings, notes, hidden } = one<{ clippings: number; notes: number; hidden: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM clipping WHERE trashed_at IS NULL AND film_id IN ${whole}) AS clippings,
      (SELECT count(*) FROM film WHERE notes <> '' AND id IN ${whole}) AS notes,
      (SELECT count(*) FROM entry WHERE trashed_at IS NULL AND id IN ${entries}
        AND (review LIKE '%||%||%' OR (has_spoilers = 1 AND review <> ''))) AS hidden`,
  );
  noticing.add('clippings-left-out', { count: clippings });
  noticing.add('notes-left-out', { count: notes });
  noticing.add('spoilers-open', { count: hidden });
  if (scope.kind !== 'everything') return;
  const { lists, watched } = one<{ lists: number; watched: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM list WHERE trashed_at IS NULL) AS lists,
      (SELECT count(*) FROM watchlist_film) AS watched`,
  );
  noticing.add('lists-left-out', { count: lists });
  noticing.add('watchlist-left-out', { count: watched });
}
