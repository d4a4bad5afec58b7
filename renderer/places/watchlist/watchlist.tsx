// The watchlist: films to see, since when and why, in an order of one's own.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { WatchlistFilm } from '../../../db/model/list.ts';
import { request } from '../../api/client.ts';
import { watchlist } from '../../api/queries/list.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { FilmField, type NamedFilm } from '../../ui/film-field.tsx';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { WaitingPlace } from '../waiting-place.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { OrderedFilms } from '../list/ordered-films.tsx';
import { openLog } from '../log/open-log.ts';
import place from '../place.module.css';
import styles from './watchlist.module.css';

export function Watchlist() {
  const { i18n, t } = useLingui();
  const queryClient = useQueryClient();
  const { wayBack } = useUndo();
  const { data: films } = useQuery(watchlist());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const adding = useRef<HTMLInputElement>(null);
  useCommands({ 'list.add': () => adding.current?.focus() });
  if (!films)
    return (
      <WaitingPlace>
        <Trans>Watchlist</Trans>
      </WaitingPlace>
    );

  const trouble = (caught: unknown): void => sayTrouble(sayCaught(i18n, caught));
  const add = (film: NamedFilm): void => {
    request('watchlist.add', { film }).catch(trouble);
  };
  const move = (film: WatchlistFilm, to: number): void => {
    request('watchlist.move', { filmId: film.id, to }).then(
      (moved) => queryClient.setQueryData(watchlist().queryKey, moved),
      trouble,
    );
  };
  const remove = (film: WatchlistFilm): void => {
    // of the last row nothing stays that could have the keyboard
    if (films.length === 1) adding.current?.focus();
    request('watchlist.remove', { filmId: film.id }).then(
      () => say(t`Took ${film.title} off the watchlist`, wayBack()),
      trouble,
    );
  };

  return (
    <main ref={setScroller} className={place['place']}>
      <header className={place['head']}>
        <div className={place['named']}>
          <h1 className={place['title']}>
            <Trans>Watchlist</Trans>
          </h1>
          {films.length > 0 && (
            <span className={place['count']}>
              <Plural value={films.length} one="One film to see" other="# films to see" />
            </span>
          )}
        </div>
      </header>
      {films.length === 0 && (
        <p className={place['empty']}>
          <Trans>Films you mean to see wait here. When you log one, it offers to leave.</Trans>
        </p>
      )}
      <div className={styles['add']} data-writes="">
        <FilmField
          label={t`Add a film to see`}
          excludedIds={films.map((film) => film.id)}
          onChoose={add}
          inputRef={adding}
        />
      </div>
      {films.length > 0 && (
        <OrderedFilms
          label={t`Watchlist`}
          films={films}
          isRanked={false}
          scroller={scroller}
          onMove={move}
          onRemove={remove}
          onNote={(film, note, session) => request('watchlist.note', { filmId: film.id, note, session })}
          renderFacts={({ addedOn }) => <Trans>since {sayShortDate(i18n, addedOn)}</Trans>}
          renderActs={(film, tabIndex) => (
            <button
              type="button"
              className={controls['word']}
              aria-label={t`Log it: ${film.title}`}
              tabIndex={tabIndex}
              data-writes=""
              onClick={() => openLog({ id: film.id, title: film.title, timesSeen: film.entryCount })}
            >
              <Trans>Log it</Trans>
            </button>
          )}
        />
      )}
    </main>
  );
}
