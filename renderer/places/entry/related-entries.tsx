// "You wrote something like this before": the entries nearest to one, as footnotes to its page. Must never tell a word of a text that stays hidden.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import type { RelatedEntry } from '../../../db/model/search/answer.ts';
import { relatedEntries } from '../../api/queries/entry.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import { languageOf } from '../../text/block-languages.ts';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import styles from './related-entries.module.css';
import { joined } from '../../i18n/punctuation.ts';

/** Milliseconds a page is open before it is asked about: who leafs through the diary asks nothing. */
export const SETTLED = 300;

export function RelatedEntries({ entryId }: { entryId: number }) {
  const id = useId();
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(true), SETTLED);
    return () => window.clearTimeout(timer);
  }, []);
  const { data: related = [] } = useQuery({ ...relatedEntries(entryId), enabled: isSettled });
  if (related.length === 0) return null;
  return (
    <aside className={styles['related']} aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        <Trans>You wrote something like this before</Trans>
      </h2>
      <ol>
        {related.map((each) => (
          <Related key={each.entry.id} related={each} />
        ))}
      </ol>
    </aside>
  );
}

function Related({ related: { entry, words, themes } }: { related: RelatedEntry }) {
  const { i18n } = useLingui();
  const { film } = entry;
  const told = entry.hasSpoilers ? '' : joined(i18n, words);
  return (
    <li className={styles['item']}>
      <Link to="/entry/$entryId" params={{ entryId: String(entry.id) }} className={styles['link']} draggable={false}>
        <span className={styles['title']} dir="auto" lang={languageOf(film.title)}>
          {film.title}
        </span>
        <span className={styles['facts']}>
          {[film.year, sayShortDate(i18n, entry.watchedOn)].filter(Boolean).join(' · ')}
        </span>
      </Link>
      {entry.rating !== null && (
        <span className={styles['stars']}>
          <Stars rating={entry.rating} />
        </span>
      )}
      {(told !== '' || themes.length > 0) && (
        <p className={styles['shared']}>
          {told !== '' && (
            <span dir="auto">
              <Trans>Both say {told}</Trans>
            </span>
          )}
          {themes.map((theme) => (
            <ThemeWord key={theme.id} theme={theme} />
          ))}
        </p>
      )}
    </li>
  );
}
