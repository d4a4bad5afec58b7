// How far an export is, and the way to give it up.

import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import controls from '../../ui/controls.module.css';
import styles from './export.module.css';
import { useFocusHere } from './use-focus-here.ts';
import type { Running } from './use-export.ts';

export function ExportProgress({ running, onCancel }: { running: Running; onCancel: () => void }) {
  const { t } = useLingui();
  const { name, progress, isPrinting } = running;
  const cancel = useRef<HTMLButtonElement>(null);
  useFocusHere(cancel);
  const part = progress === null || progress.whole === 0 ? null : progress.done / progress.whole;
  return (
    <div className={styles['form']}>
      <h2 className={styles['heading']}>
        <Trans>Exporting</Trans>
      </h2>
      <div className={styles['going']}>
        <p>{name}</p>
        <progress
          className={styles['bar']}
          aria-label={t`How far it is`}
          {...(part === null ? {} : { value: part, max: 1 })}
        />
        <p className={styles['note']} role="status">
          {isPrinting ? <Trans>Setting the pages</Trans> : <Trans>If you stop it, nothing is left behind.</Trans>}
        </p>
      </div>
      <footer className={styles['foot']}>
        <button ref={cancel} type="button" className={controls['word']} onClick={onCancel}>
          <Trans>Stop</Trans>
        </button>
      </footer>
    </div>
  );
}
