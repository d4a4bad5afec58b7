// About: the mark and the name, what this is made of, where the journal lies, whose work it stands on.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { Fact } from '../../ui/fact.tsx';
import { runCommand, tip } from '../frame/run-commands.ts';
import sheet from '../sheet.module.css';
import { Mark } from './mark.tsx';
import styles from './about.module.css';

export function About() {
  const { t } = useLingui();
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => askShell('program.about'), gcTime: 0 });
  return (
    <main className={sheet['page']}>
      <article className={sheet['sheet']}>
        <header className={sheet['bar']}>
          <button type="button" className={controls['word']} onClick={() => runCommand('go.back')} {...tip('go.back')}>
            <Trans>Back</Trans>
          </button>
        </header>
        <div className={styles['top']}>
          <Mark />
          <div>
            <h1 className={styles['name']}>Afterimage</h1>
            <p className={styles['sentence']}>
              <Trans>A private film journal: what stays with you after a film.</Trans>
            </p>
          </div>
        </div>
        <dl className={styles['facts']}>
          <Fact label={t({ message: 'Version', context: 'of the program' })}>{about?.version}</Fact>
          <Fact label={t`Made with`}>
            {about && `Electron ${about.electron}, Chromium ${about.chromium}, Node ${about.node}`}
          </Fact>
          <Fact label={t`Journal`}>
            <span className={styles['journal']}>{about?.journalPlace}</span>
          </Fact>
        </dl>
        <p className={styles['note']}>
          <Trans>Everything you write is in that one file. This program opens no network connection.</Trans>
        </p>
        <div className={styles['acts']}>
          <Link to="/settings/licences" className={controls['word']}>
            <Trans>Licences</Trans>
          </Link>
          <button type="button" className={controls['word']} onClick={() => void askShell('journal.reveal')}>
            <Trans>Show in folder</Trans>
          </button>
        </div>
      </article>
    </main>
  );
}
