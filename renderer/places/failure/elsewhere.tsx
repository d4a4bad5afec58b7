// The journal is open on another computer or in another program's window: who has it, and the ways on. Must never offer to write while signs are given there.

import { Trans, useLingui } from '@lingui/react/macro';
import type { Holder } from '../../../electron/contract/events.ts';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { takeFocus } from '../../ui/take-focus.ts';
import { OtherJournals } from './other-journals.tsx';
import styles from './failure.module.css';

function Sentence({ host, isHere, isStale }: Holder) {
  if (isHere) return <Trans>This journal is open in another Afterimage on this computer.</Trans>;
  if (isStale)
    return host ? (
      <Trans>This journal was left open on {host}.</Trans>
    ) : (
      <Trans>This journal was left open on another computer.</Trans>
    );
  return host ? (
    <Trans>This journal is open on {host}.</Trans>
  ) : (
    <Trans>This journal is open on another computer.</Trans>
  );
}

export function Elsewhere({ name, holder }: { name: string; holder: Holder }) {
  const { t } = useLingui();
  const look = (): void => void askShell('journal.look');
  return (
    <main className={styles['failure']} aria-label={t`The journal is open elsewhere`}>
      <p className={styles['name']}>{name}</p>
      <div role="alert">
        <h1 ref={takeFocus} className={styles['sentence']} tabIndex={-1}>
          <Sentence {...holder} />
        </h1>
        <p className={styles['more']}>
          {holder.isHere && (
            <Trans>
              Two programs that write in it would not know of each other’s changes, so nothing was written here. It
              opens by itself as soon as it is closed there.
            </Trans>
          )}
          {!holder.isHere && holder.isStale && (
            <Trans>
              That computer has given no sign for two minutes: it may be asleep, offline or switched off. If you go on
              here and somebody still writes there, theirs becomes a copy that you can import.
            </Trans>
          )}
          {!holder.isHere && !holder.isStale && (
            <Trans>
              Writing in both at once would make two different journals of it, so nothing was written here. It opens by
              itself as soon as it is closed there.
            </Trans>
          )}
        </p>
      </div>
      <div className={styles['acts']}>
        {holder.isStale && (
          <button type="button" className={controls['filled']} onClick={() => void askShell('journal.takeOver')}>
            <Trans>Write here</Trans>
          </button>
        )}
        <button type="button" className={controls[holder.isStale ? 'word' : 'filled']} onClick={look}>
          <Trans>Look without writing</Trans>
        </button>
        <OtherJournals isFirst={false} />
      </div>
    </main>
  );
}
