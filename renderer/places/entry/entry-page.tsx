// The page of one entry: read, and with E written in, in the same place.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';
import { isNotFound, request } from '../../api/client.ts';
import { isOnlyLooking } from '../../api/looking.ts';
import { entryDetail } from '../../api/queries/entry.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import type { LookedFor } from '../../text/looked-for.ts';
import { useIsReadable } from '../../text/reading-code.ts';
import { ReadingFinder } from '../../text/reading-finder.ts';
import { type KeptLine, readOnAt, type WritingStart, writingStart } from '../../text/writing-start.ts';
import { setFocusMode } from '../../text/focus-mode.ts';
import { useStepBack } from '../../ui/step-back.ts';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { lastDiary } from '../diary/diary-search.ts';
import { openExport } from '../export/export-dialog.tsx';
import { runCommand, tip, useCommands } from '../frame/run-commands.ts';
import { useIsWritable } from '../../text/writing-code.ts';
import { onWriteOn } from '../frame/writing-place.ts';
import { useUndo } from '../frame/undo-commands.ts';
import { settleSoon } from '../frame/way-back.ts';
import { Gone } from '../gone.tsx';
import { EntryActs } from './entry-acts.tsx';
import { EntryEditor } from './entry-editor.tsx';
import { EntryReading } from './entry-reading.tsx';
import { useGeneration } from './own-saves.ts';
import { useFilmCommands } from './use-film-commands.ts';
import { useFind } from './use-find.tsx';
import { useHits } from './use-hits.tsx';
import { useIsRead } from './use-is-read.ts';
import styles from './entry.module.css';

interface EntryPageProps {
  entryId: number;
  startsInEdit?: boolean;
  /** Beside a list there is no way back to show. */
  isBesideList: boolean;
  /** Where to go when the entry went to the trash; by default to the diary. */
  onTrashed?: (() => void) | undefined;
  /** What a search opened it for, to be marked. */
  lookedFor?: LookedFor;
}

export function EntryPage(props: EntryPageProps) {
  const { data: entry, error } = useQuery(entryDetail(props.entryId));
  // the title and the text come in one frame
  const isReadable = useIsReadable();
  const isWritable = useIsWritable();
  if (isNotFound(error)) {
    return (
      <Gone>
        <Trans>This entry is no longer there.</Trans>
      </Gone>
    );
  }
  return entry && isReadable && (isWritable || props.startsInEdit !== true) ? (
    <OpenEntry {...props} entry={entry} />
  ) : (
    <div className={styles['entry']}>
      <Waiting />
    </div>
  );
}

/** What its own saves come back as, the editor has on screen already; what comes from elsewhere brings a new key. */
const OpenEditor = memo(
  EntryEditor,
  (before, after) => before.entry.id === after.entry.id && before.onDone === after.onDone,
);

