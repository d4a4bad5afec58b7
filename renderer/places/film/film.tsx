// The page of a film: what it is, and all it was to a person, section under section. Each section stands in a file of its own.

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FilmDossier } from '../../../db/model/entry.ts';
import { isNotFound } from '../../api/client.ts';
import { filmDossier } from '../../api/queries/film.ts';
import { useIsReadable } from '../../text/reading-code.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useCommands } from '../frame/run-commands.ts';
import { openLog } from '../log/open-log.ts';
import { Gone } from '../gone.tsx';
import sheet from '../sheet.module.css';
import { useAskedOfFilm } from './asked-of-film.ts';
import { type FilmActs, FilmBar } from './film-bar.tsx';
import { FilmClippings } from './film-clippings.tsx';
import { FilmEditor } from './film-editor.tsx';
import { FilmEntries } from './film-entries.tsx';
import { FilmHead } from './film-head.tsx';
import { FilmLists } from './film-lists.tsx';
import { FilmLookalikes } from './film-lookalikes.tsx';
import { FilmMergeDialog, type Merge } from './film-merge-dialog.tsx';
import { FilmNotes } from './film-notes.tsx';
import { FilmPoster } from './film-poster.tsx';
import { FilmReflections } from './film-reflections.tsx';
import { FilmSplitDialog } from './film-split-dialog.tsx';
import { useComeBack } from './use-come-back.ts';
import { usePastedImage } from './use-pasted-image.ts';
import { usePoster } from './use-poster.ts';
import styles from './film.module.css';

const route = getRouteApi('/film/$filmId');

export function Film() {
  const { filmId } = route.useParams();
  const { data, error } = useQuery(filmDossier(Number(filmId)));
  // the title and the texts come in one frame
  const isReadable = useIsReadable();
  if (isNotFound(error)) {
    return (
      <main className={sheet['page']}>
        <Gone>
          <Trans>This film is no longer there.</Trans>
        </Gone>
      </main>
    );
  }
  return data && isReadable ? (
    <Page key={filmId} dossier={data} />
  ) : (
    <main className={sheet['page']}>
      <div className={sheet['sheet']}>
        <Waiting />
      </div>
    </main>
  );
}

function Page({ dossier }: { dossier: FilmDossier }) {
  const { film, entries, reflections, clippings, lookalikes } = dossier;
  const { reflection, clipping, ...lookedFor } = route.useSearch();
  const navigate = useNavigate();
  const [isEditing, setEditing] = useState(false);
  const [wasEdited, setEdited] = useState(false);
  const [merge, setMerge] = useState<Merge | null>(null);
  const [isSplitting, setSplitting] = useState(false);
  const posterActs = usePoster();
  const drop = useFileDrop((file) => posterActs.give(film, file));
  usePastedImage((file) => posterActs.give(film, file));
  const acts: FilmActs = {
    edit: () => setEditing(true),
    log: () => openLog({ id: film.id, title: film.title, timesSeen: entries.length }),
    merge: () => setMerge({ goes: film, into: null }),
    split: entries.length + reflections.length + clippings.length > 1 ? () => setSplitting(true) : undefined,
  };
  useCommands({
    ...{ 'film.logAgain': acts.log, 'film.merge': acts.merge },
    ...(acts.split ? { 'film.split': acts.split } : {}),
    ...(isEditing ? {} : { 'film.edit': acts.edit }),
  });
  useComeBack('filmId', [film], () => setEditing(true));
  useAskedOfFilm(film.id);
  const show = (filmId: number, replace: boolean): void =>
    void navigate({ to: '/film/$filmId', params: { filmId: String(filmId) }, search: {}, replace });
  const hue = entries.findLast(({ themes }) => themes.length > 0)?.themes[0]?.hue;
  const poster = <FilmPoster film={film} hue={hue} acts={posterActs} isOver={drop.isOver} />;
  const isWide = entries.filter(({ review }) => review !== '').length > 1;
  return (
    <main className={sheet['page']} {...drop.handlers}>
      <article className={classNames(sheet['sheet'], styles['film'], isWide && styles['wide'])}>
        {isEditing ? (
          <FilmEditor
            film={film}
            poster={poster}
            acts={acts}
            isLogged={entries.length > 0}
            onDone={() => {
              setEditing(false);
              setEdited(true);
            }}
          />
        ) : (
          <>
            <FilmBar acts={acts} isLogged={entries.length > 0} wasEdited={wasEdited} />
            <FilmHead film={film} poster={poster} />
          </>
        )}
        <FilmLookalikes film={film} lookalikes={lookalikes} onSame={(other) => setMerge({ goes: other, into: film })} />
        <FilmEntries entries={entries} onLog={acts.log} />
        <FilmReflections film={film} reflections={reflections} askedId={reflection} lookedFor={lookedFor} />
        <FilmNotes film={film} />
        <FilmClippings film={film} clippings={clippings} askedId={clipping} lookedFor={lookedFor} />
        <FilmLists dossier={dossier} />
      </article>
      <FilmMergeDialog
        merge={merge}
        onClose={() => setMerge(null)}
        onMerged={(intoId) => intoId !== film.id && show(intoId, true)}
      />
      <FilmSplitDialog
        dossier={dossier}
        isOpen={isSplitting}
        onClose={() => setSplitting(false)}
        onSplit={(otherId) => show(otherId, false)}
      />
    </main>
  );
}
