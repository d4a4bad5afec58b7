// The reflections on a film: dated afterthoughts, read and written in place. One that is left before a word is written never was.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { readDate } from '../../../db/model/date-words.ts';
import type { ReflectionChange, ReflectionDetail } from '../../../db/model/reflection.ts';
import { request } from '../../api/client.ts';
import { useSaving } from '../../api/use-saving.ts';
import { sayDate, writtenDate } from '../../i18n/dates.ts';
import { MarkdownEditor } from '../../text/writing-code.ts';
import type { LookedFor } from '../../text/looked-for.ts';
import { MarkdownView } from '../../text/markdown-view.tsx';
import type { WritingStart } from '../../text/writing-start.ts';
import { CheckWord } from '../../ui/check-word.tsx';
import controls from '../../ui/controls.module.css';
import { DateField } from '../../ui/date-field.tsx';
import { Fact } from '../../ui/fact.tsx';
import { SaveWord } from '../../ui/save-word.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { useToday } from '../../ui/use-today.ts';
import { rememberOwnSave, saveOwn } from '../entry/own-saves.ts';
import { useRowCommands } from '../frame/row-commands.ts';
import { useCommands } from '../frame/run-commands.ts';
import { useUndoableChange } from '../frame/use-undoable-change.ts';
import { useComeBack } from './use-come-back.ts';
import { useEdited } from './use-edited.ts';
import { useWritingPlace } from './use-writing-place.ts';
import { NoteActs, NoteItem, NoteSection } from './note-section.tsx';
import styles from './note.module.css';

interface FilmReflectionsProps {
  film: { id: number; title: string };
  reflections: ReflectionDetail[];
  /** The one the address asks for; `new` for one to be written. */
  askedId: number | 'new' | undefined;
  lookedFor: LookedFor;
}

export function FilmReflections({ film, reflections, askedId, lookedFor }: FilmReflectionsProps) {
  const { t } = useLingui();
  const { edited, setEdited, open, generation } = useEdited(reflections, askedId === 'new');
  const navigate = useNavigate();
  useEffect(() => {
    // asked once: neither Back nor the next start begins another
    if (askedId === 'new') void navigate({ to: '.', search: {}, replace: true });
  }, [askedId, navigate]);
  const reflect = (): void => setEdited({ id: null, isNew: true });
  useCommands({ 'film.reflect': reflect });
  const startIn = useComeBack('reflectionId', reflections, (id) => setEdited({ id, isNew: false }));
  useRowCommands(['reflection.edit', 'reflection.trash'], reflections.length > 0);
  const leave = (): void => setEdited(null);
  const isNew = edited?.isNew === true;
  // the new one stays where it is being written, at the end
  const shown = isNew ? reflections.filter(({ id }) => id !== edited.id) : reflections;
  return (
    <NoteSection
      act={t`Reflect`}
      command="film.reflect"
      onAct={reflect}
      heading={
        <Plural
          value={reflections.length}
          _0="Reflections"
          one="One reflection"
          _2="Two reflections"
          _3="Three reflections"
          other="# reflections"
        />
      }
    >
      {reflections.length === 0 && !isNew && (
        <p className={styles['empty']} data-nothing="">
          <Trans>What comes back to you later, without seeing it again.</Trans>
        </p>
      )}
      {shown.length > 0 && (
        <ol aria-label={t`Reflections`}>
          {shown.map((reflection) => (
            <NoteItem key={reflection.id} asked={reflection.id === askedId ? lookedFor : undefined}>
              {reflection.id === edited?.id ? (
                <ReflectionEditor
                  key={generation}
                  filmId={film.id}
                  reflection={reflection}
                  start={startIn(reflection.id)}
                  onDone={leave}
                />
              ) : (
                <ReflectionReading
                  reflection={reflection}
                  lookedFor={reflection.id === askedId ? lookedFor.q : undefined}
                  onEdit={() => setEdited({ id: reflection.id, isNew: false })}
                />
              )}
            </NoteItem>
          ))}
        </ol>
      )}
      {isNew && (
        <div className={styles['note']}>
          <ReflectionEditor
            key={generation}
            filmId={film.id}
            reflection={open}
            onBegun={(id) => setEdited({ id, isNew: true })}
            onDone={leave}
          />
        </div>
      )}
    </NoteSection>
  );
}

interface ReflectionReadingProps {
  reflection: ReflectionDetail;
  /** The line of a search whose words are to be marked. */
  lookedFor: string | undefined;
  onEdit: () => void;
}

