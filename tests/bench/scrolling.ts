// How the diary scrolls from end to end: how long each frame takes, and how many take longer than a screen waits, against as many plain rows on a bare page.

import { withBarePage } from './measure/bare-program.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { timeScrolling, UNHURRIED } from './measure/frame-clock.ts';
import { inDiary } from './measure/our-program.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

/** Frames of one way. */
const STEPS = 200;
const TURNS = 3;
/** What a wheel turned quickly moves in a frame. */
const WHEEL = 120;
/** A screen that draws 60 times a second. */
const FRAME = 16.7;

/** The share of frames that a person would see missing, in per cent. */
function shareOfLate(frames: readonly number[]): number {
  return (frames.filter((milliseconds) => milliseconds > FRAME).length / frames.length) * 100;
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withBarePage(UNHURRIED, async (bare) => {
    for (const entries of settings.sizes)
      await inJournal(entries, (userData) =>
        inDiary(userData, UNHURRIED, async ({ page }) => {
          await bare.evaluate((rows) => window.bare.list(rows), entries);
          await bare.waitForTimeout(1_000);
          for (const [way, by] of [
            ['end to end', undefined],
            ['as with a wheel', WHEEL],
          ] as const) {
            const ours: number[] = [];
            const plain: number[] = [];
            for (let turn = -1; turn < times(settings, TURNS); turn += 1) {
              const [frames, plainFrames] = [
                await timeScrolling(page, STEPS, by),
                await timeScrolling(bare, STEPS, by),
              ];
              if (turn < 0) continue;
              ours.push(...frames);
              plain.push(...plainFrames);
            }
            const common = { bench: 'scrolling', entries };
            const late = { unit: '%', samples: [shareOfLate(ours)] } as const;
            const baseline = (samples: number[]) => ({ what: 'as many plain rows', samples });
            figures.push(
              figureOf({ ...common, what: `a frame, ${way}`, samples: ours, baseline: baseline(plain) }),
              figureOf({
                ...common,
                ...late,
                what: `frames over ${FRAME} ms, ${way}`,
                baseline: baseline([shareOfLate(plain)]),
              }),
            );
          }
        }),
      );
  });
  return figures;
}
