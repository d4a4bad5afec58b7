// A chapter of a book as a piece of a page: its films, entries and reflections with their texts. Only reads.

import { getFilm } from '../../film.ts';
import type { ReadableDb } from '../../handles.ts';
import type { ExportedEntry } from '../../model/exchange.ts';
import type { FilmDetail } from '../../model/film.ts';
import { one, sql } from '../../sql.ts';
import { type Html, markup } from '../page/markup.ts';
import { circumstances, filmFacts, stars, titleText, yearText } from '../page/parts.ts';
import { languageMark, reviewHtml } from '../page/review.ts';
import type { ExportWords } from '../page/words.ts';
import { readEntry } from '../rows.ts';
import type { Chapter, Part } from './plan.ts';

export interface ChapterParts {
  db: ReadableDb;
  words: ExportWords;
  /** Address of a film's poster, seen from the chapter. */
  posterOf: (film: FilmDetail, themes: readonly string[]) => string;
  /** Begins the names of what is pointed to: one for each chapter of a page. */
  prefix: string;
}

interface Reflection {
  reflectedOn: string;
  hasSpoilers: 0 | 1;
  text: string;
}

function saidOf(words: ExportWords, entry: ExportedEntry): Html | null {
  const rating = stars(words, entry.rating);
  const said = [circumstances(words, entry), ...(entry.hasSpoilers ? [words.spoiler] : [])]
    .filter((each) => each !== '')
    .join(words.comma);
  if (rating === null && said === '') return null;
  return markup`<p class="under">${rating}${rating !== null && said !== '' && ' · '}${said}</p>\n`;
}

const about = ({ comma }: ExportWords, names: readonly string[]): Html | null =>
  names.length === 0 ? null : markup`<p class="under about">${names.join(comma)}</p>\n`;

/** A book can't be asked, so what its writer hid stands open in it, marked. */
function textOf(words: ExportWords, text: string, prefix: string, under: number): Html | null {
  return text.trim() === '' ? null : markup`${reviewHtml(text, { words, prefix, spoilers: 'open', under })}\n`;
}

function readReflection(db: ReadableDb, id: number): Reflection {
  return one<Reflection>(
    db,
    sql`SELECT reflected_on AS reflectedOn, has_spoilers AS hasSpoilers, text FROM reflection WHERE id = ${id}`,
  );
}

/** Within a year each part names its film; within a film's chapter the film is named once, above. */
function partHtml({ db, words, posterOf, prefix }: ChapterParts, part: Part, number: number, isOfYear: boolean): Html {
  const id = `${prefix}-${number}`;
  const entry = part.kind === 'entry' ? readEntry(db, part.id) : null;
  const reflection = part.kind === 'reflection' ? readReflection(db, part.id) : null;
  const date = entry ? words.date(entry.watchedOn) : words.reflection(words.date(reflection?.reflectedOn ?? null));
  const text = textOf(words, entry?.review ?? reflection?.text ?? '', id, 2);
  const said = entry && saidOf(words, entry);
  const themes = about(words, entry?.themes ?? []);
  if (!isOfYear) return markup`<section class="part">\n<h2>${date}</h2>\n${said}${themes}${text}</section>\n`;
  const film = getFilm(db, part.filmId);
  const poster = entry && markup`<img class="poster" src="${posterOf(film, entry.themes)}" alt=""/>`;
  return markup`<section class="part">
<div class="head">${poster}<div><h2>${titleText(words, film.title)}${yearText(film.year)}</h2>
<p class="under">${date}</p>
${said}${themes}</div></div>
${text}</section>
`;
}

function filmHead({ db, words, posterOf }: ChapterParts, { filmId, note, parts }: Chapter): Html {
  const film = getFilm(db, filmId ?? 0);
  const first = parts.find(({ kind }) => kind === 'entry');
  const themes = first ? readEntry(db, first.id).themes : [];
  const original =
    film.originalTitle === null
      ? null
      : markup`<p class="under"${languageMark(words, film.originalTitle)}>${film.originalTitle}</p>\n`;
  const facts = filmFacts(words, film).map(([label, value]): Html => markup`<p class="under">${label} ${value}</p>\n`);
  return markup`<div class="head film"><img class="poster" src="${posterOf(film, themes)}" alt=""/><div><h1>${titleText(words, film.title)}${yearText(film.year)}</h1>
${original}${facts}</div></div>
${note !== '' && markup`<p class="note">${note}</p>\n`}`;
}

/** `pausing` comes after each part. */
export function* chapterHtml(around: ChapterParts, chapter: Chapter): Generator<undefined, Html> {
  const parts: Html[] = [];
  for (const [at, part] of chapter.parts.entries()) {
    parts.push(partHtml(around, part, at + 1, chapter.kind === 'year'));
    yield;
  }
  const head = chapter.kind === 'year' ? markup`<h1>${chapter.title}</h1>\n` : filmHead(around, chapter);
  return markup`${head}${parts}`;
}
