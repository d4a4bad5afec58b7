// What a hit is and of when, in words: beside its film's title, or alone where the title stands above. Pure but for the language.

import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { FoundName, SearchHit } from '../../../db/model/search/answer.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { joined } from '../../i18n/punctuation.ts';

/** `14 November 2026`, `Reflection, 3 January 2027`, `Clipping by A. Writer, The Paper`. */
export function sayHit(i18n: I18n, hit: SearchHit): string {
  switch (hit.kind) {
    case 'entry':
      return sayShortDate(i18n, hit.entry.watchedOn);
    case 'reflection': {
      const date = sayShortDate(i18n, hit.reflectedOn);
      return i18n._(msg`Reflection, ${date}`);
    }
    case 'clipping': {
      const by = joined(i18n, [hit.byline, hit.publication]);
      return by === '' ? i18n._(msg`Clipping`) : i18n._(msg`Clipping by ${by}`);
    }
    case 'quote':
      return i18n._(msg`Quote`);
    case 'film':
      return i18n._(
        msg`${plural(hit.entryCount, {
          0: 'not logged yet',
          1: 'logged once',
          2: 'logged twice',
          other: 'logged # times',
        })}`,
      );
    case 'theme':
      return i18n._(msg`${plural(hit.entryCount, { one: 'theme of # entry', other: 'theme of # entries' })}`);
    case 'list':
      return i18n._(msg`${plural(hit.filmCount, { one: 'list of # film', other: 'list of # films' })}`);
  }
}

/** What somebody or something is that was found by its name. */
export function sayWhat(i18n: I18n, what: FoundName['what']): string {
  const words: Record<FoundName['what'], string> = {
    director: i18n._(msg`Director`),
    country: i18n._(msg`Country`),
    language: i18n._(msg`Language`),
    genre: i18n._(msg`Genre`),
    tag: i18n._(msg`Tag`),
    medium: i18n._(msg`Medium`),
    place: i18n._(msg`Place`),
    company: i18n._(msg`With`),
    source: i18n._(msg`Source`),
  };
  return words[what];
}
