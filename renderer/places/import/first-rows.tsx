// The first entries of an import as the diary will show them. They are not there yet, so nothing leads to them.

import { Trans, useLingui } from '@lingui/react/macro';
import type { EntryLine } from '../../../db/model/entry.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { EntryFlags } from '../diary/diary-row.tsx';
import styles from './import.module.css';

export function FirstRows({ entries }: { entries: readonly EntryLine[] }) {
  const { i18n, t } = useLingui();
  if (entries.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t`The first entries`}>
      <h2 className={styles['heading']}>
        <Trans>The first entries, as the diary will show them</Trans>
      </h2>
      <ul className={styles['lines']}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles['entry']}>
            <Poster film={entry.film} hue={entry.themes[0]?.hue} size="small" />
            <div className={styles['entryText']}>
              <p dir="auto">
                <bdi className={styles['entryTitle']}>{entry.film.title}</bdi>
                {entry.film.year !== null && <span className={styles['year']}> {entry.film.year}</span>}
              </p>
              <p className={styles['entryLine']}>
                <span>{sayShortDate(i18n, entry.watchedOn)}</span>
                {entry.rating !== null && <Stars rating={entry.rating} />}
                <EntryFlags entry={entry} />
              </p>
              {entry.excerpt !== null && entry.excerpt !== '' && (
                <p className={styles['excerpt']} dir="auto">
                  {entry.excerpt}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
