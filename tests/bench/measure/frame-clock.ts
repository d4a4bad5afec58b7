// Owns the clocks inside a page: from an event to the frame that shows it. What is measured is the work, not the wait for a screen.

import type { Page } from '@playwright/test';

/** In which any scroll must have come to its end; a window that is not drawn has no frames. */
const SCROLL_LIMIT = 90_000;

/** A screen may be drawn on 60 times a second; without these flags that wait would be most of what is measured. */
export const UNHURRIED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Notes, for each key, the time from its event until the frame with its letter has been painted. */
export async function startKeyClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
          painted.port1.start();
          painted.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

export function takeKeyTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (Reflect.get(window, 'keyTimes') as number[]).splice(0));
}

/**
 * Clicks on what `selector` names and gives the time from the press until a frame was painted in which the review is so
 * long.
 */
export async function timeOpening(page: Page, selector: string, leastCharacters: number): Promise<number> {
  await page.evaluate((least) => {
    const opening = Promise.withResolvers<number>();
    Object.assign(window, { opening: opening.promise });
    const wait = (began: number): void => {
      const shown = document.querySelector('[data-review]')?.textContent ?? '';
      if (shown.length < least) return void requestAnimationFrame(() => wait(began));
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener('message', () => opening.resolve(performance.now() - began));
        painted.port1.start();
        painted.port2.postMessage(null);
      });
    };
    window.addEventListener('pointerdown', ({ timeStamp }) => wait(timeStamp), { capture: true, once: true });
  }, leastCharacters);
  await page.locator(selector).first().click();
  return await page.evaluate(() => Reflect.get(window, 'opening') as Promise<number>);
}

/**
 * Scrolls from the first row to the last in so many steps, one a frame, and gives how long each frame took. `by` is
 * pixels a frame; without it the steps share the whole way.
 */
export async function timeScrolling(page: Page, steps: number, by?: number): Promise<number[]> {
  return await page.evaluate(
    ([count, pixels, limit]) => {
      const scroller = document.querySelector('[data-scroller]');
      if (!scroller) throw new Error('nothing on the page scrolls');
      const way = scroller.scrollHeight - scroller.clientHeight;
      const frames = Promise.withResolvers<number[]>();
      const times: number[] = [];
      setTimeout(() => frames.reject(new Error(`only ${times.length} frames came`)), limit ?? 0);
      let last = performance.now();
      let step = 0;
      const next = (): void => {
        const now = performance.now();
        if (step > 0) times.push(now - last);
        last = now;
        step += 1;
        if (step > (count ?? 0)) return frames.resolve(times);
        scroller.scrollTop = pixels === null ? (way * step) / (count ?? 1) : step * (pixels ?? 0);
        requestAnimationFrame(next);
      };
      scroller.scrollTop = 0;
      requestAnimationFrame(() => requestAnimationFrame(next));
      return frames.promise;
    },
    [steps, by ?? null, SCROLL_LIMIT] as const,
  );
}
