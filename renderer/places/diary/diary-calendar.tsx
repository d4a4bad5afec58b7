// The diary as a calendar: a month's days, each with what was seen on it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import { sayDate } from '../../i18n/dates.ts';
import { sayRating } from '../../i18n/ratings.ts';
import { Poster } from '../../ui/poster.tsx';
import { type CalendarDay, calendarOf, firstWeekdayOf, type MonthGroup } from './diary-months.ts';
import { EntryLink } from './entry-link.tsx';
import { MonthList } from './month-list.tsx';
import styles from './diary-calendar.module.css';

/** Equal to diary-calendar.module.css. */
const WEEKDAYS = 26;
const WEEK = 74;
const UNDATED = 30;
const DAYS_A_WEEK = 7;

/** `Mon` to `Sun`, beginning with the language's first weekday. */
function useWeekdays(firstWeekday: number): string[] {
  const { i18n } = useLingui();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.locale, { weekday: 'short', timeZone: 'UTC' });
    // 1 January 2024 was a Monday
    return Array.from({ length: DAYS_A_WEEK }, (_, index) =>
      format.format(Date.UTC(2024, 0, firstWeekday + index, 12)),
    );
  }, [i18n.locale, firstWeekday]);
}

export function DiaryCalendar(props: {
  groups: MonthGroup[];
  selectedId: number | null;
  filterKey: string;
  onNearEnd: () => void;
}) {
  const { selectedId } = props;
  const { i18n } = useLingui();
  const firstWeekday = firstWeekdayOf(i18n.locale === 'en' ? 'en-GB' : i18n.locale);
  const weekdays = useWeekdays(firstWeekday);
  const heightOf = useCallback(
    (group: MonthGroup) => {
      const { weeks, undated } = calendarOf(group, firstWeekday);
      const named = weeks.length > 0 && undated.length > 0 ? UNDATED : 0;
      return (
        (weeks.length > 0 ? WEEKDAYS : 10) + (weeks.length + Math.ceil(undated.length / DAYS_A_WEEK)) * WEEK + named
      );
    },
    [firstWeekday],
  );
  return (
    <MonthList
      groups={props.groups}
      listKey={`calendar ${props.filterKey}`}
      heightOf={heightOf}
      onNearEnd={props.onNearEnd}
    >
      {(group) => <Month group={group} weekdays={weekdays} firstWeekday={firstWeekday} selectedId={selectedId} />}
    </MonthList>
  );
}

function Month(props: { group: MonthGroup; weekdays: string[]; firstWeekday: number; selectedId: number | null }) {
  const { group, weekdays, selectedId } = props;
  const { weeks, undated } = calendarOf(group, props.firstWeekday);
  return (
    <div className={styles['month']}>
      {weeks.length > 0 && (
        <div className={styles['weekdays']} aria-hidden="true">
          {weekdays.map((weekday) => (
            <span key={weekday}>{weekday}</span>
          ))}
        </div>
      )}
      {weeks.map((week, index) => (
        <div key={week.find((day) => day !== null)?.day ?? index} className={styles['week']}>
          {week.map((day, place) => (
            // an empty place has nothing but its place
            <Day key={day?.day ?? `empty ${weekdays[place] ?? ''}`} day={day} selectedId={selectedId} />
          ))}
        </div>
      ))}
      {undated.length > 0 && (
        <>
          {weeks.length > 0 && (
            <p className={styles['undatedLabel']}>
              <Trans>Some day that month</Trans>
            </p>
          )}
          <div className={styles['undated']}>
            {undated.map((entry) => (
              <Seen key={entry.id} entry={entry} isSelected={entry.id === selectedId} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function Day({ day, selectedId }: { day: CalendarDay | null; selectedId: number | null }) {
  if (day === null) return <div className={styles['day']} />;
  return (
    <div className={styles['day']}>
      <span className={styles['number']} aria-hidden="true">
        {day.day}
      </span>
      {day.entries.length > 0 && (
        <div className={styles['seenOn']} data-several={day.entries.length > 1 || undefined}>
          {day.entries.map((entry) => (
            <Seen key={entry.id} entry={entry} isSelected={entry.id === selectedId} />
          ))}
        </div>
      )}
    </div>
  );
}

function Seen({ entry, isSelected }: { entry: EntryLine; isSelected: boolean }) {
  const { i18n } = useLingui();
  const label = [entry.film.title, sayDate(i18n, entry.watchedOn), sayRating(i18n, entry.rating)].join(', ');
  return (
    <EntryLink entryId={entry.id} isSelected={isSelected} className={styles['seen']} label={label}>
      <Poster film={entry.film} hue={entry.themes[0]?.hue} size="tiny" />
    </EntryLink>
  );
}
