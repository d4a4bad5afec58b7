// The diary as a calendar: a month's days, each with what was seen on it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import { regionOf, sayDate } from '../../i18n/dates.ts';
import { sayRating } from '../../i18n/ratings.ts';
import { Poster } from '../../ui/poster.tsx';
import { BlockList } from './block-list.tsx';
import { calendarBlocks } from './diary-blocks.ts';
import type { DiaryViewProps } from './diary-list.tsx';
import { type CalendarDay, firstWeekdayOf, weeksOf } from './diary-months.ts';
import { EntryLink } from './entry-link.tsx';
import type { Selected } from './selection.ts';
import styles from './diary-calendar.module.css';
import { joined } from '../../i18n/punctuation.ts';

const DAYS_A_WEEK = 7;

/** `Mon` to `Sun`, beginning with the language's first weekday. */
function useWeekdays(firstWeekday: number): string[] {
  const { i18n } = useLingui();
  const region = regionOf(i18n);
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(region, { weekday: 'short', timeZone: 'UTC' });
    // 1 January 2024 was a Monday
    return Array.from({ length: DAYS_A_WEEK }, (_, index) =>
      format.format(Date.UTC(2024, 0, firstWeekday + index, 12)),
    );
  }, [region, firstWeekday]);
}

export function DiaryCalendar({ outline, selected, filterKey, at, shows }: DiaryViewProps) {
  const { i18n } = useLingui();
  const firstWeekday = firstWeekdayOf(regionOf(i18n));
  const weekdays = useWeekdays(firstWeekday);
  const blocks = useMemo(() => calendarBlocks(outline, firstWeekday), [outline, firstWeekday]);
  return (
    <BlockList blocks={blocks} ids={outline.ids} listKey={`calendar ${filterKey}`} at={at} shows={shows} ahead={1}>
      {(block, lines) => {
        if (block.kind === 'undated') {
          return (
            <p className={styles['undatedLabel']}>
              <Trans>Some day that month</Trans>
            </p>
          );
        }
        const ids = outline.ids.slice(block.from, block.to);
        if (block.kind === 'weeks') {
          const rows = ids.flatMap((id) => lines.get(id) ?? []);
          const weeks = weeksOf(block.month, rows, firstWeekday);
          return <Month weeks={weeks} weekdays={weekdays} selected={selected} isWaiting={rows.length < ids.length} />;
        }
        return (
          <div role="presentation" className={styles['undated']}>
            {ids.map((id) => (
              <div key={id} role="listitem">
                <Seen entryId={id} entry={lines.get(id)} selected={selected} />
              </div>
            ))}
          </div>
        );
      }}
    </BlockList>
  );
}

function Month(props: { weeks: (CalendarDay | null)[][]; weekdays: string[]; selected: Selected; isWaiting: boolean }) {
  const { weekdays, selected } = props;
  return (
    <div className={styles['month']} aria-busy={props.isWaiting || undefined}>
      <div className={styles['weekdays']} aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      {props.weeks.map((week, index) => (
        <div key={week.find((day) => day !== null)?.day ?? index} className={styles['week']}>
          {week.map((day, place) => (
            // an empty place has nothing but its place
            <Day key={day?.day ?? `empty ${weekdays[place] ?? ''}`} day={day} selected={selected} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Day({ day, selected }: { day: CalendarDay | null; selected: Selected }) {
  if (day === null) return <div className={styles['day']} />;
  return (
    <div className={styles['day']}>
      <span className={styles['number']} aria-hidden="true">
        {day.day}
      </span>
      {day.entries.length > 0 && (
        <div className={styles['seenOn']} data-several={day.entries.length > 1 || undefined}>
          {day.entries.map((entry) => (
            <Seen key={entry.id} entryId={entry.id} entry={entry} selected={selected} />
          ))}
        </div>
      )}
    </div>
  );
}

function Seen(props: { entryId: number; entry: EntryLine | undefined; selected: Selected }) {
  const { entryId, entry, selected } = props;
  const { i18n, t } = useLingui();
  const isSelected = selected.has(entryId);
  const words = entry && [entry.film.title, sayDate(i18n, entry.watchedOn), sayRating(i18n, entry.rating)];
  const label = isSelected && selected.isMany ? words?.concat(t`selected`) : words;
  return (
    <EntryLink
      entryId={entryId}
      isSelected={isSelected}
      isAmongMany={selected.isMany}
      isWaiting={!entry}
      className={styles['seen']}
      label={label && joined(i18n, label)}
    >
      {entry && <Poster film={entry.film} hue={entry.themes[0]?.hue} size="tiny" />}
    </EntryLink>
  );
}
