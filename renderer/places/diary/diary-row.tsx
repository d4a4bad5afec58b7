// One entry in the diary's list.

import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import type { EntryLine } from '../../../db/model/entry.ts';
import type { PartialDate } from '../../../db/model/partial-date.ts';
import { sayDate, sayMonthName, sayWeekday } from '../../i18n/dates.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { EntryLink } from './entry-link.tsx';
import styles from './diary.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** The day as a numeral, or a point over what is known instead. */
function Day({ date }: { date: PartialDate | null }) {
  const { i18n, t } = useLingui();
  const known = date ?? '';
  const below =
    known.length === 10
      ? sayWeekday(i18n, known)
      : known.length === 7
        ? sayMonthName(i18n, known)
        : known || t`undated`;
  return (
    <span className={styles['day']}>
      <span className={styles['numeral']} aria-hidden="true">
        {known.length === 10 ? Number(known.slice(8)) : '·'}
      </span>
      <span className={styles['weekday']} aria-hidden="true">
        {below}
      </span>
      <span className="visually-hidden">{sayDate(i18n, date)}</span>
    </span>
  );
}

export function EntryFlags({ entry }: { entry: EntryLine }) {
  return (
    <>
      {entry.isRewatch && (
        <span className={styles['flag']}>
          <Trans>Rewatch</Trans>
        </span>
      )}
      {entry.isUnfinished && (
        <span className={styles['flag']}>
          <Trans>Not finished</Trans>
        </span>
      )}
      {entry.isLiked && (
        <span className={styles['flag']}>
          <Trans>Liked</Trans>
        </span>
      )}
    </>
  );
}

/** Drawn again only when it changes: the list around it is drawn with every step of a scroll. */
export const DiaryRow = memo(function DiaryRow(props: {
  entryId: number;
  /** Not there for the moment a row far away is read. */
  entry: EntryLine | undefined;
  isSelected: boolean;
  isAmongMany: boolean;
  position: number;
  of: number;
}) {
  const { entryId, entry, isSelected, isAmongMany } = props;
  return (
    <div role="listitem" aria-posinset={props.position} aria-setsize={props.of} className={styles['item']}>
      <EntryLink
        entryId={entryId}
        isSelected={isSelected}
        isAmongMany={isAmongMany}
        isWaiting={!entry}
        className={styles['row']}
      >
        {entry && <RowText entry={entry} />}
      </EntryLink>
    </div>
  );
});

function RowText({ entry }: { entry: EntryLine }) {
  const { film } = entry;
  return (
    <>
      <Day date={entry.watchedOn} />
      <Poster film={film} hue={entry.themes[0]?.hue} size="small" />
      <span className={styles['text']}>
        <span className={styles['rowTitle']}>
          <bdi className={styles['name']}>{film.title}</bdi>
          {film.year !== null && <span className={styles['year']}> {film.year}</span>}
        </span>
        <span className={styles['line']}>
          {entry.rating !== null && <Stars rating={entry.rating} />}
          {film.directors.length > 0 && (
            <span className={styles['director']}>
              <Joined parts={film.directors} />
            </span>
          )}
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
    </>
  );
}