function ReflectionReading({ reflection, lookedFor, onEdit }: ReflectionReadingProps) {
  const { i18n, t } = useLingui();
  const [isShown, setShown] = useState(false);
  const change = useUndoableChange();
  const { id, film, reflectedOn, hasSpoilers, text } = reflection;
  const date = sayDate(i18n, reflectedOn);
  return (
    <>
      <div className={styles['line']}>
        <h3 className={styles['when']}>{date}</h3>
        <NoteActs
          noun="reflection"
          name={t`the reflection of ${date}`}
          onEdit={onEdit}
          onTrash={() =>
            change(request('reflection.trash', { id }), t`Moved the reflection on ${film.title} to the trash`)
          }
        />
      </div>
      {hasSpoilers && !isShown ? (
        <p className={styles['hidden']}>
          <Trans>It has spoilers.</Trans>{' '}
          <button type="button" className={controls['underlined']} onClick={() => setShown(true)}>
            <Trans>Show it</Trans>
          </button>
        </p>
      ) : (
        <MarkdownView text={text} lookedFor={lookedFor} />
      )}
    </>
  );
}

interface ReflectionEditorProps {
  filmId: number;
  /** Null for a new one. */
  reflection: ReflectionDetail | null;
  /** A new one is in the journal now, under this id. */
  onBegun?: (id: number) => void;
  /** Come back to, where it was left. */
  start?: WritingStart | null;
  onDone: () => void;
}

type ReflectionPatch = Omit<ReflectionChange, 'id' | 'session'>;

function ReflectionEditor({ filmId, reflection, onBegun, start, onDone }: ReflectionEditorProps) {
  const { i18n, t } = useLingui();
  const today = useToday();
  const [session] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState(() => writtenDate(i18n, reflection?.reflectedOn ?? today));
  const [hasSpoilers, setSpoilers] = useState(reflection?.hasSpoilers ?? false);
  const [initialText] = useState(reflection?.text ?? '');
  const id = useRef(reflection?.id ?? null);
  const uid = useRef(reflection?.uid);
  const onWriting = useWritingPlace('reflectionId', id);
  const begin = async (patch: ReflectionPatch): Promise<void> => {
    // a day and a mark alone are no reflection yet
    const read = readDate(words, today);
    const draft = { filmId, hasSpoilers, reflectedOn: read.ok ? read.date : null, ...patch };
    if ((draft.text ?? '').trim() === '') return;
    const begun = await request('reflection.write', draft);
    rememberOwnSave(begun);
    id.current = begun.id;
    uid.current = begun.uid;
    onBegun?.(begun.id);
  };
  const { saves, change, flush } = useSaving<{ reflection: ReflectionPatch }>({
    reflection: async (patch) => {
      if (id.current === null) return begin(patch);
      const edited = { id: id.current, session, ...patch };
      await saveOwn(uid.current, () => request('reflection.edit', edited));
    },
  });
  const done = (): void => void flush().then((isSaved) => isSaved && onDone());
  const sheet = useRef<HTMLElement>(null);
  useStepBack(() => (done(), true), sheet);
  return (
    <article ref={sheet}>
      <div className={styles['bar']}>
        <SaveWord saves={saves} isNew={reflection === null} />
        <button type="button" className={controls['word']} onClick={done} aria-keyshortcuts="Escape">
          <Trans>Done</Trans>
        </button>
      </div>
      <dl className={styles['fields']}>
        <Fact label={t`Day`}>
          <DateField
            label={t`Day`}
            words={words}
            onWords={(next) => {
              setWords(next);
              const read = readDate(next, today);
              if (read.ok && read.date !== null) change('reflection', { reflectedOn: read.date });
            }}
          />
        </Fact>
        <Fact label={t`Noted`}>
          <CheckWord
            label={t`Has spoilers`}
            isChecked={hasSpoilers}
            onCheck={(isChecked) => {
              setSpoilers(isChecked);
              change('reflection', { hasSpoilers: isChecked });
            }}
          />
        </Fact>
      </dl>
      <div className={styles['writing']}>
        <MarkdownEditor
          label={t`Reflection`}
          initialText={initialText}
          placeholder={t`What came back to you?`}
          hasFocus
          start={start}
          onWriting={onWriting}
          onText={(read) => change('reflection', { text: read() })}
        />
      </div>
    </article>
  );
}
