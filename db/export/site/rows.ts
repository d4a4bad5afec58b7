// Entries as rows of a page: the day, the poster, the film, the stars and how the review begins. Only reads.

import type { ReadableDb } from '../../handles.ts';
import type { Sliced } from '../../search/pace.ts';
import { beginningOf } from '../../search/plain-text.ts';
import type { Course } from '../course.ts';
import { type Html, markup } from '../page/markup.ts';
import { circumstances, stars, titleText, yearText } from '../page/parts.ts';
import { languageMark } from '../page/review.ts';
import type { ExportWords } from '../page/words.ts';
import type { Pages } from '../pages.ts';
import { readEntry } from '../rows.ts';
import { addressOf } from './layout.ts';

interface Around {
  db: ReadableDb;
  course: Course;
  words: ExportWords;
  films: Pages['films'];
  posters: ReadonlyMap<number, string>;
  isInner: boolean;
}

/** Pauses in between: a theme may be in half of all entries. */
export function* rowsOf(around: Around, keys: readonly { entryId: number; filmId: number }[]): Sliced<Html[]> {
  const rows: Html[] = [];
  for (const key of keys) {
    rows.push(rowOf(around, key));
    yield* around.course.pause();
  }
  return rows;
}

function rowOf({ db, words, films, posters, isInner }: Around, key: { entryId: number; filmId: number }): Html {
  const entry = readEntry(db, key.entryId);
  const film = films.get(key.filmId);
  const up = isInner ? '../' : '';
  const address = up + addressOf('films', `${film?.stem ?? ''}.html`);
  const beginning = entry.hasSpoilers ? '' : beginningOf(entry.review);
  const said = [stars(words, entry.rating), circumstances(words, entry)] as const;
  return markup`<li><div class="when">${words.date(entry.watchedOn)}</div><img src="${up}${posters.get(key.filmId) ?? ''}" alt="" width="46" height="69" loading="lazy"><div><a class="title" href="${address}">${titleText(words, film?.title ?? '')}</a>${yearText(film?.year ?? null)}<div class="when">${said[0]} ${said[1]}</div>${
    beginning === '' ? null : markup`<p${languageMark(words, beginning)}>${beginning}</p>`
  }</div></li>
`;
}
