// Says at which of the words a search found one is, and goes on to the next. Floats over the foot of the text.

import { Trans, useLingui } from '@lingui/react/macro';
import controls from '../ui/controls.module.css';
import type { Found } from './text-finder.ts';
import styles from './hits-bar.module.css';

export interface HitsBarProps {
  found: Found;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function HitsBar({ found, onStep, onClose }: HitsBarProps) {
  const { t } = useLingui();
  const here = String(found.index + 1);
  const count = String(found.count);
  return (
    <div className={styles['bar']} role="group" aria-label={t`What was looked for`}>
      <span className={styles['count']} role="status">
        {found.index < 0 ? <Trans>{`${count} found here`}</Trans> : <Trans>{`${here} of ${count}`}</Trans>}
      </span>
      <button
        type="button"
        className={controls['word']}
        aria-keyshortcuts="Shift+F3 Control+Shift+G"
        onClick={() => onStep(-1)}
      >
        <Trans>Previous</Trans>
      </button>
      <button type="button" className={controls['word']} aria-keyshortcuts="F3 Control+G" onClick={() => onStep(1)}>
        <Trans>Next</Trans>
      </button>
      <button type="button" className={controls['word']} aria-keyshortcuts="Escape" onClick={onClose}>
        <Trans>Close</Trans>
      </button>
    </div>
  );
}
