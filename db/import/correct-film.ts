// Follows a title or year that was corrected where the file comes from. Must never change a film whose title was changed here.

import { foldName } from '../model/text.ts';
import { completionKey } from '../film.ts';
import { one, run, sql } from '../sql.ts';
import { findFilmMeant } from './bring-film.ts';
import type { Bringing } from './bringing.ts';
import type { EntryRecord } from './record.ts';

interface Named {
  title: string;
  year: number | null;
}

const isNamed = (film: Named, other: Named): boolean =>
  film.year === other.year && film.title.normalize('NFC') === other.title.normalize('NFC');

/** `base` is what the file called the film of the entry last. */
export function correctFilm(bringing: Bringing, entryId: number, base: Named, { film, place }: EntryRecord): void {
  const { db, changes, tally, now } = bringing;
  if (isNamed(base, film)) return;
  const here = one<Named & { id: number; originalTitle: string | null; reading: string | null }>(
    db,
    sql`SELECT film.id, film.title, film.year, film.original_title AS originalTitle, film.reading
      FROM entry JOIN film ON film.id = entry.film_id WHERE entry.id = ${entryId}`,
  );
  // another entry of the film brought the correction already
  if (isNamed(here, film)) return;
  const told = { kind: 'film', place, title: film.title } as const;
  if (!isNamed(here, base)) {
    tally.note({ ...told, outcome: 'kept', reason: 'film-changed-here', detail: here.title });
    return;
  }
  const other = findFilmMeant(bringing, film);
  const change = (): void => {
    if (other !== null && other !== here.id) {
      run(db, sql`UPDATE entry SET film_id = ${other}, changed_at = ${now} WHERE id = ${entryId}`);
      bringing.loose.films.add(here.id);
      return;
    }
    run(
      db,
      sql`UPDATE film SET title = ${film.title}, year = ${film.year}, title_folded = ${foldName(film.title)},
        completion_key = ${completionKey({ ...here, title: film.title })},
        changed_at = ${now} WHERE id = ${here.id}`,
    );
  };
  changes.recording(change);
  tally.count('film', 'updated');
  tally.note({ ...told, outcome: 'updated', reason: 'film-corrected', detail: here.title });
}
