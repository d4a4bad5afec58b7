// Two reviews as one text: what went is struck, what came is underlined. Loaded when it is asked for.

import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import styles from './film.module.css';

const Difference = lazy(async () => ({ default: (await import('./difference.tsx')).Difference }));

export function TextDifference(props: { before: string; after: string }) {
  return (
    <div className={styles['difference']}>
      <p className={styles['legend']}>
        <Trans>
          <span className={styles['struck']}>struck</span> is gone,{' '}
          <span className={styles['underlined']}>underlined</span> is new
        </Trans>
      </p>
      <Suspense fallback={null}>
        <Difference {...props} />
      </Suspense>
    </div>
  );
}
