// Says whether what was written is kept: saved, being saved, or not and why.

import { Trans, useLingui } from '@lingui/react/macro';
import { type SaveStates, useSaveState } from '../api/use-saving.ts';
import { sayError } from '../i18n/errors.ts';
import styles from './save-word.module.css';

export function SaveWord({ saves }: { saves: SaveStates }) {
  const { i18n } = useLingui();
  const state = useSaveState(saves);
  return (
    <span className={styles['saved']} role="status" data-state={state.kind}>
      {state.kind === 'saved' && <Trans>Saved</Trans>}
      {state.kind === 'saving' && <Trans>Saving</Trans>}
      {state.kind === 'refused' && <Trans>Not saved: {sayError(i18n, state.error)}</Trans>}
    </span>
  );
}
