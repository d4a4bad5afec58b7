// The page of a film: what it is, and every entry one under the other, so that one sees how a view changed.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryDetail, FilmDossier } from '../../../db/model/entry.ts';
import type { FilmDetail } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { filmDossier } from '../../api/queries/film.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { sayRatingBare } from '../../i18n/ratings.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import { CheckWord } from '../../ui/check-word.tsx';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { Fact } from '../../ui/fact.tsx';
import { FilmTitle } from '../../ui/film-title.tsx';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { sayTrouble } from '../../ui/toasts.tsx';
import { sayWatched } from '../entry/watched-words.ts';
import sheet from '../sheet.module.css';
import { TextDifference } from './text-difference.tsx';
import styles from './film.module.css';

const route = getRouteApi('/film/$filmId');

export function Film() {
  const { filmId } = route.useParams();
  const { data, isError } = useQuery(filmDossier(Number(filmId)));
  if (isError) {
    return (
      <main className={sheet['page']}>
        <p className={sheet['gone']}>
          <Trans>This film is no longer there.</Trans>
        </p>
      </main>
    );
  }
  return <main className={sheet['page']}>{data && <Dossier dossier={data} />}</main>;
}

function Facts({ film }: { film: FilmDetail }) {
  const { t } = useLingui();
  const { directors, countries, languages, genres, runtimeMinutes } = film;
  return (
    <dl className={styles['facts']}>
      {directors.length > 0 && <Fact label={t`Directed by`}>{directors.join(', ')}</Fact>}
      {countries.length > 0 && <Fact label={t`From`}>{countries.join(', ')}</Fact>}
      {languages.length > 0 && <Fact label={t`Spoken`}>{languages.join(', ')}</Fact>}
      {runtimeMinutes !== null && (
        <Fact label={t`Length`}>
          <Plural value={runtimeMinutes} one="# minute" other="# minutes" />
        </Fact>
      )}
      {genres.length > 0 && <Fact label={t`Genres`}>{genres.join(', ')}</Fact>}
    </dl>
  );
}

function Dossier({ dossier: { film, entries } }: { dossier: FilmDossier }) {
  const { i18n, t } = useLingui();
  const like = (isLiked: boolean): void => {
    request('film.edit', { id: film.id, isLiked }).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  const hue = entries.at(-1)?.themes[0]?.hue;
  return (
    <article className={classNames(sheet['sheet'], styles['text'])}>
      <header className={sheet['bar']}>
        <button type="button" className={controls['word']} onClick={() => window.history.back()}>
          <Trans>Back</Trans>
        </button>
      </header>
      <div className={styles['top']}>
        <div className={styles['about']}>
          <FilmTitle film={film} />
          <Facts film={film} />
          <CheckWord label={t`A film I love`} isChecked={film.isLiked} onCheck={like} />
        </div>
        <Poster film={film} hue={hue} size="large" />
      </div>
      <h2 className={styles['count']}>
        <Plural value={entries.length} one="One entry" _2="Two entries" _3="Three entries" other="# entries" />
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
    </article>
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
