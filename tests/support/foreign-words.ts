// Finds on screen what tests of languages look for: words that no translator wrote, words that are cut, controls that lie over each other. Judges nothing.

import type { Page } from '@playwright/test';

/** Names that are the same in every language, and what Intl says of months, days and languages. */
const SAME_ANYWHERE = [
  'Afterimage|Letterboxd|IMDb|Trakt|Movary|MovieLens|TMDB|Markdown|Obsidian|JSON|EPUB|CSV|PDF|HTML|English|Electron|Chromium|Node',
  'Ctrl|Control|Shift|Enter|Esc|Tab|Alt|Delete|Backspace|Home|End|Page|Up|Down|Space|Insert',
  'January|February|March|April|May|June|July|August|September|October|November|December',
  '\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b',
  '\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\\b',
  'Japanese',
  // a folder of this computer, an address, a file, a filter as it is typed
  '/\\S+|https?:\\S+|\\S+\\.(?:csv|afterimage)|\\b(?:in|is|has|lang|theme|tag|film|title|director|country|year|list|rating|watched|written|words|near)(?::|\\()\\S*',
].join('|');

/** Words in plain letters, in texts and in what is said of controls, where a person's own words hold no such letter. */
export function plainWords(page: Page): Promise<string[]> {
  return page.evaluate((same) => {
    const names = new RegExp(same, 'g');
    const isSaid = (words: string | null): words is string => /[a-z]{3,}/i.test((words ?? '').replaceAll(names, ''));
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around?.checkVisibility()) continue;
      // the texts of licences are in the language of those who wrote them
      if (around.closest('script, style, kbd, pre, [class*=path], [class*=example], [class*=licence]')) continue;
      if (isSaid(node.textContent)) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const said = element.getAttribute(name);
        if (isSaid(said)) found.push(`${name}: ${said}`);
      }
    }
    return found;
  }, SAME_ANYWHERE);
}

/** Texts that run out of their box where no ellipsis says so, and the page itself where it is wider than the window. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: HTMLElement): boolean =>
      element.checkVisibility() && !element.closest('.visually-hidden, [class*=visually]');
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        isShown(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const cut = texts.filter((element) => {
      const style = getComputedStyle(element);
      const isClipped = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
      return isClipped && element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1;
    });
    // a control beyond the edge of the window can't be reached by eye
    const beyond = texts.filter((element) => {
      const control = element.closest<HTMLElement>('button, a, label, input');
      if (!control || control.closest('[class*=map], [class*=wall], [class*=strip]')) return false;
      const { right, left, width } = control.getBoundingClientRect();
      const scroller = control.closest<HTMLElement>('main, [role=dialog], nav, header');
      if (scroller && getComputedStyle(scroller).overflowX === 'auto' && scroller.scrollWidth > scroller.clientWidth)
        return false;
      return width > 0 && (right > window.innerWidth + 1 || left < -1);
    });
    return [
      ...cut.map((element) => `cut: ${element.textContent}`),
      ...beyond.map((element) => `beyond the edge: ${element.textContent}`),
    ];
  });
}

/** Pairs of controls and headings that share more than a sliver of the screen, both of them in sight. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSight = (element: HTMLElement): boolean => {
      if (!element.checkVisibility() || element.closest('.visually-hidden, svg, [class*=map]')) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      if (width < 4 || height < 4) return false;
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen !== null && (element.contains(seen) || seen.contains(element));
    };
    const all = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label')]
      .filter((element) => element.textContent?.trim() && isInSight(element))
      .slice(0, 400);
    const boxOf = new Map(all.map((element) => [element, element.getBoundingClientRect()]));
    const found: string[] = [];
    for (const [index, one] of all.entries()) {
      const a = boxOf.get(one);
      for (const other of all.slice(index + 1)) {
        const b = boxOf.get(other);
        if (!a || !b || one.contains(other) || other.contains(one)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 3 && high > 6) found.push(`${one.textContent} × ${other.textContent}`);
      }
    }
    return found;
  });
}
