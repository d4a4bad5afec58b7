// Asks for the name of something new: a list, a theme. The name stands large; Enter makes it, Escape leaves.

import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { sayCaught } from '../i18n/errors.ts';
import controls from './controls.module.css';
import { Dialog } from './dialog.tsx';
import styles from './name-dialog.module.css';

export function NameDialog(props: {
  label: string;
  /** What the line asks for, `Name of the list`. */
  asks: string;
  /** The word of the one filled button. */
  act: string;
  isOpen: boolean;
  onClose: () => void;
  /** A refusal is said under the line; anything else closes the dialog. */
  onName: (name: string) => Promise<unknown>;
}) {
  const { i18n } = useLingui();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const close = (): void => {
    setName('');
    setProblem(null);
    props.onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onName(name).then(close, (caught: unknown) => setProblem(sayCaught(i18n, caught)));
  };
  return (
    <Dialog label={props.label} isOpen={props.isOpen} onClose={close} initialFocus={line}>
      <form onSubmit={submit}>
        <input
          ref={line}
          className={styles['name']}
          aria-label={props.asks}
          placeholder={props.asks}
          aria-invalid={problem !== null || undefined}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {problem !== null && (
          <p className={controls['problem']} role="alert">
            {problem}
          </p>
        )}
        <footer className={styles['foot']}>
          <span className={styles['keys']}>
            <Trans>Enter makes it, Esc leaves</Trans>
          </span>
          <button type="submit" className={controls['filled']}>
            {props.act}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
