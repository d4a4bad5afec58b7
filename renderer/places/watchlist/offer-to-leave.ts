// After a film was logged: offers to take it off the watchlist, where it stood there.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';

/** Says that the entry is logged, and where its film is to see still, so and how it leaves. */
export async function sayLogged(i18n: I18n, { film }: EntryDetail): Promise<void> {
  // whatever stands in the way of looking, it is logged
  const watch = await request('watchlist.find', { filmId: film.id }).catch(() => null);
  if (watch === null) {
    say(i18n._(msg`Logged ${film.title}`));
    return;
  }
  say(i18n._(msg`Logged ${film.title}, which is on your watchlist`), {
    label: i18n._(msg`Take it off`),
    run: () => {
      request('watchlist.remove', { filmId: film.id }).then(
        () => say(i18n._(msg`Took ${film.title} off the watchlist`)),
        (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
      );
    },
  });
}
