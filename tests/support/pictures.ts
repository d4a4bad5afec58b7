// Pictures of the real window, light and dark, at a size of one's choice.

import type { Page } from '@playwright/test';
import { appear } from './appearance.ts';
import type { LaunchedAfterimage } from './launch.ts';

/** Pictures as a screen of today shows them. */
export const SHARP = ['--force-device-scale-factor=1.5'];

/** Of what may be asked twice: a driver loses the answer of main where main throws away its young just then. */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error;
    return await ask();
  }
}

export async function resize({ app, page }: LaunchedAfterimage, width: number, height: number): Promise<void> {
  await onceMore(() =>
    app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [
      width,
      height,
    ] as [number, number]),
  );
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

/** Writes `<path>-light.png` and `<path>-dark.png`; leaves the window light. */
export async function takePictures(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const appearance of ['light', 'dark'] as const) {
    await appear(page, appearance);
    await page.screenshot({ path: `${path}-${appearance}.png` });
  }
  await appear(page, 'light');
}
