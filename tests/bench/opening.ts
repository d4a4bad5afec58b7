// How long from the press on a row of the diary to its review of 10,000 words painted, against the same text put on a bare page as plain paragraphs, and a short one.

import type { Page } from '@playwright/test';
import { longReview } from '../support/long-review.ts';
import { log } from '../support/window.ts';
import { withBarePage } from './measure/bare-program.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { timeOpening, UNHURRIED } from './measure/frame-clock.ts';
import { inDiary } from './measure/our-program.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

const WORDS = 10_000;
const TURNS = 20;
const SHORT = 'He runs too fast, and then he walks the rest.';
/** A review is shown without its marks, so shorter than it was written. */
const SHOWN = 0.8;

async function open(page: Page, id: number, least: number): Promise<number> {
  const milliseconds = await timeOpening(page, `[data-entry="${id}"]`, least);
  await page.waitForTimeout(100);
  return milliseconds;
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  const text = longReview(WORDS);
  await withBarePage(UNHURRIED, async (bare) => {
    for (const entries of settings.sizes)
      await inJournal(entries, async (userData) => {
        const all: Record<'long' | 'short' | 'bare', number[]> = { long: [], short: [], bare: [] };
        await inDiary(userData, UNHURRIED, async ({ page }) => {
          const film = (title: string) => ({ film: { title, year: 2025 }, watchedOn: '2026-11-21' });
          const short = await log(page, { ...film('One Mile'), review: SHORT });
          const long = await log(page, { ...film('Ten Thousand Metres'), review: text });
          await page.locator(`[data-entry="${long.id}"]`).first().waitFor();
          for (let turn = -2; turn < times(settings, TURNS); turn += 1) {
            await bare.evaluate((words) => window.bare.offer(words), text);
            const taken = {
              short: await open(page, short.id, SHORT.length),
              long: await open(page, long.id, text.length * SHOWN),
              bare: await timeOpening(bare, 'button', text.length * SHOWN),
            };
            if (turn < 0) continue;
            for (const name of ['long', 'short', 'bare'] as const) all[name].push(taken[name]);
          }
        });
        const common = { bench: 'opening', entries };
        const baseline = { what: 'plain paragraphs', samples: all.bare };
        figures.push(figureOf({ ...common, what: 'review of 10,000 words painted', samples: all.long, baseline }));
        figures.push(figureOf({ ...common, what: 'review of ten words painted', samples: all.short }));
      });
  });
  return figures;
}
