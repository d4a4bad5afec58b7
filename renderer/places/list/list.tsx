// The page of a list: its name and what it means, its films in order, each with a note. Moved by drag and by keyboard.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ListDetail } from '../../../db/model/list.ts';
import { isNotFound, request } from '../../api/client.ts';
import { listDetail } from '../../api/queries/list.ts';
import { sayCaught } from '../../i18n/errors.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { FilmField, type NamedFilm } from '../../ui/film-field.tsx';
import { NameLine } from '../../ui/name-line.tsx';
import { ProseField } from '../../ui/prose-field.tsx';
import fields from '../../ui/title-fields.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { openExport } from '../export/export-dialog.tsx';
import { runCommand, tip, useCommands } from '../frame/run-commands.ts';
import { useUndo } from '../frame/undo-commands.ts';
import place from '../place.module.css';
import { Gone } from '../gone.tsx';
import sheet from '../sheet.module.css';
import { OrderedFilms } from './ordered-films.tsx';
import styles from './list.module.css';

const route = getRouteApi('/list/$listId');

export function List() {
  const { listId } = route.useParams();
  const { data: list, error } = useQuery(listDetail(Number(listId)));
  if (isNotFound(error)) {
    return (
      <main className={sheet['page']}>
        <Gone>
          <Trans>This list is no longer there.</Trans>
        </Gone>
      </main>
    );
  }
  return list ? (
    <Page key={listId} list={list} />
  ) : (
    <main className={place['place']}>
      <Waiting />
    </main>
  );
}

/** Shows what a change came back as, before the list is read again: nothing jumps back and forth. */
function useListChange(): (changed: Promise<ListDetail>) => void {
  const { i18n } = useLingui();
  const queryClient = useQueryClient();
  return (changed) => {
    changed.then(
      (list) => queryClient.setQueryData(listDetail(list.id).queryKey, list),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
}

function Page({ list }: { list: ListDetail }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { wayBack } = useUndo();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const change = useListChange();
  const adding = useRef<HTMLInputElement>(null);
  const { id, films } = list;
  const isTrashed = list.trashedAt !== null;

  const toTrash = (): void => {
    request('list.trash', { id }).then(
      () => {
        say(t`Moved the list ${list.name} to the trash`, wayBack());
        void navigate({ to: '/lists', replace: true });
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  const remove = (film: { id: number; title: string }): void => {
    // of the last row nothing stays that could have the keyboard
    if (films.length === 1) adding.current?.focus();
    request('list.remove', { id, filmId: film.id }).then(
      () => say(t`Took ${film.title} off the list`, wayBack()),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  const add = (film: NamedFilm): void => change(request('list.add', { id, film }));
  const rank = (isRanked: boolean): void => change(request('list.edit', { id, isRanked }));
  useCommands({
    'list.add': () => adding.current?.focus(),
    'list.rank': () => rank(!list.isRanked),
    'list.trash': isTrashed ? undefined : toTrash,
    'journal.export': () => openExport({ kind: 'list', id: list.id }, list.name),
  });

  return (
    <main ref={setScroller} className={classNames(place['place'], styles['page'])}>
      <header className={classNames(sheet['bar'], styles['bar'])}>
        <button type="button" className={controls['word']} onClick={() => runCommand('go.back')} {...tip('go.back')}>
          <Trans>Back</Trans>
        </button>
        {isTrashed ? (
          <button
            type="button"
            className={controls['word']}
            data-writes=""
            onClick={() => change(request('list.restore', { id }))}
          >
            <Trans>Put back</Trans>
          </button>
        ) : (
          <button type="button" className={controls['word']} data-writes="" onClick={toTrash}>
            <Trans>Move to trash</Trans>
          </button>
        )}
      </header>
      <NameLine name={list.name} onSave={(name) => request('list.edit', { id, name })} />
      <ProseField
        className={fields['description']}
        label={t`Description`}
        placeholder={t`What holds these together?`}
        text={list.description}
        onSave={(description, session) => request('list.edit', { id, session, description })}
      />
      <div className={styles['line']}>
        <span className={styles['count']}>
          <Plural value={films.length} _0="No film yet" one="One film" other="# films" />
        </span>
        <CheckWord label={t`Ranked`} isChecked={list.isRanked} onCheck={rank} tip={tip('list.rank')} />
      </div>
      <div className={styles['add']} data-writes="">
        <FilmField label={t`Add a film`} excludedIds={films.map((film) => film.id)} onChoose={add} inputRef={adding} />
      </div>
      {films.length === 0 ? (
        <p className={styles['empty']}>
          <Trans>Type a title: one of your films, or any other. Its place is yours to choose.</Trans>
        </p>
      ) : (
        <OrderedFilms
          label={list.name}
          films={films}
          isRanked={list.isRanked}
          scroller={scroller}
          onMove={(film, to) => change(request('list.move', { id, filmId: film.id, to }))}
          onRemove={remove}
          onNote={(film, note, session) => request('list.note', { id, filmId: film.id, note, session })}
        />
      )}
    </main>
  );
}
