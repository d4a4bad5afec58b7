// Says whether what was written is kept: saved, being saved, or not and why.

import { Trans, useLingui } from '@lingui/react/macro';
import type { SaveState } from '../api/use-saving.ts';
import { sayError } from '../i18n/errors.ts';
import styles from './save-word.module.css';

export function SaveWord({ state }: { state: SaveState }) {
  const { i18n } = useLingui();
  return (
    <span className={styles['saved']} role="status" data-state={state.kind}>
      {state.kind === 'saved' && <Trans>Saved</Trans>}
      {state.kind === 'saving' && <Trans>Saving</Trans>}
      {state.kind === 'refused' && <Trans>Not saved: {sayError(i18n, state.error)}</Trans>}
    </span>
  );
}
