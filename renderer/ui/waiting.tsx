// Lines where words will be, while the journal takes longer than a moment to answer. Must say nothing of what comes, and is never seen where it comes at once.

import { useLingui } from '@lingui/react/macro';
import { useLate } from './use-late.ts';
import styles from './waiting.module.css';

/** Milliseconds below which waiting is none. */
const MOMENT = 300;

/** In hundredths of the width: a heading, then lines as a page of writing has them. */
const LINES = [32, 88, 94, 71, 90, 96, 54];

export function Waiting() {
  const { t } = useLingui();
  const isLong = useLate(true, MOMENT);
  if (!isLong) return null;
  return (
    <div className={styles['waiting']} role="status">
      <span className={styles['word']}>{t`Reading the journal…`}</span>
      {LINES.map((width) => (
        <span key={width} className={styles['line']} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
