// Asks of a date what only the journal's clock can say. Must never change a date.

import type { Journal } from './handles.ts';
import { type PartialDate, problemWithDate } from './model/partial-date.ts';
import { JournalError } from './model/result.ts';

/** Throws invalid for a date that lies in the future, at the field it came in. */
export function refuseFuture(journal: Journal, field: string, date: PartialDate | null | undefined): void {
  if (date === null || date === undefined) return;
  const problem = problemWithDate(date, journal.clock.today());
  if (problem) throw new JournalError('invalid', { field, problem });
}
