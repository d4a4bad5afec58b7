// The pages of a site that lead to others: diary, years, films, themes, lists, search. Pure.

import { collatorOf } from '../../model/sort-name.ts';
import { type Html, markup } from '../page/markup.ts';
import { titleText, yearText } from '../page/parts.ts';
import type { ExportWords } from '../page/words.ts';

export interface FilmRow {
  title: string;
  /** What it stands under among all films. */
  sortName: string;
  year: number | null;
  address: string;
  poster: string;
  note: string;
}

interface Named {
  name: string;
  address: string;
  count: number;
}

const list = (rows: readonly Html[]): Html => markup`<ul class="rows">\n${rows}</ul>`;

export function indexPage(
  words: ExportWords,
  name: string,
  counts: { films: number; entries: number },
  years: readonly { year: string; count: number }[],
  newest: readonly Html[],
): Html {
  const links = years.map(
    ({ year, count }): Html =>
      markup`<li><a class="words" href="years/${year}.html">${year === 'unknown' ? words.unknown : words.year(year)}</a><span class="count">${words.entries(count)}</span></li>\n`,
  );
  const size = words.size(counts.entries, counts.films);
  return markup`<h1>${name}</h1>
<p class="under">${size}</p>
${years.length > 1 && markup`<h2>${words.years}</h2>\n<ul class="plain">\n${links}</ul>\n`}${
    newest.length > 0 &&
    markup`<h2>${newest.length < counts.entries ? words.seenLast : words.seen}</h2>\n${list(newest)}`
  }`;
}

export const yearPage = (words: ExportWords, title: string, rows: readonly Html[]): Html => markup`<h1>${title}</h1>
<p class="under">${words.entries(rows.length)}</p>
${list(rows)}`;

export function filmsPage(words: ExportWords, films: readonly FilmRow[]): Html {
  const { compare } = collatorOf(words.language);
  const sorted = films.toSorted(
    (one, other) => compare(one.sortName, other.sortName) || (one.year ?? 0) - (other.year ?? 0),
  );
  const tiles = sorted.map(
    (film): Html =>
      markup`<li><a href="${film.address}"><img src="${film.poster}" alt="" loading="lazy"><span class="title">${titleText(words, film.title)}</span>${yearText(film.year)}</a></li>\n`,
  );
  return markup`<h1>${words.filmsPlace}</h1>
<p class="under">${words.films(films.length)}</p>
<ul class="tiles">
${tiles}</ul>`;
}

export function namesPage(words: ExportWords, title: string, names: readonly Named[]): Html {
  const items = names.map(
    ({ name, address, count }): Html =>
      markup`<li><a class="words" href="${address}">${titleText(words, name)}</a><span class="count">${count}</span></li>\n`,
  );
  return markup`<h1>${title}</h1>
<ul class="plain">
${items}</ul>`;
}

const describing = (text: string): Html | null =>
  text === '' ? null : markup`<div class="describing">${text}</div>\n`;

export function themePage(
  words: ExportWords,
  { name, description, above }: { name: string; description: string; above: { name: string; address: string } | null },
  rows: readonly Html[],
): Html {
  const parent =
    above === null
      ? null
      : markup`<p class="under">${words.under[0]}<a href="${above.address}">${above.name}</a>${words.under[1]}</p>\n`;
  return markup`<h1>${titleText(words, name)}</h1>
${parent}${describing(description)}${list(rows)}`;
}

export function listPage(
  words: ExportWords,
  { name, description, isRanked }: { name: string; description: string; isRanked: boolean },
  films: readonly FilmRow[],
): Html {
  const rows = films.map(
    (film, at): Html =>
      markup`<li class="numbered"><div class="when">${isRanked && at + 1}</div><img src="${film.poster}" alt="" width="46" height="69" loading="lazy"><div><a class="title" href="${film.address}">${titleText(words, film.title)}</a>${yearText(film.year)}${
        film.note !== '' && markup`<p class="note">${film.note}</p>`
      }</div></li>\n`,
  );
  return markup`<h1>${titleText(words, name)}</h1>
<p class="under">${words.films(films.length)}</p>
${describing(description)}${isRanked ? markup`<ol class="rows">\n${rows}</ol>` : list(rows)}`;
}

export const searchPage = (words: ExportWords): Html => markup`<h1>${words.search}</h1>
<p class="under"><label for="looking">${words.searchHint}</label></p>
<input id="looking" class="looking" type="search" autocomplete="off" spellcheck="false">
<p id="said" class="under" role="status"></p>
<ul id="found" class="plain"></ul>
<noscript><p>${words.searchNeedsScript}</p></noscript>`;
