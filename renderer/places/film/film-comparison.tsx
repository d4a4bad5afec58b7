// How a view changed: every entry of a film in a line of its own, so that dates, stars and themes stand under each other.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayDate } from '../../i18n/dates.ts';
import { sayRating } from '../../i18n/ratings.ts';
import { textLength } from '../../text/word-count.ts';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { themeChangeOf } from './theme-change.ts';
import styles from './comparison.module.css';
import { Joined } from '../../i18n/joined.tsx';

export function FilmComparison({ entries }: { entries: EntryDetail[] }) {
  const { t } = useLingui();
  return (
    <div className={styles['frame']} role="group" aria-label={t`How your view changed`}>
      <table className={styles['comparison']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Watched</Trans>
            </th>
            <th scope="col">
              <Trans>Rating</Trans>
            </th>
            <th scope="col">
              <Trans>Themes</Trans>
            </th>
            <th scope="col">
              <Trans>How</Trans>
            </th>
            <th scope="col" className={styles['words']}>
              <Trans context="how many">Words</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <Row key={entry.id} entry={entry} before={entries[index - 1]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, before }: { entry: EntryDetail; before: EntryDetail | undefined }) {
  const { i18n, t } = useLingui();
  const words = useMemo(() => textLength(entry.review).words, [entry.review]);
  const { rating, medium, place, company, isRewatch, isUnfinished, isLiked } = entry;
  const how = [
    ...[medium, place, company && t`with ${company}`],
    ...[isRewatch && t`rewatch`, isUnfinished && t`not finished`, isLiked && t`liked`],
  ].filter((word) => typeof word === 'string' && word !== '');
  return (
    <tr>
      <th scope="row">
        <Link to="/entry/$entryId" params={{ entryId: String(entry.id) }} className={styles['date']}>
          {sayDate(i18n, entry.watchedOn)}
        </Link>
      </th>
      <td className={styles['rating']}>
        {rating === null ? (
          <span className={styles['none']}>{t`not rated`}</span>
        ) : (
          <>
            <Stars rating={rating} />
            <RatingStep rating={rating} before={before?.rating ?? null} />
          </>
        )}
      </td>
      <td>
        <Themes entry={entry} before={before} />
      </td>
      <td className={styles['how']}>
        <Joined parts={how} />
      </td>
      <td className={styles['words']}>
        {entry.review === '' ? <span className={styles['none']}>–</span> : i18n.number(words)}
      </td>
    </tr>
  );
}

/** `half a star more`, beside the stars. */
function RatingStep({ rating, before }: { rating: number; before: number | null }) {
  const { i18n, t } = useLingui();
  if (before === null || before === rating) return null;
  const step = sayRating(i18n, Math.abs(rating - before));
  return <span className={styles['step']}>{rating > before ? t`${step} more` : t`${step} less`}</span>;
}

/** Themes that came since the entry before are said to be new; those that went stand after, struck through. */
function Themes({ entry, before }: { entry: EntryDetail; before: EntryDetail | undefined }) {
  if (!before) {
    return (
      <ul className={styles['themes']}>
        {entry.themes.map((theme) => (
          <li key={theme.id}>
            <ThemeWord theme={theme} />
          </li>
        ))}
      </ul>
    );
  }
  const { kept, gained, lost } = themeChangeOf(before.themes, entry.themes);
  return (
    <ul className={styles['themes']}>
      {kept.map((theme) => (
        <li key={theme.id}>
          <ThemeWord theme={theme} />
        </li>
      ))}
      {gained.map((theme) => (
        <li key={theme.id}>
          <ins className={styles['gained']}>
            <ThemeWord theme={theme} />
            <span className={styles['mark']}>
              <Trans context="theme">new</Trans>
            </span>
          </ins>
        </li>
      ))}
      {lost.map((theme) => (
        <li key={theme.id}>
          <del className={styles['lost']}>{theme.name}</del>
          <span className={styles['mark']}>
            <Trans>no longer</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
