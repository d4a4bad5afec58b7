// On this day: what was watched on one day of the calendar over the years. Arrows go to the day before and after.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import { onThisDay } from '../../api/queries/diary.ts';
import { sayDayOfYear, sayWeekday, sayYearsAgo } from '../../i18n/dates.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { useToday } from '../../ui/use-today.ts';
import { EntryFlags } from '../diary/diary-row.tsx';
import { isCommandKey } from '../frame/run-commands.ts';
import place from '../place.module.css';
import { askedDay, dayOfYearAfter } from './day-of-year.ts';
import styles from './on-this-day.module.css';
import { Joined } from '../../i18n/joined.tsx';

const route = getRouteApi('/on-this-day');

export function OnThisDay() {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const today = useToday();
  const day = askedDay(route.useSearch().day, today);
  const lines = useQuery(onThisDay(day)).data?.lines;
  const isToday = day === today;
  const walk = useRowWalk<HTMLOListElement>(isCommandKey);
  const heading = useRef<HTMLHeadingElement>(null);
  // arrows work from the moment the place is opened
  useEffect(() => heading.current?.focus(), []);

  const goTo = (dayOfYear: string | undefined): void =>
    void navigate({ to: '/on-this-day', search: { day: dayOfYear }, replace: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
    const by = days[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(dayOfYearAfter(day, by));
  };
  const dayWords = sayDayOfYear(i18n, day);
  // a date is never broken over two lines
  const dayTogether = dayWords.replaceAll(' ', '\u00a0');

  return (
    <main className={place['place']} onKeyDown={onKeyDown}>
      <header className={place['head']}>
        <div>
          <h1 ref={heading} className={classNames(place['title'], styles['heading'])} tabIndex={-1}>
            {dayWords}
          </h1>
          <p className={styles['about']}>{isToday ? <Trans>On this day</Trans> : <Trans>On that day</Trans>}</p>
        </div>
        <div className={styles['days']} role="group" aria-label={t`Day`}>
          <button
            type="button"
            className={controls['word']}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => goTo(dayOfYearAfter(day, -1))}
          >
            <Trans>Day before</Trans>
          </button>
          <button type="button" className={controls['word']} aria-pressed={isToday} onClick={() => goTo(undefined)}>
            <Trans>Today</Trans>
          </button>
          <button
            type="button"
            className={controls['word']}
            aria-keyshortcuts="ArrowRight"
            onClick={() => goTo(dayOfYearAfter(day, 1))}
          >
            <Trans>Day after</Trans>
          </button>
        </div>
      </header>
      {lines?.length === 0 && (
        <p className={place['empty']}>
          <Trans>No year has left anything in the diary on {dayTogether} yet. The days beside it may have.</Trans>
        </p>
      )}
      {lines !== undefined && lines.length > 0 && (
        <ol className={styles['years']} aria-label={dayWords} {...walk}>
          {lines.map((entry, index) => (
            <Year key={entry.id} entry={entry} isNewYear={yearOf(entry) !== yearOf(lines[index - 1])} today={today} />
          ))}
        </ol>
      )}
    </main>
  );
}

const yearOf = (entry: EntryLine | undefined): number => Number(entry?.watchedOn?.slice(0, 4));

function Year({ entry, isNewYear, today }: { entry: EntryLine; isNewYear: boolean; today: string }) {
  const { i18n } = useLingui();
  const { film, watchedOn } = entry;
  const year = yearOf(entry);
  const ago = Number(today.slice(0, 4)) - year;
  const agoWords = sayYearsAgo(i18n, ago);
  return (
    <li className={styles['entry']} data-new-year={isNewYear || undefined}>
      <p className={styles['when']} aria-hidden={isNewYear ? undefined : true}>
        {isNewYear && (
          <>
            <span className={styles['year']}>{year}</span>
            <span className={styles['ago']}>{agoWords}</span>
            {watchedOn !== null && <span className={styles['ago']}>{sayWeekday(i18n, watchedOn, 'long')}</span>}
          </>
        )}
      </p>
      <Link to="/entry/$entryId" params={{ entryId: String(entry.id) }} className={styles['link']} draggable={false}>
        <Poster film={film} hue={entry.themes[0]?.hue} size="small" />
        <span className={styles['text']}>
          <span className={styles['title']}>
            <bdi data-row-name="">{film.title}</bdi>
            {film.year !== null && <span className={styles['filmYear']}> {film.year}</span>}
          </span>
          <span className={styles['facts']}>
            {entry.rating !== null && <Stars rating={entry.rating} />}
            <Joined parts={film.directors} />
            <EntryFlags entry={entry} />
          </span>
          {entry.excerpt === null ? (
            <span className={styles['excerpt']}>
              <em>
                <Trans>Hidden for its spoilers.</Trans>
              </em>
            </span>
          ) : (
            entry.excerpt !== '' && (
              <span className={styles['excerpt']} dir="auto">
                {entry.excerpt}
              </span>
            )
          )}
        </span>
      </Link>
    </li>
  );
}
