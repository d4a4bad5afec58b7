// One quiet sentence at the foot of the window when something ended unexpectedly: that it did, where the report lies, that nobody was sent it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { CrashReport, EndedProcess } from '../../../electron/contract/events.ts';
import { askShell, onEvent } from '../../api/client.ts';
import { gapOf } from '../../i18n/punctuation.ts';
import controls from '../../ui/controls.module.css';
import styles from './crash-note.module.css';

function useCrash(): [CrashReport | null, (crash: CrashReport | null) => void] {
  const [crash, setCrash] = useState<CrashReport | null>(null);
  useEffect(() => {
    const stop = onEvent('crash.reported', setCrash);
    void askShell('crash.newest').then((newest) => newest && setCrash(newest));
    return stop;
  }, []);
  return [crash, setCrash];
}

function What({ process }: { process: EndedProcess }) {
  if (process === 'page') return <Trans>The page ended unexpectedly and was opened again.</Trans>;
  if (process === 'journal') return <Trans>What keeps the journal ended unexpectedly and was started again.</Trans>;
  return <Trans>Afterimage ended unexpectedly last time.</Trans>;
}

export function CrashNote() {
  const { i18n } = useLingui();
  const [crash, setCrash] = useCrash();
  if (crash === null) return null;
  const done = (act: 'crash.delete' | 'crash.dismiss') => () => {
    setCrash(null);
    void askShell(act);
  };
  return (
    <aside className={styles['note']} aria-live="polite">
      <p className={styles['words']}>
        <What process={crash.process} />
        {gapOf(i18n)}
        <Trans>
          The report stays on this computer, in <span className={styles['place']}>{crash.place}</span>, and was sent to
          nobody.
        </Trans>
      </p>
      <div className={styles['acts']}>
        <button type="button" className={controls['word']} onClick={() => void askShell('crash.reveal')}>
          <Trans>Show in folder</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={done('crash.delete')}>
          <Trans>Delete it</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={done('crash.dismiss')}>
          <Trans>Keep it</Trans>
        </button>
      </div>
    </aside>
  );
}
