// The trash: what was deleted stays thirty days, and goes back with one word.

import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TrashedFilmPart, TrashedList, TrashLine } from '../../../db/model/trash.ts';
import { request } from '../../api/client.ts';
import { trashLines } from '../../api/queries/journal.ts';
import { sayInstant, sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { Dialog } from '../../ui/dialog.tsx';
import { Poster } from '../../ui/poster.tsx';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { WaitingPlace } from '../waiting-place.tsx';
import { useRowCommands } from '../frame/row-commands.ts';
import { isCommandKey, useCommands } from '../frame/run-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import place from '../place.module.css';
import styles from './trash.module.css';

export function Trash() {
  const { t } = useLingui();
  const { data: lines } = useQuery(trashLines());
  const [isAsking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  useCommands({ 'trash.empty': lines && lines.length > 0 ? ask : undefined });
  useRowCommands(['trash.restore'], lines !== undefined && lines.length > 0);
  const kept = useKeptFocus('next');
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  if (!lines)
    return (
      <WaitingPlace>
        <Trans>Trash</Trans>
      </WaitingPlace>
    );
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Trash</Trans>
        </h1>
        {lines.length > 0 && (
          <button type="button" className={controls['word']} data-writes="" onClick={ask}>
            <Trans>Empty the trash</Trans>
          </button>
        )}
      </header>
      {lines.length === 0 ? (
        <p className={place['empty']}>
          <Trans>Nothing here. What you move to the trash waits thirty days before it goes for good.</Trans>
        </p>
      ) : (
        <ul className={styles['lines']} aria-label={t`Trash`} {...walk}>
          {lines.map((line) => (
            <TrashRow key={`${line.kind} ${line.id}`} line={line} />
          ))}
        </ul>
      )}
      <EmptyTrash isOpen={isAsking} lines={lines} onClose={() => setAsking(false)} />
    </main>
  );
}

function TrashRow({ line }: { line: TrashLine }) {
  return <li className={styles['line']}>{line.kind === 'list' ? <ListRow line={line} /> : <PartRow line={line} />}</li>;
}

function PutBack({ name, onPutBack }: { name: string; onPutBack: () => void }) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      className={controls['word']}
      data-command="trash.restore"
      data-writes=""
      onClick={onPutBack}
      aria-label={t`Put back ${name}`}
    >
      <Trans>Put back</Trans>
    </button>
  );
}

function Since({ trashedAt }: { trashedAt: number }) {
  const { i18n } = useLingui();
  return (
    <span className={styles['since']}>
      <Trans>In the trash since {sayInstant(i18n, trashedAt)}</Trans>
    </span>
  );
}

function PartRow({ line }: { line: TrashedFilmPart }) {
  const { i18n, t } = useLingui();
  const restore = useUndoableChange();
  const { id, film, excerpt } = line;
  const putBack = {
    entry: () => restore(request('entry.restore', { id }), t`Put the entry of ${film.title} back in the diary`),
    reflection: () => restore(request('reflection.restore', { id }), t`Put the reflection on ${film.title} back`),
    clipping: () => restore(request('clipping.restore', { id }), t`Put the clipping about ${film.title} back`),
  }[line.kind];
  const what = { entry: null, reflection: t`Reflection`, clipping: t`Clipping` }[line.kind];
  const text = (
    <>
      <span className={styles['title']} data-row-name="" dir="auto">
        {film.title}
      </span>{' '}
      <span className={styles['dates']}>
        {[what, film.year, sayShortDate(i18n, line.on)].filter((word) => word !== null && word !== '').join(' · ')}
      </span>
      {excerpt && (
        <span className={styles['excerpt']} dir="auto">
          {excerpt}
        </span>
      )}
      <Since trashedAt={line.trashedAt} />
    </>
  );
  return (
    <>
      <Poster film={film} hue={line.hue ?? undefined} size="small" />
      {line.kind === 'entry' ? (
        <Link to="/entry/$entryId" params={{ entryId: String(id) }} className={styles['text']}>
          {text}
        </Link>
      ) : (
        <span className={styles['text']}>{text}</span>
      )}
      <PutBack name={film.title} onPutBack={putBack} />
    </>
  );
}

function ListRow({ line }: { line: TrashedList }) {
  const { t } = useLingui();
  const restore = useUndoableChange();
  const { id, name, filmCount } = line;
  return (
    <>
      <Link to="/list/$listId" params={{ listId: String(id) }} className={styles['text']}>
        <span className={styles['title']} dir="auto" data-row-name="">
          {name}
        </span>{' '}
        <span className={styles['dates']}>
          <Trans>List</Trans> · <Plural value={filmCount} one="# film" other="# films" />
        </span>
        <Since trashedAt={line.trashedAt} />
      </Link>
      <PutBack name={name} onPutBack={() => restore(request('list.restore', { id }), t`Put the list ${name} back`)} />
    </>
  );
}

/** The one act that can't be undone, and so the one that asks. */
function EmptyTrash({ isOpen, lines, onClose }: { isOpen: boolean; lines: TrashLine[]; onClose: () => void }) {
  const { i18n, t } = useLingui();
  const isEntriesOnly = lines.every(({ kind }) => kind === 'entry');
  const doomed = isEntriesOnly
    ? plural(lines.length, { one: '# entry', other: '# entries' })
    : plural(lines.length, { one: '# thing', other: '# things' });
  const empty = (): void => {
    onClose();
    request('trash.empty', {}).then(
      () => say(t`The trash is empty`),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  return (
    <Dialog label={t`Empty the trash`} isOpen={isOpen} onClose={onClose}>
      <h2 className={styles['question']}>
        <Trans>Delete {doomed} for good?</Trans>
      </h2>
      <p className={styles['warning']}>
        <Trans>This is the one thing here that can’t be undone.</Trans>
      </p>
      <footer className={styles['foot']}>
        <button type="button" className={controls['word']} onClick={onClose}>
          <Trans>Keep what is there</Trans>
        </button>
        <button type="button" className={controls['filled']} onClick={empty}>
          <Trans>Delete for good</Trans>
        </button>
      </footer>
    </Dialog>
  );
}
