// One thing known of a film or an entry: its label in faint, then what it is. Stands in a description list.

import type { ReactNode } from 'react';
import styles from './fact.module.css';

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
