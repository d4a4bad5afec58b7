// What was seen on this day in earlier years, quietly above the diary: at most three lines, folded away for the day by one word.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OnThisDay } from '../../../db/model/diary.ts';
import { onThisDay } from '../../api/queries/diary.ts';
import controls from '../../ui/controls.module.css';
import { Stars } from '../../ui/rating.tsx';
import { useToday } from '../../ui/use-today.ts';
import styles from './today.module.css';

/** What is shown; the rest stands on the page of the day. */
const MOST_LINES = 3;
/** Equal to today.module.css. */
const HEAD = 36;
const LINE = 31;
const FOOT = 14;

export function todayHeight(lineCount: number): number {
  return HEAD + lineCount * LINE + FOOT;
}

/** The day it was folded away: it comes back with the next. */
const FOLDED = 'on-this-day.folded';

const NOTHING: OnThisDay = { entryCount: 0, lines: [] };

/** Today's lines while they are not folded away; undefined until they are read. */
export function useTodayLines(): { today: OnThisDay | undefined; fold: () => void } {
  const day = useToday();
  const { data, isError } = useQuery(onThisDay(day, MOST_LINES));
  const [folded, setFolded] = useState(() => window.localStorage.getItem(FOLDED));
  const fold = (): void => {
    window.localStorage.setItem(FOLDED, day);
    setFolded(day);
  };
  return { today: folded === day || isError ? NOTHING : data, fold };
}

export function TodayPart({ today, onFold }: { today: OnThisDay; onFold: () => void }) {
  const { t } = useLingui();
  const { entryCount, lines } = today;
  return (
    <section className={styles['part']} aria-label={t`On this day`}>
      <header className={styles['head']}>
        <Link to="/on-this-day" className={controls['word']}>
          <Trans>On this day</Trans>
          {entryCount > lines.length && <span className={styles['more']}> {entryCount}</span>}
        </Link>
        <button type="button" className={controls['word']} onClick={onFold}>
          <Trans>Fold away</Trans>
        </button>
      </header>
      <ul>
        {lines.map((entry) => (
          <li key={entry.id}>
            <Link
              to="/diary"
              search={(now) => ({ ...now, entry: entry.id, edit: undefined })}
              className={styles['line']}
              activeProps={{ 'aria-current': undefined }}
              draggable={false}
            >
              <span className={styles['year']}>{entry.watchedOn?.slice(0, 4)}</span>
              <bdi className={styles['title']}>{entry.film.title}</bdi>
              {entry.rating !== null && <Stars rating={entry.rating} />}
              <span className={styles['words']} dir="auto">
                {entry.excerpt}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
