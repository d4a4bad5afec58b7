// What hangs on a film, in words: `4 entries, 1 list and the notes`.

import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { FilmHoldings } from '../../../db/model/film.ts';

/** Null where nothing hangs on it. */
export function sayHoldings(i18n: I18n, holdings: FilmHoldings): string | null {
  const { entryCount, reflectionCount, clippingCount, listCount, trashedCount } = holdings;
  const words = [
    entryCount > 0 && i18n._(msg`${plural(entryCount, { one: '# entry', other: '# entries' })}`),
    reflectionCount > 0 && i18n._(msg`${plural(reflectionCount, { one: '# reflection', other: '# reflections' })}`),
    clippingCount > 0 && i18n._(msg`${plural(clippingCount, { one: '# clipping', other: '# clippings' })}`),
    listCount > 0 && i18n._(msg`${plural(listCount, { one: '# list', other: '# lists' })}`),
    holdings.isOnWatchlist && i18n._(msg`its place on the watchlist`),
    holdings.hasNotes && i18n._(msg`its notes`),
    trashedCount > 0 && i18n._(msg`what lies in the trash`),
  ].filter((word) => word !== false);
  return words.length === 0 ? null : new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(words);
}

/** Whether one thing goes, for the verb. */
export function isOneThing(holdings: FilmHoldings): boolean {
  const { entryCount, reflectionCount, clippingCount, listCount, isOnWatchlist, hasNotes, trashedCount } = holdings;
  const count = entryCount + reflectionCount + clippingCount + listCount + Number(isOnWatchlist);
  return count === 1 && !hasNotes && trashedCount === 0;
}
