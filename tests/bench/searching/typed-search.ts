// Owns typing into the search page: how long from a key to the frame that shows what it found.

import type { Page } from '@playwright/test';

/** Slower than answers come, so that each change of the results belongs to the key before it. */
const PAUSE = 300;

async function startWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    let pressedAt: number | null = null;
    const results = (): string =>
      [...document.querySelectorAll('[data-result]')]
        .slice(0, 8)
        .map((result) => result.textContent)
        .join('\n');
    let last = results();
    window.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
    new MutationObserver(() => {
      const now = results();
      if (now === last) return;
      last = now;
      const began = pressedAt;
      // what replaces it later is the same answer made exact
      pressedAt = null;
      if (began === null) return;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.addEventListener('message', () => times.push(performance.now() - began));
        painted.port1.start();
        painted.port2.postMessage(null);
      });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { typedTimes: times });
  });
}

/** Types each word into an empty search line; a time for every key that changed what is shown. */
export async function timeTyping(page: Page, words: readonly string[]): Promise<number[]> {
  await page.keyboard.press('ControlOrMeta+f');
  const line = page
    .locator('input[type="search"], [role="searchbox"], main [role="combobox"], main [role="textbox"]')
    .first();
  await line.waitFor();
  await startWatching(page);
  for (const word of words) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(PAUSE);
    for (const letter of word) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(PAUSE);
    }
  }
  return await page.evaluate(() => Reflect.get(window, 'typedTimes') as number[]);
}
