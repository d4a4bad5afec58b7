// What others wrote about a film: kept with who, where and when, set apart from one's own words.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ClippingDetail } from '../../../db/model/clipping.ts';
import { askShell, request } from '../../api/client.ts';
import { sayShortDate } from '../../i18n/dates.ts';
import type { LookedFor } from '../../text/looked-for.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import { safeAddress } from '../../text/safe-address.ts';
import controls from '../../ui/controls.module.css';
import { classNames } from '../../ui/class-names.ts';
import { useRowCommands } from '../frame/row-commands.ts';
import { useCommands } from '../frame/run-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import { ClippingEditor } from './clipping-editor.tsx';
import { NoteActs, NoteItem, NoteSection } from './note-section.tsx';
import { useComeBack } from './use-come-back.ts';
import { useEdited } from './use-edited.ts';
import styles from './note.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** Characters of a clipping shown before one asks for the rest. */
const LONG = 900;

interface FilmClippingsProps {
  film: { id: number; title: string };
  clippings: ClippingDetail[];
  /** The one the address asks for. */
  askedId: number | undefined;
  lookedFor: LookedFor;
}

export function FilmClippings({ film, clippings, askedId, lookedFor }: FilmClippingsProps) {
  const { t } = useLingui();
  const { edited, setEdited, open, generation } = useEdited(clippings);
  const add = (): void => setEdited({ id: null, isNew: true });
  useCommands({ 'film.clip': add });
  const startIn = useComeBack('clippingId', clippings, (id) => setEdited({ id, isNew: false }));
  useRowCommands(['clipping.edit', 'clipping.trash'], clippings.length > 0);
  const leave = (): void => setEdited(null);
  const isNew = edited?.isNew === true;
  // the new one stays where it is being written, at the end
  const shown = isNew ? clippings.filter(({ id }) => id !== edited.id) : clippings;
  return (
    <NoteSection
      act={t`Add a clipping`}
      command="film.clip"
      onAct={add}
      heading={
        <Plural
          value={clippings.length}
          _0="What others wrote"
          one="One clipping"
          _2="Two clippings"
          _3="Three clippings"
          other="# clippings"
        />
      }
    >
      {clippings.length === 0 && !isNew && (
        <p className={styles['empty']} data-nothing="">
          <Trans>A review or an essay worth keeping, with who wrote it and where.</Trans>
        </p>
      )}
      {shown.length > 0 && (
        <ol aria-label={t`Clippings`}>
          {shown.map((clipping) => (
            <NoteItem key={clipping.id} asked={clipping.id === askedId ? lookedFor : undefined}>
              {clipping.id === edited?.id ? (
                <ClippingEditor
                  key={generation}
                  filmId={film.id}
                  clipping={clipping}
                  start={startIn(clipping.id)}
                  onDone={leave}
                />
              ) : (
                <ClippingReading
                  clipping={clipping}
                  startsOpen={clipping.id === askedId}
                  lookedFor={clipping.id === askedId ? lookedFor.q : undefined}
                  onEdit={() => setEdited({ id: clipping.id, isNew: false })}
                />
              )}
            </NoteItem>
          ))}
        </ol>
      )}
      {isNew && (
        <div className={styles['note']}>
          <ClippingEditor
            key={generation}
            filmId={film.id}
            clipping={open}
            onBegun={(id) => setEdited({ id, isNew: true })}
            onDone={leave}
          />
        </div>
      )}
    </NoteSection>
  );
}

interface ClippingReadingProps {
  clipping: ClippingDetail;
  startsOpen: boolean;
  /** The line of a search whose words are to be marked. */
  lookedFor: string | undefined;
  onEdit: () => void;
}

function ClippingReading({ clipping, startsOpen, lookedFor, onEdit }: ClippingReadingProps) {
  const { i18n, t } = useLingui();
  const [isOpen, setOpen] = useState(startsOpen || clipping.text.length <= LONG);
  const change = useUndoableChange();
  const { id, film, byline, publication, publishedOn, source, text } = clipping;
  const where = [publication, publishedOn === null ? null : sayShortDate(i18n, publishedOn)].filter(
    (word) => word !== null,
  );
  const name = byline ?? publication ?? t`a clipping`;
  return (
    <>
      <div className={styles['line']}>
        <div>
          <h3 className={styles['byline']}>{byline ?? publication ?? t`Unsigned`}</h3>
          <p className={styles['origin']}>
            <Joined parts={byline === null ? where.slice(publication === null ? 0 : 1) : where} />
          </p>
          {source !== null && <Source source={source} />}
        </div>
        <NoteActs
          noun="clipping"
          name={t`the clipping by ${name}`}
          onEdit={onEdit}
          onTrash={() =>
            change(request('clipping.trash', { id }), t`Moved the clipping about ${film.title} to the trash`)
          }
        />
      </div>
      {text !== '' && (
        <div className={classNames(styles['clipped'], isOpen ? undefined : styles['folded'])}>
          <MarkdownView text={text} lookedFor={lookedFor} />
        </div>
      )}
      {!isOpen && (
        <button
          type="button"
          className={classNames(controls['underlined'], styles['more'])}
          onClick={() => setOpen(true)}
          aria-label={t`Read all of it: ${name}`}
        >
          <Trans>Read all of it</Trans>
        </button>
      )}
    </>
  );
}

/** An address can be opened, after being asked; words are words. */
function Source({ source }: { source: string }) {
  const address = safeAddress(source);
  if (address === null) return <p className={styles['origin']}>{source}</p>;
  return (
    <p className={styles['origin']}>
      <a
        href={address}
        className={styles['source']}
        onClick={(event) => {
          event.preventDefault();
          void askShell('link.open', { address });
        }}
        onAuxClick={(event) => event.preventDefault()}
      >
        {source}
      </a>
    </p>
  );
}
