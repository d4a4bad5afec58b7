// Every entry of a film: what they come to in a table, then the reviews, side by side where there is room. J and K walk them.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { sayWatched } from '../entry/watched-words.ts';
import { tip, useCommands } from '../frame/run-commands.ts';
import { FilmCompare } from './film-compare.tsx';
import { FilmComparison } from './film-comparison.tsx';
import styles from './film.module.css';

export function FilmEntries({ entries, onLog }: { entries: EntryDetail[]; onLog: () => void }) {
  const { t } = useLingui();
  const [isCompared, setCompared] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const reviewed = entries.filter(({ review }) => review !== '');
  const canCompare = reviewed.length > 1;
  const walk = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-film-entry]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? (by === 1 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const toggle = (): void => setCompared(!isCompared);
  useCommands({
    ...(canCompare ? { 'film.compare': toggle } : {}),
    ...(entries.length > 0 ? { 'film.next': () => walk(1), 'film.previous': () => walk(-1) } : {}),
  });
  return (
    <section aria-label={t`Entries`}>
      <header className={classNames(styles['sectionHead'], entries.length > 1 && styles['overTable'])}>
        <h2>
          {entries.length === 0 ? (
            <Trans>Not logged yet</Trans>
          ) : (
            <Plural value={entries.length} one="One entry" _2="Two entries" _3="Three entries" other="# entries" />
          )}
        </h2>
        {entries.length === 0 ? (
          <button type="button" className={controls['word']} onClick={onLog} {...tip('film.logAgain')}>
            <Trans>Log it</Trans>
          </button>
        ) : (
          canCompare && (
            <button
              type="button"
              className={controls['word']}
              onClick={toggle}
              aria-pressed={isCompared}
              {...tip('film.compare')}
            >
              <Trans>Compare two reviews</Trans>
            </button>
          )
        )}
      </header>
      {entries.length > 1 && <FilmComparison entries={entries} />}
      {isCompared && canCompare ? (
        <FilmCompare reviewed={reviewed} />
      ) : (
        <ol ref={list} className={classNames(styles['entries'], canCompare && styles['beside'])}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} isAlone={entries.length === 1} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** One entry; alone it says itself what a table says of several. */
function Entry({ entry, isAlone }: { entry: EntryDetail; isAlone: boolean }) {
  const { i18n } = useLingui();
  return (
    <li className={styles['entry']}>
      <Link
        to="/entry/$entryId"
        params={{ entryId: String(entry.id) }}
        className={styles['watched']}
        data-film-entry={entry.id}
      >
        {sayWatched(i18n, entry)}
      </Link>
      <div className={styles['judgement']}>
        {entry.rating !== null && (
          <span className={styles['stars']}>
            <Stars rating={entry.rating} />
            <span>{sayRatingBare(i18n, entry.rating)}</span>
          </span>
        )}
        {isAlone &&
          entry.themes.map((theme) => (
            <Link key={theme.id} to="/theme/$themeId" params={{ themeId: String(theme.id) }}>
              <ThemeWord theme={theme} />
            </Link>
          ))}
      </div>
      {entry.review.trim() === '' ? (
        <p className={styles['quiet']}>
          <Trans>Nothing written.</Trans>
        </p>
      ) : (
        <MarkdownView text={entry.review} />
      )}
    </li>
  );
}