function OpenEntry({
  entry,
  startsInEdit = false,
  isBesideList,
  lookedFor,
  onTrashed,
}: EntryPageProps & { entry: EntryDetail }) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { wayBack } = useUndo();
  const [isAsked, setEditing] = useState(startsInEdit && !isOnlyLooking());
  // until the editor is there, the page that is read stays
  const isWritable = useIsWritable();
  const isEditing = isAsked && isWritable;
  const generation = useGeneration(entry);
  const isTrashed = entry.trashedAt !== null;
  const page = useRef<HTMLElement>(null);
  const isRead = useIsRead(page);
  const isReading = !isEditing || isTrashed;
  const find = useFind(
    () => new ReadingFinder(() => page.current?.querySelector<HTMLElement>('[data-review]') ?? null),
    isReading && entry.review !== '' && (isRead || !isBesideList),
  );
  const hits = useHits(page, lookedFor, isReading, find.close !== null);

  useEffect(() => {
    // done with writing: on with what one was at, the entry and those beside it
    if (!isReading) return settleSoon;
    return undefined;
  }, [isReading]);
  useStepBack(() => {
    const close = isReading ? (find.close ?? hits.close) : null;
    close?.();
    return close !== null;
  }, page);
  const act = async (change: () => Promise<unknown>, sentence: string): Promise<void> => {
    try {
      await change();
      say(sentence, wayBack());
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    }
  };
  const toTrash = (): void => {
    const { id, film } = entry;
    void act(() => request('entry.trash', { id }), t`Moved the entry of ${film.title} to the trash`);
    if (onTrashed) onTrashed();
    else void navigate({ to: '/diary', search: {} });
  };
  const restore = (): void => {
    void act(
      () => request('entry.restore', { id: entry.id }),
      t`Put the entry of ${entry.film.title} back in the diary`,
    );
  };
  const [start, setStart] = useState<WritingStart | null>(null);
  const write = (): void => {
    const review = page.current?.querySelector<HTMLElement>('[data-review]');
    const column = page.current?.parentElement;
    setStart(review && column ? writingStart(review, column, entry.review) : null);
    setEditing(true);
  };
  useEffect(
    () =>
      onWriteOn('entryId', [entry.id], ({ caret }) => {
        setStart({ caret, kept: null });
        setEditing(true);
      }),
    [entry.id],
  );
  const left = useRef<KeptLine>(null);
  const leaveEditor = useCallback(
    (line: KeptLine | null): void => {
      left.current = line;
      setEditing(false);
      if (startsInEdit) void navigate({ to: '.', search: (now) => ({ ...now, edit: undefined }), replace: true });
    },
    [navigate, startsInEdit],
  );
  useLayoutEffect(() => {
    const line = left.current;
    if (!line || !isReading) return;
    left.current = null;
    const review = page.current?.querySelector<HTMLElement>('[data-review]');
    const column = page.current?.parentElement;
    if (review && column) readOnAt(review, column, entry.review, line);
  });

  /** The same film seen again today: what is new about it is written at once. */
  const rewatch = (): void => {
    request('entry.rewatch', { id: entry.id }).then(
      (again) => {
        void navigate({ to: '/diary', search: { view: lastDiary('').view, entry: again.id, edit: true } });
        say(t`Logged ${entry.film.title} again, today`, wayBack());
      },
      (caught) => sayTrouble(sayCaught(i18n, caught)),
    );
  };

  /** A thought about the film, which has them all. */
  const reflect = (): void =>
    void navigate({ to: '/film/$filmId', params: { filmId: String(entry.film.id) }, search: { reflection: 'new' } });

  const exportThis = (): void => openExport({ kind: 'entry', id: entry.id }, entry.film.title);

  useFilmCommands(entry, reflect);
  useCommands({
    'entry.rewatch': isTrashed ? undefined : rewatch,
    'entry.edit': isTrashed ? undefined : write,
    'text.focus':
      isTrashed || isEditing
        ? undefined
        : () => {
            setFocusMode(true);
            write();
          },
    'entry.trash': isTrashed ? undefined : toTrash,
    'entry.versions': () => void navigate({ to: '/entry/$entryId/versions', params: { entryId: String(entry.id) } }),
    'entry.export': exportThis,
  });

  if (isEditing && !isTrashed) return <OpenEditor key={generation} entry={entry} start={start} onDone={leaveEditor} />;

  return (
    <article className={styles['entry']} ref={page} data-finding={find.close ? '' : undefined}>
      <header className={styles['bar']}>
        <EntryPosition entry={entry} isBesideList={isBesideList} />
        <span className={styles['acts']}>
          {isTrashed ? (
            <button type="button" className={controls['word']} data-writes="" onClick={restore}>
              <Trans>Put back</Trans>
            </button>
          ) : (
            <EntryActs entryId={entry.id} acts={{ write, rewatch, reflect, export: exportThis, trash: toTrash }} />
          )}
        </span>
        {find.bar}
      </header>
      <EntryReading entry={entry} lookedFor={lookedFor?.q} onWrite={isTrashed ? undefined : write} />
      {hits.bar}
    </article>
  );
}

/** `Entry 2 of 3 for this film`, with the way back where the list is not beside. */
function EntryPosition({ entry, isBesideList }: { entry: EntryDetail; isBesideList: boolean }) {
  const { t } = useLingui();
  const total = entry.siblings.length;
  const position = entry.siblings.findIndex(({ id }) => id === entry.id) + 1;
  return (
    <span className={styles['position']}>
      {!isBesideList && (
        <button type="button" className={controls['word']} onClick={() => runCommand('go.back')} {...tip('go.back')}>
          <Trans>Back</Trans>
        </button>
      )}
      {entry.trashedAt === null ? (
        <Link to="/film/$filmId" params={{ filmId: String(entry.film.id) }} className={controls['word']}>
          {total > 1 ? (
            <>
              <span className={styles['full']}>{t`Entry ${position} of ${total} for this film`}</span>
              <span className={styles['short']}>{t`Entry ${position} of ${total}`}</span>
            </>
          ) : (
            t`The film`
          )}
        </Link>
      ) : (
        <Trans>In the trash</Trans>
      )}
    </span>
  );
}
