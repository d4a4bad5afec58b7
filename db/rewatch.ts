// Logs a film once more from an entry of it: the circumstances come along, what was felt and written does not.

import { randomUUID } from 'node:crypto';
import { getEntry, insertEntry } from './entry.ts';
import type { Journal } from './handles.ts';
import { write } from './handles.ts';
import type { EntryDetail } from './model/entry.ts';
import { JournalError } from './model/result.ts';
import { setTags } from './tag.ts';
import { setThemes } from './theme.ts';

/** A new entry of the same film, seen today and before. Throws not-found, also for an entry in the trash. */
export function rewatchEntry(journal: Journal, id: number): EntryDetail {
  const now = journal.clock.now();
  return write(journal, 'log-entry', (db, note) => {
    const seen = getEntry(db, id);
    if (seen.trashedAt !== null) throw new JournalError('not-found');
    const { medium, place, company } = seen;
    const copyId = insertEntry(
      db,
      seen.film.id,
      {
        watchedOn: journal.clock.today(),
        ...{ rating: null, review: '', medium, place, company },
        ...{ isLiked: false, isRewatch: true, isUnfinished: false, hasSpoilers: false },
      },
      { uid: randomUUID(), loggedAt: now, changedAt: now, trashedAt: null },
    );
    setThemes(
      db,
      copyId,
      seen.themes.map(({ name }) => name),
      now,
    );
    setTags(db, copyId, seen.tags);
    note.filmTitle = seen.film.title;
    note.entryId = copyId;
    return getEntry(db, copyId);
  });
}
