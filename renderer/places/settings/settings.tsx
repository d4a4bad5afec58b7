// Settings: appearance, the journal's place, in and out, what this program is.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Appearance } from '../../../electron/contract/shell.ts';
import { askShell, request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { runCommand } from '../frame/run-commands.ts';
import place from '../place.module.css';
import { JournalPlace } from './journal-place.tsx';
import styles from './settings.module.css';

const appearanceKey = ['appearance'];

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}

function AppearanceWords() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const { data: current } = useQuery({ queryKey: appearanceKey, queryFn: () => askShell('appearance.get') });
  const choose = (appearance: Appearance): void => {
    queryClient.setQueryData(appearanceKey, appearance);
    void askShell('appearance.set', { appearance });
  };
  const words: [Appearance, string][] = [
    ['system', t`As the system`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ];
  return (
    <div role="group" aria-label={t`Appearance`} className={styles['words']}>
      {words.map(([value, word]) => (
        <button
          key={value}
          type="button"
          className={controls['word']}
          aria-pressed={current === value}
          onClick={() => choose(value)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}

export function Settings() {
  const { i18n, t } = useLingui();
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => askShell('program.about'), gcTime: 0 });
  const check = (): void => {
    request('journal.check', {}).then(
      (report) => (report.isClean ? say(t`Every entry is sound`) : sayTrouble(report.findings.join('\n'))),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Settings</Trans>
        </h1>
      </header>
      <Section title={t`Appearance`}>
        <AppearanceWords />
      </Section>
      <Section title={t`Journal`}>
        <JournalPlace place={about?.journalPlace}>
          <button type="button" className={controls['word']} onClick={check}>
            <Trans>Check it</Trans>
          </button>
        </JournalPlace>
      </Section>
      <Section title={t`In and out`}>
        <p className={styles['note']}>
          <Trans>
            What you wrote is yours. Take all of it out as JSON or Markdown at any time, and bring it back in.
          </Trans>
        </p>
        <div className={styles['words']}>
          <button type="button" className={controls['word']} onClick={() => runCommand('journal.export')}>
            <Trans>Export</Trans>
          </button>
          <button type="button" className={controls['word']} onClick={() => runCommand('journal.import')}>
            <Trans>Import</Trans>
          </button>
        </div>
      </Section>
      <Section title={t`About`}>
        <p>
          <Trans>
            Afterimage {about?.version}, on Electron {about?.electron}
          </Trans>
        </p>
        <div className={styles['words']}>
          <Link to="/settings/licences" className={controls['word']}>
            <Trans>Licences</Trans>
          </Link>
        </div>
      </Section>
    </main>
  );
}
