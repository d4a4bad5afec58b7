// Watches every frame the page paints: whether the list in sight is covered and whether what covers it is filled.

import type { Page } from '@playwright/test';

interface Frames {
  seen: number;
  /** Frames in which part of the list showed nothing: from where to where it was in sight, and what stood there. */
  uncovered: string[];
  /** Frames in which a row in sight was still being read. */
  waiting: number;
}

declare global {
  interface Window {
    watchedFrames?: Frames;
  }
}

/** Begins to count anew. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frames = { seen: 0, uncovered: [], waiting: 0 };
    window.watchedFrames = frames;
    const isInSight = (box: DOMRect, view: DOMRect): boolean => box.bottom > view.top + 1 && box.top < view.bottom - 1;
    const look = (): void => {
      if (window.watchedFrames !== frames) return;
      requestAnimationFrame(look);
      const scroller = document.querySelector('[data-scroller]');
      const canvas = scroller?.firstElementChild;
      if (!scroller || !canvas) return;
      frames.seen += 1;
      const view = scroller.getBoundingClientRect();
      const blocks = [...canvas.children].map((block) => block.getBoundingClientRect());
      const shown = blocks.filter((box) => isInSight(box, view));
      const end = Math.min(view.bottom, canvas.getBoundingClientRect().bottom);
      const isCovered =
        shown.length > 0 &&
        Math.min(...shown.map(({ top }) => top)) <= view.top + 1 &&
        Math.max(...shown.map(({ bottom }) => bottom)) >= end - 1;
      if (!isCovered) {
        const stood = blocks.map(({ top, bottom }) => `${top} to ${bottom}`).join(', ');
        frames.uncovered.push(`${view.top} to ${end} at ${scroller.scrollTop}: ${stood}`);
      }
      const waiting = [...canvas.querySelectorAll('[aria-busy]')].map((row) => row.getBoundingClientRect());
      if (waiting.some((box) => isInSight(box, view))) frames.waiting += 1;
    };
    requestAnimationFrame(look);
  });
}

/** What was seen since. */
export function watchedFrames(page: Page): Promise<Frames> {
  return page.evaluate(() => window.watchedFrames ?? { seen: 0, uncovered: [], waiting: 0 });
}
