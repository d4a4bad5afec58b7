// The page of a film in a site: what it is, every entry with its text, reflections, and what others wrote. Pure.

import type { ExportedClipping, ExportedEntry, ExportedFilm, ExportedReflection } from '../../model/exchange.ts';
import { type Html, markup } from '../page/markup.ts';
import { circumstances, clippingCredit, filmFacts, stars, titleText, yearText } from '../page/parts.ts';
import { languageMark, reviewHtml } from '../page/review.ts';
import type { ExportWords } from '../page/words.ts';
import { addressOf } from './layout.ts';

export interface FilmLinks {
  words: ExportWords;
  /** The poster's address, seen from the film's page. */
  poster: string;
  /** The page of a theme, seen from the film's; null for none. */
  themePage: (name: string) => string | null;
}

/** A text in Markdown; all of it waits where it tells what happens. */
function writtenText(words: ExportWords, text: string, prefix: string, hasSpoilers: boolean): Html | null {
  if (text.trim() === '') return null;
  const review = reviewHtml(text, { words, prefix, spoilers: hasSpoilers ? 'open' : 'hidden', under: 2 });
  if (!hasSpoilers) return review;
  return markup`<details class="spoiler"><summary>${words.showSpoilers}</summary>${review}</details>`;
}

function namesOf({ comma }: ExportWords, label: string, names: readonly Html[]): Html | null {
  if (names.length === 0) return null;
  const joined = names.map((name, at): Html => (at === 0 ? name : markup`${comma}${name}`));
  return markup`<p class="under">${label} ${joined}</p>\n`;
}

function entryPart(entry: ExportedEntry, number: number, { themePage, words }: FilmLinks): Html {
  const said = circumstances(words, entry);
  const rating = stars(words, entry.rating);
  const line =
    rating === null && said === ''
      ? null
      : markup`<p class="under">${rating}${rating !== null && said !== '' && ' '}${said}</p>\n`;
  const themes = entry.themes.map((name): Html => {
    const page = themePage(name);
    return page === null ? markup`${name}` : markup`<a href="${page}">${name}</a>`;
  });
  const tags = entry.tags.map((tag): Html => markup`${tag}`);
  const id = `entry-${number}`;
  return markup`<article aria-labelledby="${id}">
<h2 id="${id}">${words.date(entry.watchedOn)}</h2>
${line}${namesOf(words, words.about, themes)}${namesOf(words, words.tagged, tags)}${writtenText(words, entry.review, id, entry.hasSpoilers)}
</article>
`;
}

function reflectionPart(words: ExportWords, reflection: ExportedReflection, number: number): Html {
  const id = `reflection-${number}`;
  return markup`<article aria-labelledby="${id}">
<h2 id="${id}">${words.reflection(words.date(reflection.reflectedOn))}</h2>
${writtenText(words, reflection.text, id, reflection.hasSpoilers)}
</article>
`;
}

function clippingPart(words: ExportWords, clipping: ExportedClipping, number: number): Html {
  const credit = clippingCredit(words, clipping);
  const source = clipping.source === null ? null : markup`<p class="under">${clipping.source}</p>\n`;
  return markup`<article class="clipping">
<h3>${credit === '' ? words.clipping : credit}</h3>
${writtenText(words, clipping.text, `clipping-${number}`, false)}
${source}</article>
`;
}

/** `film` without what is in the trash, its entries in order. */
export function filmPage(film: ExportedFilm, links: FilmLinks): Html {
  const { words } = links;
  const facts = filmFacts(words, film).map(([label, value]): Html => markup`<dt>${label}</dt><dd>${value}</dd>`);
  const original =
    film.originalTitle === null
      ? null
      : markup`<p class="under"${languageMark(words, film.originalTitle)}>${film.originalTitle}</p>\n`;
  const list = facts.length === 0 ? null : markup`<dl>${facts}</dl>`;
  return markup`<div class="film"><div>
<h1>${titleText(words, film.title)}${yearText(film.year)}</h1>
${original}${list}</div><img src="${links.poster}" alt="" width="160"></div>
${film.entries.map((entry, at) => entryPart(entry, at + 1, links))}${film.reflections.map((each, at) => reflectionPart(words, each, at + 1))}${
    film.clippings.length === 0 ? null : markup`<h2>${words.whatOthersWrote}</h2>\n`
  }${film.clippings.map((each, at) => clippingPart(words, each, at + 1))}`;
}

export const filmAddress = (stem: string): string => addressOf('films', `${stem}.html`);
