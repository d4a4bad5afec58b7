// Writes a hostile text into every field of the journal, and looks at a page for anything that would run, fetch or lead away.

import { expect, type Page } from '@playwright/test';
import { ask, log } from '../../support/window.ts';

export interface Planted {
  entryId: number;
  filmId: number;
  listId: number;
  title: string;
}

/** A name is one line without commas; what else is in it stays. */
const nameOf = (text: string): string =>
  text
    .replace(/[\s,]+/g, ' ')
    .trim()
    .slice(0, 80) || 'name';

/** One of everything that has a text, with this in it. */
export async function plant(page: Page, text: string): Promise<Planted> {
  const line = text.replace(/[\n\r\t]/g, ' ').trim();
  const name = nameOf(text);
  const entry = await log(page, {
    film: { title: line, originalTitle: line, year: 2001, directors: [name], countries: [name] },
    watchedOn: '2026-03-14',
    themes: [name],
    tags: [name],
    place: line,
    company: line,
    medium: line,
    review: `${text}\n\n> ${line}\n\n||${line}||`,
  });
  const filmId = entry.film.id;
  await ask(page, 'reflection.write', { filmId, text: `second thoughts\n\n${text}` });
  await ask(page, 'clipping.add', { filmId, byline: line, publication: line, source: line, text });
  await ask(page, 'film.edit', { id: filmId, notes: text });
  const list = await ask(page, 'list.create', { name: `${name} ${entry.id}`, description: text });
  await ask(page, 'list.add', { id: list.id, film: { id: filmId }, note: line });
  await ask(page, 'watchlist.add', { film: { title: `${line} again` }, note: line });
  return { entryId: entry.id, filmId, listId: list.id, title: line.replace(/\s+/g, ' ') };
}

/** Goes to a place of the page as its own links do. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${place}`);
}

/** Nothing on the page runs, fetches, embeds or leads elsewhere but links to the web, which are asked about. */
export async function runsNowhere(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const forbidden =
      'iframe, frame, embed, object, applet, webview, base, math, template, meta[http-equiv], form[action], foreignObject, use, animate, set, video, audio, portal';
    const isOwn = (address: string): boolean =>
      /^(app:\/\/afterimage\/|\/index\.html#\/|#|\.?\/?assets\/|$)/.test(address);
    const isWeb = (address: string): boolean => /^https?:\/\/[^@]*$/.test(address);
    const wrong: string[] = [...document.querySelectorAll(forbidden)].map(({ tagName }) => tagName);
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isAddress = [
          'href',
          'src',
          'srcset',
          'action',
          'formaction',
          'data',
          'xlink:href',
          'poster',
          'background',
        ].includes(name);
        const mayLeave = element.tagName === 'A' && isWeb(value);
        if (name.startsWith('on')) wrong.push(`${element.tagName} ${name}`);
        if (isAddress && !isOwn(value) && !mayLeave && !(name === 'data' && element.tagName !== 'OBJECT'))
          wrong.push(`${element.tagName} ${name} ${value}`);
        if (name === 'style' && /url\(|expression|import/i.test(value)) wrong.push(`${element.tagName} style`);
      }
      if (element.tagName === 'SCRIPT' && element.textContent !== '') wrong.push('SCRIPT');
      const isMadeByTheEditor = element instanceof HTMLElement && element.nonce !== '';
      if (element.tagName === 'STYLE' && !isMadeByTheEditor && /@import|https?:/.test(element.textContent))
        wrong.push('STYLE');
    }
    if ('ran' in window) wrong.push('it ran');
    if (document.title !== 'Afterimage') wrong.push('the title changed');
    if (!location.href.startsWith('app://afterimage/index.html')) wrong.push('the page left');
    return wrong;
  });
  expect(found).toEqual([]);
}
