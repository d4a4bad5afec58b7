// One section of the settings: its name to the left, what it holds beside it.

import type { ReactNode } from 'react';
import styles from './settings.module.css';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
