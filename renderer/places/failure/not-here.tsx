// An address that leads nowhere: said in a sentence, with the way on.

import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import controls from '../../ui/controls.module.css';
import styles from './failure.module.css';

export function NotHere() {
  const navigate = useNavigate();
  return (
    <main className={styles['failure']}>
      <h1 className={styles['sentence']}>
        <Trans>There is nothing at this place.</Trans>
      </h1>
      <div className={styles['acts']}>
        <button
          type="button"
          className={controls['filled']}
          onClick={() => void navigate({ to: '/diary', search: {} })}
        >
          <Trans>Back to the diary</Trans>
        </button>
      </div>
    </main>
  );
}
