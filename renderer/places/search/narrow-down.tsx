// Where the filters beside an answer stand: in a column of their own, or folded away where there is no room for one.

import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import controls from '../../ui/controls.module.css';
import styles from './search.module.css';

interface FacetColumnProps {
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

export function FacetColumn({ onKeyDown, children }: FacetColumnProps) {
  const { t } = useLingui();
  return (
    <aside className={styles['aside']} aria-label={t`Narrow down`} onKeyDown={onKeyDown}>
      {children}
    </aside>
  );
}

export function NarrowDown({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles['narrow']}>
      <button
        type="button"
        className={controls['underlined']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Trans>Narrow down</Trans>
      </button>
      <div id={id} hidden={!isOpen} className={styles['folded']}>
        {isOpen && children}
      </div>
    </div>
  );
}
