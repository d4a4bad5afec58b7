// Owns asking the journal from the page as the page does, with a clock at the request: what is timed crosses both processes and the gate.

import type { Page } from '@playwright/test';
import type { Result } from '../../../db/model/result.ts';

export interface Asked {
  name: string;
  input: unknown;
}

export interface Answered {
  milliseconds: number;
  result: Result<unknown>;
}

/** Asks one after the other, with a rest between them in which the page does what answers made it do. */
export async function askEach(page: Page, all: readonly Asked[], rest: number): Promise<Answered[]> {
  return await page.evaluate(
    async ([asked, pause]) => {
      const send = window.afterimage.request as (name: string, input: unknown) => Promise<Result<unknown>>;
      const answers: { milliseconds: number; result: Result<unknown> }[] = [];
      for (const { name, input } of asked) {
        const began = performance.now();
        const result = await send(name, input);
        answers.push({ milliseconds: performance.now() - began, result });
        await new Promise((done) => setTimeout(done, pause));
      }
      return answers;
    },
    [all, rest] as const,
  );
}

/** The times of what must succeed. */
export function timesOf(answers: readonly Answered[]): number[] {
  return answers.map(({ milliseconds, result }) => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
    return milliseconds;
  });
}
