// A page as axe sees it, in light and in dark: no violations.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fades and slides have ended: axe judges colours as they are painted. A cursor blinks for ever. */
function untilStill(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ending.map(({ finished }) => finished.catch(() => null)));
  });
}

/** Goes on after what is found, so that a test tells all of it. */
export async function expectAccessibleIn(page: Page, where: string, exceptions: readonly string[] = []): Promise<void> {
  for (const appearance of ['light', 'dark'] as const) {
    await page.evaluate((chosen) => window.afterimage.shell('appearance.set', { appearance: chosen }), appearance);
    await page.waitForFunction(
      (isDark) => matchMedia('(prefers-color-scheme: dark)').matches === isDark,
      appearance === 'dark',
    );
    await untilStill(page);
    // Electron opens no pages for tools: axe runs in the page alone, which has no frames
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .disableRules([...exceptions])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    );
    expect.soft(found, `${where}, ${appearance}`).toEqual([]);
  }
}
