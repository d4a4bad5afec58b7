// How long from a key to its letter on screen in the middle of a review of 10,000 words, against a bare CodeMirror with the same text and an empty review, turn by turn.

import type { Page } from '@playwright/test';
import { longReview } from '../support/long-review.ts';
import { log } from '../support/window.ts';
import { withBarePage } from './measure/bare-program.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { startKeyClock, takeKeyTimes, UNHURRIED } from './measure/frame-clock.ts';
import { inDiary } from './measure/our-program.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

const WORDS = 10_000;
/** Each turn writes so many letters in the one and then in the others, so that what else the machine does meets all. */
const LETTERS = 50;
/** Of each; the first turns warm the program and count for nobody. */
const TURNS = 6;
const WARMING_TURNS = 2;
/** Between two keys: fast typing, and long enough for a save to fall between them. */
const PAUSE = 45;
const GOAL = { of: 'p95', atMost: 16 } as const;

interface Candidate {
  name: string;
  page: Page;
  begin: () => Promise<void>;
  end: () => Promise<void>;
  times: number[];
}

async function openEditor(page: Page, entryId: number): Promise<void> {
  await page.evaluate((id) => (window.location.hash = `#/diary?entry=${id}`), entryId);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Review' });
  await editor.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Review');
  // to the middle, at the end of a paragraph
  await editor.evaluate((element) => {
    const scroller = element.closest('main');
    scroller?.scrollTo({ top: scroller.scrollHeight / 2 });
  });
  await page.waitForTimeout(300);
  const box = await page.getByRole('main').boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('End');
  await page.waitForTimeout(800);
}

async function leaveEditor(page: Page, isEmpty: boolean): Promise<void> {
  if (isEmpty) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
}

async function typeIn({ name, page, begin, end, times: all }: Candidate, isCounted: boolean): Promise<void> {
  await begin();
  await takeKeyTimes(page);
  const letters = 'the empty track at dusk and nobody on it ';
  for (let at = 0; at < LETTERS; at += 1) {
    const letter = letters[at % letters.length] ?? 'a';
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(300);
  const taken = await takeKeyTimes(page);
  if (taken.length < LETTERS) throw new Error(`${name}: only ${taken.length} of ${LETTERS} letters came to be seen`);
  if (isCounted) all.push(...taken);
  await end();
}

async function candidatesOf(page: Page, bare: Page): Promise<Candidate[]> {
  const text = longReview(WORDS);
  const candidateOf = async (name: string, title: string, review: string): Promise<Candidate> => {
    const { id } = await log(page, { film: { title, year: 2025 }, watchedOn: '2026-11-14', review });
    const [begin, end] = [() => openEditor(page, id), () => leaveEditor(page, review === '')];
    return { name, page, begin, end, times: [] };
  };
  const beginBare = async (): Promise<void> => {
    await bare.evaluate((words) => window.bare.edit(words), text);
    await bare.waitForTimeout(800);
  };
  return [
    await candidateOf('empty review', 'One Mile', ''),
    await candidateOf('10,000 words', 'Ten Thousand Metres', text),
    { name: 'bare CodeMirror', page: bare, begin: beginBare, end: () => Promise.resolve(), times: [] },
  ];
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withBarePage(UNHURRIED, async (bare) => {
    await startKeyClock(bare);
    for (const entries of settings.sizes)
      await inJournal(entries, async (userData) => {
        let candidates: Candidate[] = [];
        await inDiary(userData, UNHURRIED, async ({ page }) => {
          candidates = await candidatesOf(page, bare);
          await startKeyClock(page);
          for (let turn = -WARMING_TURNS; turn < times(settings, TURNS); turn += 1)
            for (const candidate of turn % 2 === 0 ? candidates : candidates.toReversed())
              await typeIn(candidate, turn >= 0);
        });
        const [empty = [], long = [], plain = []] = candidates.map((candidate) => candidate.times);
        const common = { bench: 'typing', entries, baseline: { what: 'bare CodeMirror, same text', samples: plain } };
        figures.push(figureOf({ ...common, what: 'a key in 10,000 words', samples: long, goal: GOAL }));
        figures.push(figureOf({ ...common, what: 'a key in an empty review', samples: empty, baseline: undefined }));
      });
  });
  return figures;
}
