// A clipping as it is written down: the words, then byline, publication, date and source. Saved while typing.

import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { ClippingChange, ClippingDetail } from '../../../db/model/clipping.ts';
import { readDate } from '../../../db/model/date-words.ts';
import { writtenDate } from '../../i18n/dates.ts';
import { request } from '../../api/client.ts';
import { useSaving } from '../../api/use-saving.ts';
import { MarkdownEditor } from '../../text/writing-code.ts';
import type { WritingStart } from '../../text/writing-start.ts';
import controls from '../../ui/controls.module.css';
import { DateField } from '../../ui/date-field.tsx';
import { Fact } from '../../ui/fact.tsx';
import { SaveWord } from '../../ui/save-word.tsx';
import { useStepBack } from '../../ui/step-back.ts';
import { useToday } from '../../ui/use-today.ts';
import { rememberOwnSave, saveOwn } from '../entry/own-saves.ts';
import { useWritingPlace } from './use-writing-place.ts';
import styles from './note.module.css';

type Lines = 'byline' | 'publication' | 'source';

interface ClippingEditorProps {
  filmId: number;
  /** Null for a new one. */
  clipping: ClippingDetail | null;
  /** A new one is in the journal now, under this id. */
  onBegun?: (id: number) => void;
  /** Come back to, where it was left. */
  start?: WritingStart | null;
  onDone: () => void;
}

export function ClippingEditor({ filmId, clipping, onBegun, start, onDone }: ClippingEditorProps) {
  const { i18n, t } = useLingui();
  const today = useToday();
  const [session] = useState(() => crypto.randomUUID());
  const [initialText] = useState(clipping?.text ?? '');
  const publishedOn = clipping?.publishedOn ?? null;
  const [day, setDay] = useState(() => (publishedOn === null ? '' : writtenDate(i18n, publishedOn)));
  const [lines, setLines] = useState({
    byline: clipping?.byline ?? '',
    publication: clipping?.publication ?? '',
    source: clipping?.source ?? '',
  });
  const id = useRef(clipping?.id ?? null);
  const uid = useRef(clipping?.uid);
  const onWriting = useWritingPlace('clippingId', id);
  const { saves, change, flush } = useSaving<{ clipping: Omit<ClippingChange, 'id' | 'session'> }>({
    clipping: async (patch) => {
      if (id.current !== null) {
        const edited = { id: id.current, session, ...patch };
        await saveOwn(uid.current, () => request('clipping.edit', edited));
        return;
      }
      // one of which nothing is said yet is not begun
      if (Object.values(patch).every((value) => value === null || value.trim() === '')) return;
      const begun = await request('clipping.add', { filmId, ...patch });
      rememberOwnSave(begun);
      id.current = begun.id;
      uid.current = begun.uid;
      onBegun?.(begun.id);
    },
  });
  const write = (field: Lines, value: string): void => {
    setLines((now) => ({ ...now, [field]: value }));
    change('clipping', { [field]: value });
  };
  const done = (): void => void flush().then((isSaved) => isSaved && onDone());
  const sheet = useRef<HTMLElement>(null);
  useStepBack(() => (done(), true), sheet);
  const labels: Record<Lines, string> = { byline: t`By`, publication: t`Published in`, source: t`Found at` };
  const line = (field: Lines) => (
    <Fact label={labels[field]}>
      <input
        className={controls['line']}
        aria-label={labels[field]}
        dir="auto"
        value={lines[field]}
        onChange={(event) => write(field, event.currentTarget.value)}
      />
    </Fact>
  );
  return (
    <article ref={sheet}>
      <div className={styles['bar']}>
        <SaveWord saves={saves} isNew={clipping === null} />
        <button type="button" className={controls['word']} onClick={done} aria-keyshortcuts="Escape">
          <Trans>Done</Trans>
        </button>
      </div>
      {/* one has just copied them: what they are from is typed after them */}
      <div className={styles['words']}>
        <MarkdownEditor
          label={t`Clipping`}
          initialText={initialText}
          placeholder={t`Their words`}
          hasFocus
          start={start}
          onWriting={onWriting}
          onText={(read) => change('clipping', { text: read() })}
        />
      </div>
      <dl className={styles['fieldsAfter']}>
        {line('byline')}
        {line('publication')}
        <Fact label={t`Published on`}>
          <DateField
            label={t`Published on`}
            words={day}
            onWords={(next) => {
              setDay(next);
              const read = next.trim() === '' ? null : readDate(next, today);
              if (read === null) change('clipping', { publishedOn: null });
              else if (read.ok) change('clipping', { publishedOn: read.date });
            }}
          />
        </Fact>
        {line('source')}
      </dl>
    </article>
  );
}
