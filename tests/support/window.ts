// The program's window as tests see it: its dialog, its rows, what has the keyboard, and its requests asked by hand.

import type { Locator, Page } from '@playwright/test';
import type { EntryDetail, EntryDraft } from '../../db/model/entry.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../electron/contract/requests.ts';

export function logDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Log a film' });
}

/** An entry's row in the diary. */
export function diaryRow(page: Page, title: string): Locator {
  return page.locator('[data-entry]').filter({ hasText: title });
}

/** Opens an entry from its row, and waits until its page is the one that hears keys. */
export async function openEntry(page: Page, title: string): Promise<void> {
  const row = diaryRow(page, title).first();
  await row.click();
  await row.and(page.locator('[aria-current]')).waitFor();
  await page.locator('main article').first().waitFor();
}

/** The accessible label of what has the keyboard. */
export function focusedLabel(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

/** Asks the journal as the page does, whatever the input: the gate is what is tested. */
export function request(page: Page, name: string, input: unknown): Promise<Result<unknown>> {
  return page.evaluate(
    ([asked, given]) => {
      const send = window.afterimage.request as (name: string, input: unknown) => Promise<unknown>;
      return send(asked as string, given);
    },
    [name, input],
  ) as Promise<Result<unknown>>;
}

/** Asks for what must succeed. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const result = await request(page, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as RequestOutput<N>;
}

/** The refusal of what must be refused. */
export async function refusal(page: Page, name: string, input: unknown): Promise<AppError> {
  const result = await request(page, name, input);
  if (result.ok) throw new Error(`${name} was not refused`);
  return result.error;
}

export function log(page: Page, draft: EntryDraft): Promise<EntryDetail> {
  return ask(page, 'entry.log', draft);
}

/** Waits until the program has its journal and takes keys. */
export async function untilReady(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}
