// What takes a while: says what it is, how far it is, and lets it be given up where it can be.

import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Progress } from '../../../db/model/progress.ts';
import controls from '../../ui/controls.module.css';
import styles from './import.module.css';

const SHOWN_AFTER = 200;

export function Underway(props: { label: string; progress: Progress | null; onGiveUp?: () => void }) {
  const { label, progress, onGiveUp } = props;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const value = progress && progress.whole > 0 ? progress.done / progress.whole : undefined;
  return (
    <div className={styles['underway']}>
      <p role="status" className={styles['doing']}>
        {label}
      </p>
      <progress className={styles['bar']} aria-label={label} value={value} max={1} />
      {onGiveUp && (
        <button type="button" className={controls['word']} onClick={onGiveUp}>
          <Trans>Cancel</Trans>
        </button>
      )}
    </div>
  );
}
