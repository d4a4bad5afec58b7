// Where a film stands: the lists that hold it, the watchlist, and the way onto either.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FilmDossier } from '../../../db/model/entry.ts';
import { request } from '../../api/client.ts';
import { listLines } from '../../api/queries/list.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { NameChoice } from '../../ui/name-choice.tsx';
import { sayTrouble } from '../../ui/toasts.tsx';
import { tip, useCommands } from '../frame/run-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import styles from './note.module.css';

/** For a line and some lists below it, in CSS pixels. */
const ROOM = 200;

export function FilmLists({ dossier: { film, lists, watch } }: { dossier: FilmDossier }) {
  const { i18n, t } = useLingui();
  const { data: all = [] } = useQuery(listLines());
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const change = useUndoableChange();
  const free = all.filter(({ id }) => lists.every((list) => list.id !== id));
  const onWatchlist = watch !== null;
  const watchIt = (): void => {
    if (onWatchlist) change(request('watchlist.remove', { filmId: film.id }), t`Took ${film.title} off the watchlist`);
    else change(request('watchlist.add', { film: { id: film.id } }), t`Put ${film.title} on the watchlist`);
  };
  const putOn = (id: number, name: string): void =>
    change(request('list.add', { id, film: { id: film.id } }), t`Put ${film.title} on ${name}`);
  const makeList = async (name: string): Promise<void> => {
    try {
      const { id } = await request('list.create', { name });
      putOn(id, name);
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    }
  };
  useCommands({
    'film.watchlist': watchIt,
    'film.addToList': () => {
      // by its key it may be asked for from the top of the page: the lists open below
      const { bottom = 0, top = 0 } = trigger.current?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > window.innerHeight - ROOM) trigger.current?.scrollIntoView({ block: 'center' });
      setOpen(true);
    },
  });
  return (
    <section>
      <header className={styles['head']}>
        <h2 className={styles['heading']}>
          <Trans>Lists</Trans>
        </h2>
        <span className={styles['acts']}>
          <button type="button" className={controls['word']} onClick={watchIt} {...tip('film.watchlist')}>
            {onWatchlist ? t`Take it off the watchlist` : t`Put it on the watchlist`}
          </button>
          <NameChoice
            label={t`Add to a list`}
            asks={t`A list, or the name of a new one`}
            choices={free.map(({ id, name, filmCount }) => ({ id, name, count: filmCount }))}
            taken={lists.map(({ name }) => name)}
            sayNew={(name) => t`New list “${name}”`}
            sayNone={(typed) => (typed === '' ? t`Type the name of a list.` : t`It is on that list.`)}
            onChoose={({ id, name }) => putOn(id, name)}
            onNew={(name) => void makeList(name)}
            isOpen={isOpen}
            onOpen={setOpen}
            trigger={trigger}
            tip={tip('film.addToList')}
          >
            <Trans>Add to a list…</Trans>
          </NameChoice>
        </span>
      </header>
      {lists.length === 0 && watch === null ? (
        <p className={styles['empty']} data-nothing="">
          <Trans>On no list yet.</Trans>
        </p>
      ) : (
        <ul className={styles['places']}>
          {watch !== null && (
            <li>
              <Link to="/watchlist" className={styles['place']}>
                <Trans>Watchlist</Trans>
              </Link>
              <span className={styles['origin']}>
                <Trans>since {sayShortDate(i18n, watch.addedOn)}</Trans>
              </span>
              {watch.note !== '' && <span className={styles['said']}>{watch.note}</span>}
            </li>
          )}
          {lists.map(({ id, name, isRanked, rank, note }) => (
            <li key={id}>
              <Link to="/list/$listId" params={{ listId: String(id) }} className={styles['place']}>
                {name}
              </Link>
              {isRanked && (
                <span className={styles['origin']}>
                  <Trans>number {rank}</Trans>
                </span>
              )}
              {note !== '' && <span className={styles['said']}>{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
