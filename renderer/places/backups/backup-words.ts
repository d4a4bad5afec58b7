// What backups are called on screen: when, why, what they hold, how large they are.

import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { BackupCounts, BackupReason, RestoredKind } from '../../../db/model/backup.ts';

export function sayReason(i18n: I18n, reason: BackupReason): string {
  switch (reason) {
    case 'day':
      return i18n._(msg`After a day of use`);
    case 'on-demand':
      return i18n._(msg`Made by you`);
    case 'before-import':
      return i18n._(msg`Before an import`);
    case 'before-restore':
      return i18n._(msg`Before another was put back`);
    case 'before-migration':
      return i18n._(msg`Before a new version`);
  }
}

/** `1,284 entries of 1,017 films` */
export function sayHeld(i18n: I18n, counts: BackupCounts | null): string {
  if (counts === null) return i18n._(msg`Can’t be read`);
  const entries = i18n._(msg`${plural(counts.entryCount, { one: '# entry', other: '# entries' })}`);
  const films = i18n._(msg`${plural(counts.filmCount, { one: '# film', other: '# films' })}`);
  return i18n._(msg`${entries} of ${films}`);
}

/** `1.2 MB`, in units of a thousand, as file managers have it. */
export function saySize(i18n: I18n, bytes: number): string {
  if (bytes < 1_000_000) return i18n._(msg`${i18n.number(Math.max(1, Math.round(bytes / 1_000)))} kB`);
  return i18n._(msg`${i18n.number(bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`);
}

/** `three entries` and the like stay numbers: they stand in a column. */
export function sayRestored(i18n: I18n, kind: RestoredKind, count: number): string {
  switch (kind) {
    case 'entry':
      return i18n._(msg`${plural(count, { one: '# entry', other: '# entries' })}`);
    case 'film':
      return i18n._(msg`${plural(count, { one: '# film', other: '# films' })}`);
    case 'reflection':
      return i18n._(msg`${plural(count, { one: '# reflection', other: '# reflections' })}`);
    case 'clipping':
      return i18n._(msg`${plural(count, { one: '# clipping', other: '# clippings' })}`);
    case 'list':
      return i18n._(msg`${plural(count, { one: '# list', other: '# lists' })}`);
  }
}
