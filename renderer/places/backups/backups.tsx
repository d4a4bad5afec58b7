// Backups: those there are, one more when asked for, and where they lie.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { BackupLine } from '../../../db/model/backup.ts';
import type { Progress } from '../../../db/model/progress.ts';
import { askShell, request } from '../../api/client.ts';
import { backupList } from '../../api/queries/backup.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useRowWalk } from '../../ui/use-row-walk.ts';
import { WaitingPlace } from '../waiting-place.tsx';
import { isCommandKey } from '../frame/run-commands.ts';
import { Underway } from '../import/underway.tsx';
import place from '../place.module.css';
import { sayHeld, sayReason, saySize } from './backup-words.ts';
import styles from './backups.module.css';

export function Backups() {
  const { t } = useLingui();
  const { data: list } = useQuery(backupList());
  const kept = useKeptFocus('next');
  const walk = useRowWalk<HTMLUListElement>(isCommandKey);
  if (!list)
    return (
      <WaitingPlace>
        <Trans>Backups</Trans>
      </WaitingPlace>
    );
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Backups</Trans>
        </h1>
      </header>
      <p className={styles['lead']}>
        <Trans>
          The journal is copied after each day of use, and before every import and every new version. Seven days, five
          weeks and twelve months are kept; what you make yourself stays until you delete it.
        </Trans>
      </p>
      <BackUpNow />
      <Where folder={list.folder} isElsewhere={list.isElsewhere} isAway={list.isAway} />
      {list.backups.length > 0 && (
        <ul className={styles['lines']} aria-label={t`Backups, newest first`} {...walk}>
          {list.backups.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </main>
  );
}

function BackUpNow() {
  const { i18n, t } = useLingui();
  const [underway, setUnderway] = useState<{ gives: AbortController; progress: Progress | null } | null>(null);
  // Cancel goes when there is nothing more to cancel
  const kept = useKeptFocus('first');
  const begin = (): void => {
    if (underway !== null) return;
    const gives = new AbortController();
    setUnderway({ gives, progress: null });
    request('backup.make', {}, gives.signal, (progress) => setUnderway({ gives, progress })).then(
      (line) => {
        setUnderway(null);
        say(t`Backed up ${sayHeld(i18n, line.counts)}`);
      },
      (caught: unknown) => {
        setUnderway(null);
        sayTrouble(sayCaught(i18n, caught));
      },
    );
  };
  const giveUp = (): void => {
    underway?.gives.abort();
    setUnderway(null);
  };
  return (
    <div className={styles['acts']} data-writes="" {...kept}>
      {/* the keyboard stays on it meanwhile: a button that is disabled would lose it */}
      <button type="button" className={controls['filled']} aria-disabled={underway !== null} onClick={begin}>
        <Trans>Back up now</Trans>
      </button>
      {underway && (
        <Underway
          label={t`Copying the journal and looking the copy over`}
          progress={underway.progress}
          onGiveUp={giveUp}
        />
      )}
    </div>
  );
}

function Where({ folder, isElsewhere, isAway }: { folder: string; isElsewhere: boolean; isAway: boolean }) {
  const { i18n } = useLingui();
  const refused = (caught: unknown): void => sayTrouble(sayCaught(i18n, caught));
  const choose = async (): Promise<void> => {
    const chosen = await askShell('backup.choose');
    if (chosen) await request('backup.keepIn', { folder: chosen.token });
  };
  return (
    <section className={styles['where']}>
      <p className={styles['folder']}>{folder}</p>
      {isAway && (
        <p className={styles['away']}>
          <Trans>
            This folder can’t be reached now. Until it can, backups go beside the journal; it is tried again each time.
          </Trans>
        </p>
      )}
      <div className={styles['words']}>
        <button type="button" className={controls['word']} onClick={() => void askShell('backup.reveal')}>
          <Trans>Show in folder</Trans>
        </button>
        <button type="button" className={controls['word']} data-writes="" onClick={() => void choose().catch(refused)}>
          <Trans>Keep them elsewhere</Trans>
        </button>
        {isElsewhere && (
          <button
            type="button"
            className={controls['word']}
            data-writes=""
            onClick={() => void request('backup.keepBeside', {}).catch(refused)}
          >
            <Trans>Keep them beside the journal</Trans>
          </button>
        )}
      </div>
    </section>
  );
}

function Line({ line }: { line: BackupLine }) {
  const { i18n } = useLingui();
  return (
    <li>
      <Link to="/backups/$backupId" params={{ backupId: line.id }} className={styles['line']}>
        <span className={styles['when']}>{sayMoment(i18n, line.at)}</span>
        <span className={styles['held']}>{sayHeld(i18n, line.counts)}</span>
        <span className={styles['why']}>{sayReason(i18n, line.reason)}</span>
        <span className={styles['size']}>{saySize(i18n, line.bytes)}</span>
      </Link>
    </li>
  );
}
