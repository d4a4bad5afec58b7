// The pages of a site that lead to others: diary, years, films, themes, lists, search. Pure.

import { type Html, markup } from '../page/markup.ts';
import { counted, titleText, yearText } from '../page/parts.ts';

export interface FilmRow {
  title: string;
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
  name: string,
  counts: { films: number; entries: number },
  years: readonly { year: string; count: number }[],
  newest: readonly Html[],
): Html {
  const links = years.map(
    ({ year, count }): Html =>
      markup`<li><a class="words" href="years/${year}.html">${year === 'unknown' ? 'Date unknown' : year}</a><span class="count">${counted(count, 'entry', 'entries')}</span></li>\n`,
  );
  const size = `${counted(counts.entries, 'entry', 'entries')} of ${counted(counts.films, 'film', 'films')}`;
  return markup`<h1>${name}</h1>
<p class="under">${size}</p>
${years.length > 1 && markup`<h2>Years</h2>\n<ul class="plain">\n${links}</ul>\n`}${
    newest.length > 0 && markup`<h2>${newest.length < counts.entries ? 'Seen last' : 'Seen'}</h2>\n${list(newest)}`
  }`;
}

export const yearPage = (title: string, rows: readonly Html[]): Html => markup`<h1>${title}</h1>
<p class="under">${counted(rows.length, 'entry', 'entries')}</p>
${list(rows)}`;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
/** As a shelf is ordered, the same on every machine. */
const shelfKey = (title: string): string => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function filmsPage(films: readonly FilmRow[]): Html {
  const keyed = films.map((film, at) => ({ film, at, key: shelfKey(film.title) }));
  const sorted = keyed.toSorted((one, other) => compare(one.key, other.key) || one.at - other.at);
  const tiles = sorted.map(
    ({ film }): Html =>
      markup`<li><a href="${film.address}"><img src="${film.poster}" alt="" loading="lazy"><span class="title">${titleText(film.title)}</span>${yearText(film.year)}</a></li>\n`,
  );
  return markup`<h1>Films</h1>
<p class="under">${counted(films.length, 'film', 'films')}</p>
<ul class="tiles">
${tiles}</ul>`;
}

export function namesPage(title: string, names: readonly Named[]): Html {
  const items = names.map(
    ({ name, address, count }): Html =>
      markup`<li><a class="words" href="${address}">${titleText(name)}</a><span class="count">${count}</span></li>\n`,
  );
  return markup`<h1>${title}</h1>
<ul class="plain">
${items}</ul>`;
}

const describing = (text: string): Html | null =>
  text === '' ? null : markup`<div class="describing">${text}</div>\n`;

export function themePage(
  { name, description, above }: { name: string; description: string; above: { name: string; address: string } | null },
  rows: readonly Html[],
): Html {
  const parent =
    above === null ? null : markup`<p class="under">Under <a href="${above.address}">${above.name}</a></p>\n`;
  return markup`<h1>${titleText(name)}</h1>
${parent}${describing(description)}${list(rows)}`;
}

export function listPage(
  { name, description, isRanked }: { name: string; description: string; isRanked: boolean },
  films: readonly FilmRow[],
): Html {
  const rows = films.map(
    (film, at): Html =>
      markup`<li class="numbered"><div class="when">${isRanked && at + 1}</div><img src="${film.poster}" alt="" width="46" height="69" loading="lazy"><div><a class="title" href="${film.address}">${titleText(film.title)}</a>${yearText(film.year)}${
        film.note !== '' && markup`<p class="note">${film.note}</p>`
      }</div></li>\n`,
  );
  return markup`<h1>${titleText(name)}</h1>
<p class="under">${counted(films.length, 'film', 'films')}</p>
${describing(description)}${isRanked ? markup`<ol class="rows">\n${rows}</ol>` : list(rows)}`;
}

export const searchPage = (): Html => markup`<h1>Search</h1>
<p class="under"><label for="looking">Titles, people, themes, tags, and how each review begins</label></p>
<input id="looking" class="looking" type="search" autocomplete="off" spellcheck="false">
<p id="said" class="under" role="status"></p>
<ul id="found" class="plain"></ul>
<noscript><p>Searching needs JavaScript; everything else here does without.</p></noscript>`;
