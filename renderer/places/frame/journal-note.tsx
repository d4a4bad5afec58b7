// One quiet sentence at the foot of the window about the open journal: it is only a look, others can't be told, a sync program left a copy. Decides nothing.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ConflictCopy } from '../../../db/model/journal.ts';
import type { JournalStatus } from '../../../electron/contract/events.ts';
import { askShell, request } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { lookAt } from '../import/import-stage.ts';
import styles from './crash-note.module.css';

function Note({ children, acts }: { children: ReactNode; acts: ReactNode }) {
  const { t } = useLingui();
  return (
    <aside className={styles['note']} aria-live="polite" aria-label={t`About this journal`}>
      <p className={styles['words']}>{children}</p>
      <div className={styles['acts']}>{acts}</div>
    </aside>
  );
}

function Act({ run, children }: { run: () => void; children: ReactNode }) {
  return (
    <button type="button" className={controls['word']} onClick={run}>
      {children}
    </button>
  );
}

const copiesKey = ['conflict-copies'];

/** The copies that nobody has said to leave alone. Asked once for each journal that is opened. */
async function findCopies(): Promise<ConflictCopy[]> {
  const [copies, left] = await Promise.all([request('journal.copies', {}), askShell('copy.left')]);
  return copies.filter(({ mark }) => !left.includes(mark));
}

function CopyNote({ journal }: { journal: string }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: copies = [] } = useQuery({ queryKey: [...copiesKey, journal], queryFn: findCopies });
  const [copy] = copies;
  if (copy === undefined) return null;
  const { name, mark } = copy;
  const leave = async (): Promise<void> => {
    await askShell('copy.leave', { mark });
    await queryClient.invalidateQueries({ queryKey: copiesKey });
  };
  const see = async (): Promise<void> => {
    const file = await askShell('copy.take', { name });
    await leave();
    if (file === null) return;
    await navigate({ to: '/import' });
    await lookAt([file]);
  };
  return (
    <Note
      acts={
        <>
          <Act run={() => void see()}>
            <Trans>See what it holds</Trans>
          </Act>
          <Act run={() => void leave()}>
            <Trans>Leave it</Trans>
          </Act>
        </>
      }
    >
      <Trans>
        Your sync program left a copy of this journal, with something in it that is not here:{' '}
        <span className={styles['place']}>{name}</span>
      </Trans>
    </Note>
  );
}

function UntoldNote() {
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <Note
      acts={
        <Act run={() => setDismissed(true)}>
          <Trans>Understood</Trans>
        </Act>
      }
    >
      <Trans>
        Other computers can’t be told that this journal is open here: the lock beside it can’t be written. Everything is
        saved as always; close it here before you open it elsewhere.
      </Trans>
    </Note>
  );
}

export function JournalNote({ status }: { status: JournalStatus }) {
  const navigate = useNavigate();
  if (status.state !== 'open') return null;
  if (status.isSample)
    return (
      <Note
        acts={
          <Act run={() => void askShell('journal.leaveSample').then(() => navigate({ to: '/diary', search: {} }))}>
            <Trans>Back to your own journal</Trans>
          </Act>
        }
      >
        <Trans>You are looking around in a sample journal. Change what you like: nothing of it is kept.</Trans>
      </Note>
    );
  if (status.isLook)
    return (
      <Note
        acts={
          <>
            <Act run={() => void askShell('journal.look')}>
              <Trans>Look again</Trans>
            </Act>
            <Act run={() => void askShell('journal.retry')}>
              <Trans>Open it to write</Trans>
            </Act>
          </>
        }
      >
        <Trans>You are only looking: this journal is open elsewhere, and nothing is changed from here.</Trans>
      </Note>
    );
  return (
    <>
      {status.isUntold && <UntoldNote />}
      <CopyNote journal={status.name} />
    </>
  );
}
