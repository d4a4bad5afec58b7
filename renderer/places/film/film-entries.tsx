// Every entry of a film, one under the other, so that one sees how a view changed.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import controls from '../../ui/controls.module.css';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { sayWatched } from '../entry/watched-words.ts';
import { TextDifference } from './text-difference.tsx';
import styles from './film.module.css';

export function FilmEntries({ entries }: { entries: EntryDetail[] }) {
  return (
    <section>
      <h2 className={styles['count']}>
        {entries.length === 0 ? (
          <Trans>Not logged yet</Trans>
        ) : (
          <Plural value={entries.length} one="One entry" _2="Two entries" _3="Three entries" other="# entries" />
        )}
      </h2>
      <ol className={styles['entries']}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.id}
            entry={entry}
            before={entries.slice(0, index).findLast(({ review }) => review !== '')}
          />
        ))}
      </ol>
    </section>
  );
}

/** One entry; `before` is the last one before it that has a review, to be compared with. */
function Entry({ entry, before }: { entry: EntryDetail; before: EntryDetail | undefined }) {
  const { i18n, t } = useLingui();
  const [isCompared, setCompared] = useState(false);
  const canCompare = before !== undefined && entry.review !== '';
  return (
    <li className={styles['entry']}>
      <div className={styles['line']}>
        <Link to="/entry/$entryId" params={{ entryId: String(entry.id) }} className={styles['watched']}>
          {sayWatched(i18n, entry)}
        </Link>
        {canCompare && (
          <button
            type="button"
            className={controls['word']}
            aria-pressed={isCompared}
            onClick={() => setCompared(!isCompared)}
          >
            {isCompared ? t`Read it plain` : t`Compare with the review before`}
          </button>
        )}
      </div>
      <div className={styles['judgement']}>
        {entry.rating !== null && (
          <>
            <Stars rating={entry.rating} />
            <span>{sayRatingBare(i18n, entry.rating)}</span>
          </>
        )}
        {entry.themes.map((theme) => (
          <Link key={theme.id} to="/theme/$themeId" params={{ themeId: String(theme.id) }}>
            <ThemeWord theme={theme} />
          </Link>
        ))}
      </div>
      {isCompared && before ? (
        <TextDifference before={before.review} after={entry.review} />
      ) : (
        entry.review !== '' && <MarkdownView text={entry.review} />
      )}
    </li>
  );
}
