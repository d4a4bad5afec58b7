// The page of a theme: what it means, when it came up, where it is named, its films, the company it keeps.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ThemeCount, ThemeDetail, ThemeFilm, ThemePassage } from '../../../db/model/theme.ts';
import { isNotFound } from '../../api/client.ts';
import { themeDetail } from '../../api/queries/theme.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/marked.tsx';
import { Poster } from '../../ui/poster.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ThemeHead } from './theme-head.tsx';
import { TimeLine } from './time-line.tsx';
import { runCommand, tip } from '../frame/run-commands.ts';
import { Gone } from '../gone.tsx';
import sheet from '../sheet.module.css';
import styles from './theme.module.css';
import { Comma, Joined } from '../../i18n/joined.tsx';

const route = getRouteApi('/theme/$themeId');

export function Theme() {
  const { themeId } = route.useParams();
  const { data, error } = useQuery(themeDetail(Number(themeId)));
  const isGone = isNotFound(error);
  return (
    <main className={sheet['page']}>
      {isGone && (
        <Gone>
          <Trans>This theme is no longer there.</Trans>
        </Gone>
      )}
      {data && !isGone && <Page key={themeId} theme={data} />}
      {!data && !isGone && (
        <div className={sheet['sheet']}>
          <Waiting />
        </div>
      )}
    </main>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{title}</h2>
      {children}
    </section>
  );
}

function Page({ theme }: { theme: ThemeDetail }) {
  const { i18n, t } = useLingui();
  const { entryCount, filmCount, meanRating } = theme;
  const mean =
    meanRating === null ? null : i18n.number(meanRating, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <article className={sheet['sheet']}>
      <header className={sheet['bar']}>
        <button type="button" className={controls['word']} onClick={() => runCommand('go.back')} {...tip('go.back')}>
          <Trans>Back</Trans>
        </button>
        {entryCount > 0 && (
          <Link to="/diary" search={{ theme: theme.id }} className={controls['word']}>
            <Trans>Show in the diary</Trans>
          </Link>
        )}
      </header>
      <ThemeHead theme={theme} />
      {theme.children.length > 0 && (
        <Part title={<Trans>Under it</Trans>}>
          <Counted label={t`Under it`} themes={theme.children} />
        </Part>
      )}
      {entryCount === 0 ? (
        <p className={styles['empty']}>
          <Trans>
            No entry has this theme yet. Name it while you log a film, and what you keep returning to shows here.
          </Trans>
        </p>
      ) : (
        <Part
          title={
            <>
              <Plural value={entryCount} one="# entry" other="# entries" />
              <Comma />
              <Plural value={filmCount} one="# film" other="# films" />
              {mean !== null && t`, ${mean} on average`}
            </>
          }
        >
          <TimeLine entries={theme.entries} />
        </Part>
      )}
      {theme.passages.length > 0 && (
        <Part title={<Trans>Where you name it</Trans>}>
          {theme.passages.map((passage) => (
            <Named key={passage.entryId} named={passage} />
          ))}
        </Part>
      )}
      {theme.films.length > 0 && (
        <Part title={<Trans>Films</Trans>}>
          <ul className={styles['films']}>
            {theme.films.map((film) => (
              <Film key={film.id} film={film} hue={theme.hue} />
            ))}
          </ul>
        </Part>
      )}
      {theme.company.length > 0 && (
        <Part title={<Trans>Company it keeps</Trans>}>
          <Counted label={t`Company it keeps`} themes={theme.company} />
        </Part>
      )}
    </article>
  );
}

function Named({ named: { entryId, filmTitle, watchedOn, passage, hasTheme } }: { named: ThemePassage }) {
  const { i18n } = useLingui();
  return (
    <figure className={styles['passage']}>
      <blockquote dir="auto">
        <Marked passage={passage} />
      </blockquote>
      <figcaption>
        <Link to="/entry/$entryId" params={{ entryId: String(entryId) }} className={styles['source']}>
          <Joined parts={[filmTitle, sayShortDate(i18n, watchedOn)]} />
        </Link>
        {!hasTheme && (
          <span>
            <Trans>not given this theme</Trans>
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Film({ film, hue }: { film: ThemeFilm; hue: number }) {
  return (
    <li>
      <Link to="/film/$filmId" params={{ filmId: String(film.id) }} className={styles['film']}>
        <Poster film={film} hue={hue} size="small" />
        <span className={styles['filmWords']}>
          <bdi className={styles['filmTitle']}>{film.title}</bdi>
          <span className={styles['filmLine']}>
            {film.year !== null && <span>{film.year}</span>}
            {film.lastRating !== null && <Stars rating={film.lastRating} />}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Counted({ label, themes }: { label: string; themes: readonly ThemeCount[] }) {
  return (
    <ul className={styles['counted']} aria-label={label}>
      {themes.map((theme) => (
        <li key={theme.id}>
          <Link to="/theme/$themeId" params={{ themeId: String(theme.id) }} className={styles['countedTheme']}>
            <ThemeWord theme={theme} />
            <span className={styles['count']}>{theme.entryCount}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
