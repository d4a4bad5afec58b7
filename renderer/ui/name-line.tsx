// The name of a theme or a list, edited where it stands as the title of its page: saved on Enter or when it is left, by whatever way; Escape puts back the one it had.

import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useOnlyLooking } from '../api/looking.ts';
import { sayCaught } from '../i18n/errors.ts';
import { languageOf } from '../text/block-languages.ts';
import controls from './controls.module.css';
import { useStepBack } from './step-back.ts';
import styles from './title-fields.module.css';
import { sayTrouble } from './toasts.tsx';

export function NameLine(props: {
  name: string;
  onSave: (name: string) => Promise<unknown>;
  /** A way out of a refusal, beside its sentence. */
  renderOffer?: (typed: string) => ReactNode;
}) {
  const { name, onSave } = props;
  const { i18n, t } = useLingui();
  const isOnlyRead = useOnlyLooking();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  // saved, undone, or renamed in another window
  const [known, setKnown] = useState(name);
  if (known !== name) {
    setKnown(name);
    // what is being typed stays
    if (typed === known || typed.trim() === name) setTyped(name);
  }
  const save = (): void => {
    if (typed.trim() === name) return;
    onSave(typed).then(
      () => setProblem(null),
      (caught: unknown) => setProblem(sayCaught(i18n, caught)),
    );
  };
  const saveLeaving = useEffectEvent((): void => {
    if (typed.trim() === name) return;
    onSave(typed).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  });
  useEffect(() => {
    const onLeave = (): void => saveLeaving();
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      // what leaves the page with the keyboard in it is never told so
      saveLeaving();
    };
  }, []);
  const line = useRef<HTMLTextAreaElement>(null);
  useStepBack(() => {
    if (typed === name && problem === null) return false;
    setTyped(name);
    setProblem(null);
    return true;
  }, line);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <h1 aria-label={name}>
        <textarea
          ref={line}
          className={styles['name']}
          aria-label={t`Name`}
          aria-invalid={problem !== null || undefined}
          rows={1}
          readOnly={isOnlyRead}
          dir="auto"
          lang={languageOf(typed)}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value.replace(/[\r\n]+/gu, ' '))}
          onKeyDown={onKeyDown}
          onBlur={save}
        />
      </h1>
      {problem !== null && (
        <p className={controls['problem']} role="alert">
          {problem} {props.renderOffer?.(typed)}
        </p>
      )}
    </>
  );
}
