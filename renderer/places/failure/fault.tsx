// A place could not be shown through a fault of ours: what happened, that nothing is lost, and the way on.

import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import controls from '../../ui/controls.module.css';
import styles from './failure.module.css';

export function Fault({ reset }: { reset: () => void }) {
  const router = useRouter();
  const toDiary = (): void => {
    void router.navigate({ to: '/diary', search: {} }).then(reset);
  };
  return (
    <main className={styles['failure']}>
      <h1 className={styles['sentence']} role="alert">
        <Trans>Something went wrong while showing this. What you wrote is safe.</Trans>
      </h1>
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} onClick={toDiary}>
          <Trans>Back to the diary</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={reset}>
          <Trans>Try again</Trans>
        </button>
      </div>
    </main>
  );
}
