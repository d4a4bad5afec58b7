// The page of a film: what it is, and all it was to a person, section under section. Each section stands in a file of its own.

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { FilmDossier } from '../../../db/model/entry.ts';
import { filmDossier } from '../../api/queries/film.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import sheet from '../sheet.module.css';
import { FilmClippings } from './film-clippings.tsx';
import { FilmEntries } from './film-entries.tsx';
import { FilmHead } from './film-head.tsx';
import { FilmLists } from './film-lists.tsx';
import { FilmReflections } from './film-reflections.tsx';
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
  return <main className={sheet['page']}>{data && <Page key={filmId} dossier={data} />}</main>;
}

function Page({ dossier }: { dossier: FilmDossier }) {
  const { film, entries, reflections, clippings } = dossier;
  const { reflection, clipping } = route.useSearch();
  return (
    <article className={classNames(sheet['sheet'], styles['text'])}>
      <header className={sheet['bar']}>
        <button type="button" className={controls['word']} onClick={() => window.history.back()}>
          <Trans>Back</Trans>
        </button>
      </header>
      <FilmHead film={film} hue={entries.at(-1)?.themes[0]?.hue} />
      <FilmEntries entries={entries} />
      <FilmReflections film={film} reflections={reflections} askedId={reflection} />
      <FilmClippings film={film} clippings={clippings} askedId={clipping} />
      <FilmLists dossier={dossier} />
    </article>
  );
}
