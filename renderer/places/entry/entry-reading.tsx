// An entry as it is read: the film, the circumstances, the themes, the review.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { capitalised, commaOf } from '../../i18n/punctuation.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import { ReadLength } from '../../text/text-length.tsx';
import { Fact } from '../../ui/fact.tsx';
import { FilmTitle } from '../../ui/film-title.tsx';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { RelatedEntries } from './related-entries.tsx';
import { sayWatched } from './watched-words.ts';
import styles from './entry.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** `four and a half; four in 2025`: this rating, then those of the film's other entries. */
function RatingWords({ entry }: { entry: EntryDetail }) {
  const { i18n, t } = useLingui();
  const others = entry.siblings
    .filter(({ id, rating }) => id !== entry.id && rating !== null)
    .slice(-3)
    .map(({ rating, watchedOn }) => {
      const words = sayRatingBare(i18n, rating ?? 0);
      const year = watchedOn?.slice(0, 4);
      return year === undefined ? t`${words} another time` : t`${words} in ${year}`;
    });
  const own = entry.rating === null ? t`not rated` : sayRatingBare(i18n, entry.rating);
  return <span className={styles['ratingWords']}>{[own, ...others].join(i18n.locale === 'ja' ? '、' : '; ')}</span>;
}

function Flags({ entry }: { entry: EntryDetail }) {
  const { i18n, t } = useLingui();
  const words = [
    entry.isRewatch && t`rewatch`,
    entry.isLiked && t`liked`,
    entry.isUnfinished && t`not finished`,
    entry.hasSpoilers && t`has spoilers`,
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  return <Fact label={t`Noted`}>{capitalised(words.join(commaOf(i18n)))}</Fact>;
}

export function EntryReading(props: {
  entry: EntryDetail;
  /** The line of a search whose words are to be marked. */
  lookedFor?: string | undefined;
  onWrite: (() => void) | undefined;
}) {
  const { entry, onWrite } = props;
  const { film } = entry;
  const { i18n, t } = useLingui();
  return (
    <div className={styles['sheet']}>
      <div className={styles['top']}>
        <div className={styles['about']}>
          <FilmTitle film={film} />
          <dl className={styles['facts']}>
            {film.directors.length > 0 && (
              <Fact label={t`Directed by`}>
                <Joined parts={film.directors} />
              </Fact>
            )}
            <Fact label={t`Watched`}>{sayWatched(i18n, entry)}</Fact>
            {(entry.rating !== null || entry.siblings.some(({ rating }) => rating !== null)) && (
              <Fact label={t`Rating`}>
                {entry.rating !== null && <Stars rating={entry.rating} />}
                <RatingWords entry={entry} />
              </Fact>
            )}
            <Flags entry={entry} />
            {entry.tags.length > 0 && (
              <Fact label={t`Tags`}>
                <Joined parts={entry.tags} />
              </Fact>
            )}
          </dl>
        </div>
        <Poster film={film} hue={entry.themes[0]?.hue} size="large" />
      </div>
      {entry.themes.length > 0 && (
        <ul className={styles['themes']} aria-label={t`Themes`}>
          {entry.themes.map((theme) => (
            <li key={theme.id}>
              <Link to="/theme/$themeId" params={{ themeId: String(theme.id) }} className={styles['theme']}>
                <ThemeWord theme={theme} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {entry.review.trim() === '' ? (
        onWrite && (
          <button type="button" className={styles['invite']} data-writes="" onClick={onWrite}>
            <Trans>Nothing written yet. What stayed with you?</Trans>
          </button>
        )
      ) : (
        <>
          <MarkdownView text={entry.review} lookedFor={props.lookedFor} />
          <p className={styles['length']}>
            <ReadLength text={entry.review} />
          </p>
          {entry.trashedAt === null && <RelatedEntries key={entry.id} entryId={entry.id} />}
        </>
      )}
    </div>
  );
}
