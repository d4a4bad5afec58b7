// One film of a list: what it is, what it was so far, what is noted of it here, and its acts, quiet until the row is near.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ListedFilm } from '../../../db/model/list.ts';
import { useOnlyLooking } from '../../api/looking.ts';
import controls from '../../ui/controls.module.css';
import { Poster } from '../../ui/poster.tsx';
import { ProseField } from '../../ui/prose-field.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useCommands } from '../frame/run-commands.ts';
import styles from './ordered-films.module.css';
import { joined } from '../../i18n/punctuation.ts';

export interface OrderedFilmProps {
  film: ListedFilm;
  /** From 1; null where the order says nothing. */
  rank: number | null;
  /** The row the keyboard is on: only its acts are stops of Tab. */
  isCurrent: boolean;
  isFirst: boolean;
  isLast: boolean;
  facts: ReactNode;
  acts: ReactNode;
  onMove: (by: number) => void;
  onRemove: () => void;
  onNote: (note: string, session: string) => Promise<unknown>;
  onDragStart: () => void;
  onDragEnd: () => void;
}

export function OrderedFilm(props: OrderedFilmProps) {
  const { film, isCurrent } = props;
  const { i18n, t } = useLingui();
  const isLooking = useOnlyLooking();
  const tabIndex = isCurrent ? 0 : -1;
  const [isNoting, setNoting] = useState(false);
  const hasNote = film.note !== '' || isNoting;
  useCommands(isCurrent && !hasNote ? { 'list.note': () => setNoting(true) } : {});
  const word = (label: string, name: string, run: () => void, isOff = false) => (
    <button
      type="button"
      className={controls['word']}
      aria-label={name}
      tabIndex={tabIndex}
      disabled={isOff}
      data-writes=""
      onClick={run}
    >
      {label}
    </button>
  );
  return (
    <>
      {props.rank !== null && <span className={styles['rank']}>{props.rank}</span>}
      <div className={styles['film']}>
        <Link
          to="/film/$filmId"
          params={{ filmId: String(film.id) }}
          className={styles['link']}
          data-film={film.id}
          data-stop={tabIndex === 0 ? '' : undefined}
          tabIndex={tabIndex}
          // what can't be moved is not taken hold of
          draggable={!isLooking}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', film.title);
            props.onDragStart();
          }}
          onDragEnd={props.onDragEnd}
        >
          <Poster film={film} hue={film.hue ?? undefined} size="small" />
          <span className={styles['text']}>
            <span className={styles['title']} dir="auto">
              {film.title}
            </span>
            <span className={styles['facts']}>
              {[film.year, joined(i18n, film.directors)].filter(Boolean).join(' · ')}
            </span>
            <span className={styles['facts']}>
              {film.entryCount > 0 && (
                <span className={styles['seen']}>
                  {film.lastRating !== null && <Stars rating={film.lastRating} />}
                  <Plural value={film.entryCount} one="seen once" _2="seen twice" other="seen # times" />
                </span>
              )}
              {props.facts}
            </span>
          </span>
        </Link>
        {hasNote && (
          <div onBlur={() => setNoting(false)}>
            <ProseField
              className={styles['note']}
              label={t`Note on ${film.title}`}
              placeholder={t`Why it stands here`}
              text={film.note}
              tabIndex={tabIndex}
              isAsked={isNoting}
              onSave={props.onNote}
            />
          </div>
        )}
      </div>
      <span className={styles['acts']}>
        {props.acts}
        {!hasNote && word(t`Note`, t`Note on ${film.title}`, () => setNoting(true))}
        {word(t`Up`, t`Up: ${film.title}`, () => props.onMove(-1), props.isFirst)}
        {word(t`Down`, t`Down: ${film.title}`, () => props.onMove(1), props.isLast)}
        <button
          type="button"
          className={controls['word']}
          aria-label={t`Take off ${film.title}`}
          tabIndex={tabIndex}
          data-writes=""
          onClick={props.onRemove}
        >
          <Trans>Take off</Trans>
        </button>
      </span>
    </>
  );
}
