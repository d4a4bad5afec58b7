// Which backups may go: seven days, five weeks and twelve months stay of those made by themselves. Pure; removes nothing.

import type { BackupReason } from '../model/backup.ts';

export interface Rotated {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  reason: BackupReason;
}

const DAYS = 7;
const WEEKS = 5;
const MONTHS = 12;

/** How many of each other reason stay. What a person asked for is theirs: it stays until they remove it. */
const others: Readonly<Record<Exclude<BackupReason, 'day'>, number>> = {
  'on-demand': Number.POSITIVE_INFINITY,
  'before-import': 5,
  'before-restore': 5,
  'before-migration': 3,
};

const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
};

/** The Monday it belongs to. */
const weekOf = (at: number): string => {
  const date = new Date(at);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7)).getTime());
};

const monthOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
};

/** The newest of each of the newest `most` spans that have one; a span without a backup takes no place. */
function newestOfEach(newestFirst: readonly Rotated[], spanOf: (at: number) => string, most: number): Rotated[] {
  const kept = new Map<string, Rotated>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.at);
    if (!kept.has(span) && kept.size < most) kept.set(span, backup);
  }
  return [...kept.values()];
}

/**
 * The backups that may be removed. Spans are counted by the backups there are, not by the calendar: a journal opened
 * once a year loses none of its years to the passing of time.
 */
export function outdated<T extends Rotated>(all: readonly T[]): T[] {
  const newestFirst = all.toSorted((one, other) => other.at - one.at);
  const byItself = newestFirst.filter(({ reason }) => reason === 'day');
  const kept = new Set<Rotated>([
    ...newestOfEach(byItself, dayOf, DAYS),
    ...newestOfEach(byItself, weekOf, WEEKS),
    ...newestOfEach(byItself, monthOf, MONTHS),
    ...Object.entries(others).flatMap(([reason, most]) =>
      newestFirst.filter((backup) => backup.reason === reason).slice(0, most),
    ),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
