// What every page of a site has around it: its policy, its name, the ways to the other places.

import { type Html, markup } from '../page/markup.ts';
import type { ExportWords } from '../page/words.ts';

export interface Place {
  name: string;
  /** Seen from the site's own folder. */
  file: string;
}

export interface Page {
  title: string;
  /** The place it belongs to, by file. */
  place: string;
  /** In a folder of the site. */
  isInner: boolean;
  /** A script of the site's own; none on most pages. */
  script?: string;
  body: Html;
}

/** Nothing from anywhere else. `file:` is what `self` is on a disk, where no page has an origin. */
function policyOf(hasScript: boolean): string {
  const own = "'self' file:";
  const script = hasScript ? own : "'none'";
  return `default-src 'none'; style-src ${own}; img-src ${own}; script-src ${script}; base-uri 'none'; form-action 'none'`;
}

/** An address within the site: names of files may hold anything. */
export const addressOf = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/');

export interface Around {
  name: string;
  places: readonly Place[];
  words: ExportWords;
}

export function pageText(site: Around, page: Page): string {
  const { words } = site;
  const up = page.isInner ? '../' : '';
  const title = page.title === site.name ? site.name : `${page.title} · ${site.name}`;
  const places = site.places.map(({ name, file }): Html => {
    const here = file === page.place ? markup` aria-current="page"` : null;
    return markup`<a href="${up + file}"${here}>${name}</a>`;
  });
  const script = page.script === undefined ? null : markup`<script defer="" src="${up + page.script}"></script>\n`;
  return markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page.script !== undefined)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${up}style.css">
${script}</head>
<body>
<header class="site"><a class="skip" href="#main">${words.toTheText}</a><a href="${up}index.html">${site.name}</a><nav aria-label="${words.places}">${places}</nav></header>
<main id="main">
${page.body}
</main>
<footer class="site">${words.writtenWith}</footer>
</body>
</html>
`.text;
}
