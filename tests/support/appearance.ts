// Light or dark, chosen as Settings does, and waited for until it is on screen.

import type { Page } from '@playwright/test';

export async function appear(page: Page, appearance: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => window.afterimage.shell('appearance.set', { appearance: chosen }), appearance);
  await page.waitForFunction(
    (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
    appearance === 'dark',
  );
  // what fades in or out has done so; a caret blinks for ever
  await page.waitForFunction(() =>
    document.getAnimations().every((each) => {
      const isEndless = each.effect?.getComputedTiming().iterations === Infinity;
      return isEndless || each.playState !== 'running';
    }),
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
