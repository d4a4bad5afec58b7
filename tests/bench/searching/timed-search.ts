// Owns timing searches at the page's request. Of an answer it brings back which rows it held, not the rows.

import type { Page } from '@playwright/test';
import type { Result } from '../../../db/model/result.ts';
import type { Asked } from '../measure/page-requests.ts';

export interface TimedSearch {
  milliseconds: number;
  /** What was refused, as its code. */
  refusal: string | null;
  entryIds: number[];
  filmIds: number[];
  found: number;
}

interface Hit {
  entry?: { id: number };
  entryId?: number | null;
  film?: { id: number };
}

/** Asks each `rounds` times, all of them before any a second time. */
export async function timeSearches(page: Page, all: readonly Asked[], rounds: number): Promise<TimedSearch[]> {
  return await page.evaluate(
    async ([asked, count]) => {
      const send = window.afterimage.request as (name: string, input: unknown) => Promise<Result<unknown>>;
      const taken: TimedSearch[] = [];
      for (let round = 0; round < count; round += 1)
        for (const { name, input } of asked) {
          const began = performance.now();
          const result = await send(name, input);
          const milliseconds = performance.now() - began;
          const { hits = [], found = 0 } = (result.ok ? result.value : {}) as { hits?: Hit[]; found?: number };
          taken.push({
            milliseconds,
            refusal: result.ok ? null : result.error.code,
            entryIds: hits.flatMap(({ entry }) => entry?.id ?? []),
            filmIds: hits.flatMap(({ entry, film }) => (entry ? [] : (film?.id ?? []))),
            found,
          });
          await new Promise((done) => setTimeout(done, 1));
        }
      return taken;
    },
    [all, rounds] as const,
  );
}

/**
 * How long one has to wait for a small answer while searches run: what else is asked then waits for the piece of work
 * that is being done. Gives each wait in milliseconds.
 */
export async function timeWaits(page: Page, searches: readonly Asked[]): Promise<number[]> {
  return await page.evaluate(async (asked) => {
    const send = window.afterimage.request as (name: string, input: unknown) => Promise<unknown>;
    const waits: number[] = [];
    for (const { name, input } of asked) {
      const state = { isDone: false };
      const search = send(name, input).then(() => {
        state.isDone = true;
      });
      while (!state.isDone) {
        const began = performance.now();
        await send('undo.state', {});
        waits.push(performance.now() - began);
      }
      await search;
    }
    return waits;
  }, searches);
}
