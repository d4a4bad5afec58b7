// Where and when it was watched, as one line: `Saturday 14 November 2026, at the Lumière with Mum`.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayDate } from '../../i18n/dates.ts';
import { commaOf } from '../../i18n/punctuation.ts';

export function sayWatched(i18n: I18n, entry: EntryDetail): string {
  const date = sayDate(i18n, entry.watchedOn);
  const { place, company, medium } = entry;
  const circumstances = [
    place && i18n._(msg`at ${place}`),
    medium && (place ? i18n._(msg`(${medium})`) : medium),
    company && i18n._(msg`with ${company}`),
  ].filter(Boolean);
  return circumstances.length === 0
    ? date
    : [date, circumstances.join(i18n.locale === 'ja' ? '' : ' ')].join(commaOf(i18n));
}
