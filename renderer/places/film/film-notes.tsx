// Notes to oneself about a film: plain text, written in place, saved while typing.

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { FilmDetail } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { useSaving } from '../../api/use-saving.ts';
import { languageOf } from '../../text/block-languages.ts';
import type { WritingStart } from '../../text/writing-start.ts';
import controls from '../../ui/controls.module.css';
import { SaveWord } from '../../ui/save-word.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useCommands } from '../frame/run-commands.ts';
import { beginWriting } from '../frame/writing-place.ts';
import { NoteSection } from './note-section.tsx';
import { useComeBack } from './use-come-back.ts';
import styles from './film.module.css';

export function FilmNotes({ film }: { film: FilmDetail }) {
  const { t } = useLingui();
  const [isEditing, setEditing] = useState(false);
  const hasNotes = film.notes.trim() !== '';
  const begin = (): void => setEditing(true);
  useCommands({ 'film.note': isEditing ? undefined : begin });
  const startIn = useComeBack('notesOfFilmId', [film], begin);
  const kept = useKeptFocus('first');
  if (isEditing) {
    return (
      <section aria-label={t`Notes to yourself`} {...kept}>
        <Writing film={film} start={startIn(film.id)} onDone={() => setEditing(false)} />
      </section>
    );
  }
  return (
    <NoteSection
      heading={t`Notes to yourself`}
      act={hasNotes ? t`Edit the notes` : t`Write a note`}
      command="film.note"
      onAct={begin}
      kept={kept}
    >
      {hasNotes ? (
        <p className={styles['notes']} dir="auto" lang={languageOf(film.notes)} onDoubleClick={begin}>
          {film.notes}
        </p>
      ) : (
        <p className={styles['quiet']} data-nothing="">
          <Trans>What to look out for next time, who to show it to. Nobody else reads it.</Trans>
        </p>
      )}
    </NoteSection>
  );
}

function Writing({ film, start, onDone }: { film: FilmDetail; start: WritingStart | null; onDone: () => void }) {
  const { t } = useLingui();
  const [session] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(film.notes);
  const [known, setKnown] = useState(film.notes);
  const { saves, change, flush } = useSaving<{ film: { notes: string } }>({
    film: (patch) => request('film.edit', { id: film.id, session, ...patch }),
  });
  // an undo or another window changed it while nothing was being written here
  if (known !== film.notes) {
    setKnown(film.notes);
    if (text === known) setText(film.notes);
  }
  const done = (): void => void flush().then((isSaved) => isSaved && onDone());
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret] = useState(start?.caret ?? null);
  useEffect(() => {
    field.current?.focus();
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  useEffect(
    () =>
      beginWriting({
        kind: 'notesOfFilmId',
        id: () => film.id,
        caret: () => field.current?.selectionStart ?? null,
      }),
    [film.id],
  );
  useStepBack(() => (done(), true), field);
  return (
    <>
      <header className={styles['notesBar']}>
        <h2>
          <Trans>Notes to yourself</Trans>
        </h2>
        <span className={styles['acts']}>
          <SaveWord saves={saves} />
          <button type="button" className={controls['word']} onClick={done} aria-keyshortcuts="Escape">
            <Trans>Done</Trans>
          </button>
        </span>
      </header>
      <textarea
        ref={field}
        className={styles['notesField']}
        aria-label={t`Notes to yourself`}
        dir="auto"
        lang={languageOf(text)}
        rows={3}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          change('film', { notes: event.currentTarget.value });
        }}
      />
    </>
  );
}
