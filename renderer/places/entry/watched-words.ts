// Where and when it was watched, as one line: `Saturday 14 November 2026, at the Lumière with Mum`.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayDate } from '../../i18n/dates.ts';
import { gapOf, joined } from '../../i18n/punctuation.ts';

export function sayWatched(i18n: I18n, entry: EntryDetail): string {
  const date = sayDate(i18n, entry.watchedOn);
  const { place, company, medium } = entry;
  const where = place
    ? [i18n._(msg`at ${place}`), medium && i18n._(msg`(${medium})`)].filter(Boolean).join(gapOf(i18n))
    : medium;
  const whom = company && i18n._(msg`with ${company}`);
  // English runs on: at the Lumière with Mum
  if (i18n.locale === 'ja') return joined(i18n, [date, where, whom]);
  return joined(i18n, [date, [where, whom].filter(Boolean).join(' ')]);
}
