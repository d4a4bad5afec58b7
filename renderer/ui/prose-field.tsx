// Plain text that is written where it is read: a description, a note. Saved while it is written; what could not be saved is tried again.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useOnlyLooking } from '../api/looking.ts';
import { useSaveState, useSaving } from '../api/use-saving.ts';
import { sayError } from '../i18n/errors.ts';
import { languageOf } from '../text/block-languages.ts';
import controls from './controls.module.css';
import { takeFocus } from './take-focus.ts';

export function ProseField(props: {
  label: string;
  placeholder: string;
  text: string;
  className: string | undefined;
  /** Changes of one `session` are one step to undo. */
  onSave: (text: string, session: string) => Promise<unknown>;
  tabIndex?: number;
  /** Was just asked for: it has the focus. */
  isAsked?: boolean;
}) {
  const { i18n } = useLingui();
  const isOnlyRead = useOnlyLooking();
  const [text, setText] = useState(props.text);
  const [session] = useState(() => crypto.randomUUID());
  const { saves, change, flush } = useSaving<{ prose: { text?: string } }>({
    prose: async ({ text: written }) => (written === undefined ? undefined : props.onSave(written, session)),
  });
  const state = useSaveState(saves);
  // an undo or another window changed it while nothing was being written here
  const [known, setKnown] = useState(props.text);
  if (known !== props.text) {
    setKnown(props.text);
    if (text === known) setText(props.text);
  }
  return (
    <>
      <textarea
        ref={props.isAsked ? takeFocus : undefined}
        className={props.className}
        aria-label={props.label}
        placeholder={props.placeholder}
        rows={1}
        readOnly={isOnlyRead}
        dir="auto"
        lang={languageOf(text)}
        value={text}
        tabIndex={props.tabIndex}
        onChange={(event) => {
          const written = event.currentTarget.value;
          setText(written);
          change('prose', { text: written });
        }}
        onBlur={() => void flush()}
      />
      {state.kind === 'refused' && (
        <p className={controls['problem']} role="alert">
          {sayError(i18n, state.error)}
        </p>
      )}
    </>
  );
}
