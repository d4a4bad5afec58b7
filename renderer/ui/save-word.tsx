// Says whether what was written is kept: saved, being saved, or not and why.

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type SaveStates, useSaveState } from '../api/use-saving.ts';
import { sayError } from '../i18n/errors.ts';
import styles from './save-word.module.css';

/** `isNew`: nothing of it was written yet, and so nothing is said before the first save. */
export function SaveWord({ saves, isNew = false }: { saves: SaveStates; isNew?: boolean }) {
  const { i18n } = useLingui();
  const state = useSaveState(saves);
  const [isBegun, setBegun] = useState(!isNew);
  if (!isBegun && state.kind !== 'saved') setBegun(true);
  return (
    <span className={styles['saved']} role="status" data-state={state.kind}>
      {state.kind === 'saved' && isBegun && <Trans>Saved</Trans>}
      {state.kind === 'saving' && <Trans>Saving</Trans>}
      {state.kind === 'refused' && <Trans>Not saved: {sayError(i18n, state.error)}</Trans>}
    </span>
  );
}
