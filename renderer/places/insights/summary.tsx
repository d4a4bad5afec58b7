// The year, or all of them, in a few sentences; and the entries one thought most of.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { EntryLine } from '../../../db/model/entry.ts';
import type { Insights } from '../../../db/model/insights.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { sayNumber, sayNumberFirst } from '../../i18n/numbers.ts';
import { commaOf, gapOf, stopOf } from '../../i18n/punctuation.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { useMeanWords } from './ranked.tsx';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { isCommandKey } from '../frame/run-commands.ts';
import styles from './insights.module.css';

function LongestReview({ entry }: { entry: EntryLine }) {
  return (
    <Link
      to="/entry/$entryId"
      params={{ entryId: String(entry.id) }}
      className={styles['work']}
      dir="auto"
      draggable={false}
    >
      {entry.film.title}
    </Link>
  );
}

export function Summary({ insights }: { insights: Insights }) {
  const { i18n } = useLingui();
  const sayMean = useMeanWords();
  const { entryCount, filmCount, rewatchCount, reviewCount, wordCount, likedCount, meanRating, longest } = insights;
  const number = (value: number): string => sayNumber(i18n, value);
  const first = (value: number): string => sayNumberFirst(i18n, value);
  const mean = sayMean(meanRating);
  const comma = commaOf(i18n);
  const stop = stopOf(i18n);
  return (
    <p className={styles['summary']}>
      <Plural value={filmCount} one="One film" other={`${first(filmCount)} films`} />
      {gapOf(i18n)}
      <Plural value={entryCount} one="in one entry" other={`in ${number(entryCount)} entries`} />
      {rewatchCount > 0 && (
        <>
          {comma}
          <Plural
            value={rewatchCount}
            one="one of them seen again"
            other={`${number(rewatchCount)} of them seen again`}
          />
        </>
      )}
      {likedCount > 0 && (
        <>
          {comma}
          <Plural value={likedCount} one="one liked" other={`${number(likedCount)} liked`} />
        </>
      )}
      {meanRating !== null && (
        <>
          {comma}
          <Trans>{mean} stars on average</Trans>
        </>
      )}
      {stop}
      {reviewCount > 0 && (
        <>
          <Plural value={reviewCount} one="One review" other={`${first(reviewCount)} reviews`} />
          {comma}
          <span className={styles['together']}>
            <Plural value={wordCount} one="one word" other={`${number(wordCount)} words`} />
          </span>
          {stop}
        </>
      )}
      {longest !== null && (
        <Trans>
          The longest is that of <LongestReview entry={longest} />.
        </Trans>
      )}
    </p>
  );
}

export function Best({ entries }: { entries: readonly EntryLine[] }) {
  const { i18n, t } = useLingui();
  const walk = useRowWalk<HTMLOListElement>(isCommandKey);
  if (entries.length === 0) return null;
  return (
    <section className={styles['chart']} aria-label={t`Highest rated`}>
      <header className={styles['chartHead']}>
        <h2>
          <Trans>Highest rated</Trans>
        </h2>
      </header>
      <ol className={styles['best']} {...walk}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link
              to="/entry/$entryId"
              params={{ entryId: String(entry.id) }}
              className={styles['work']}
              draggable={false}
            >
              <Poster film={entry.film} hue={entry.themes[0]?.hue} size="tile" />
              <span className={styles['bestTitle']} dir="auto">
                {entry.film.title}
              </span>
            </Link>
            {entry.rating !== null && <Stars rating={entry.rating} />}
            <span className={styles['bestDate']}>{sayShortDate(i18n, entry.watchedOn)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
