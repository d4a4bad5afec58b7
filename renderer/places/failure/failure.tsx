// The journal can't be opened: what happened, that the file was left alone, and what can be done.

import { Trans, useLingui } from '@lingui/react/macro';
import { type OpenFailure, openFailures } from '../../../db/model/journal.ts';
import { askShell } from '../../api/client.ts';
import { saySentence } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { classNames } from '../../ui/class-names.ts';
import { takeFocus } from '../../ui/take-focus.ts';
import { OtherJournals } from './other-journals.tsx';
import { WaysOut } from './ways-out.tsx';
import styles from './failure.module.css';

/** Trying again helps where something outside the file was in the way. */
const mayPass: readonly OpenFailure[] = [
  'read-only',
  'no-permission',
  'disk-full',
  'folder-missing',
  'locked',
  'no-backup',
  'failed',
];

/** What may have been a journal of ours: there may be backups of it, and rows in it. */
const mayBeRescued: readonly OpenFailure[] = ['damaged', 'not-a-journal', 'other-program'];

export function Failure({ name, failure }: { name: string; failure: OpenFailure }) {
  const { i18n, t } = useLingui();
  const canRetry = mayPass.includes(failure);
  const mayRescue = mayBeRescued.includes(failure);
  return (
    <main
      className={classNames(styles['failure'], mayRescue && styles['tall'])}
      aria-label={t`The journal could not be opened`}
    >
      <p className={styles['name']}>{name}</p>
      <div role="alert">
        <h1 ref={takeFocus} className={styles['sentence']} tabIndex={-1}>
          {saySentence(i18n, openFailures[failure])}
        </h1>
      </div>
      {mayRescue && <WaysOut isSure={failure === 'damaged'} />}
      <div className={styles['acts']}>
        {canRetry && (
          <button type="button" className={controls['filled']} onClick={() => void askShell('journal.retry')}>
            <Trans>Try again</Trans>
          </button>
        )}
        <OtherJournals isFirst={!canRetry && failure !== 'damaged'} />
      </div>
    </main>
  );
}
