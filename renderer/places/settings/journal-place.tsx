// Settings, where the journal lies: its place, what protects it there, moving it, opening others. Never names a path to the shell.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { runCommand } from '../frame/run-commands.ts';
import styles from './settings.module.css';

const recentKey = ['recent-journals'];

function RecentJournals() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: recent = [] } = useQuery({
    ...{ queryKey: recentKey, queryFn: () => askShell('journal.recent'), gcTime: 0 },
  });
  if (recent.length === 0) return null;
  const clear = async (): Promise<void> => {
    await askShell('journal.clearRecent');
    await queryClient.invalidateQueries({ queryKey: recentKey });
  };
  return (
    <section className={styles['recent']} aria-label={t`Opened lately`}>
      <div className={styles['words']}>
        <h3>
          <Trans>Opened lately</Trans>
        </h3>
        <button type="button" className={controls['word']} onClick={() => void clear()}>
          <Trans>Clear this list</Trans>
        </button>
      </div>
      <ul>
        {recent.map(({ name, folder }, index) => (
          <li key={`${folder} ${name}`}>
            <button
              type="button"
              className={styles['journal']}
              onClick={() => void askShell('journal.openRecent', { index })}
            >
              <span>{name}</span> <span className={styles['folder']}>{folder}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `place` is shown to be read; `children` are further acts on the journal. */
export function JournalPlace({ place, children }: { place: string | undefined; children: ReactNode }) {
  return (
    <>
      <p className={styles['path']}>{place}</p>
      <p className={styles['note']}>
        <Trans>
          Everything you write is in this one file. Nothing ever leaves this computer: the program opens no network
          connection.
        </Trans>
      </p>
      <p className={styles['note']}>
        <Trans>
          The file is not encrypted, and there is no passphrase here to lose. If others can get at this computer or its
          disk, turn on the disk encryption of your system: it protects the journal and everything beside it.
        </Trans>
      </p>
      <div className={styles['words']}>
        <button type="button" className={controls['word']} onClick={() => void askShell('journal.reveal')}>
          <Trans>Show in folder</Trans>
        </button>
        <button type="button" className={controls['word']} data-writes="" onClick={() => runCommand('journal.move')}>
          <Trans>Move it</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={() => runCommand('journal.open')}>
          <Trans>Open another</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={() => runCommand('journal.new')}>
          <Trans>Start a new one</Trans>
        </button>
        {children}
      </div>
      <RecentJournals />
    </>
  );
}
