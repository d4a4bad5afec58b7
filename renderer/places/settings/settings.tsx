// Settings: appearance, the journal's place, its backups, in and out, what this program is.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import { runCommand } from '../frame/run-commands.ts';
import place from '../place.module.css';
import { AppearanceSection, TextSizeSection, WindowSizeSection } from './appearance-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { JournalPlace } from './journal-place.tsx';
import { LanguageSection } from './language-section.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

export function Settings() {
  const { t } = useLingui();
  const { data: about } = useQuery({ queryKey: ['about'], queryFn: () => askShell('program.about'), gcTime: 0 });
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Settings</Trans>
        </h1>
      </header>
      <AppearanceSection />
      <TextSizeSection />
      <WindowSizeSection />
      <LanguageSection />
      <Section title={t`Journal`}>
        <JournalPlace place={about?.journalPlace}>
          <Link to="/check" className={controls['word']}>
            <Trans>Check it for damage</Trans>
          </Link>
        </JournalPlace>
      </Section>
      <BackupsSection />
      <Section title={t`In and out`}>
        <p className={styles['note']}>
          <Trans>
            What you wrote is yours. Take all of it out at any time, in open formats; JSON and Markdown bring it back
            in.
          </Trans>
        </p>
        <div className={styles['words']}>
          <button type="button" className={controls['word']} onClick={() => runCommand('journal.export')}>
            <Trans>Export</Trans>
          </button>
          <button
            type="button"
            className={controls['word']}
            data-writes=""
            onClick={() => runCommand('journal.import')}
          >
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
          <Link to="/about" className={controls['word']}>
            <Trans>About Afterimage</Trans>
          </Link>
          <Link to="/settings/licences" className={controls['word']}>
            <Trans>Licences</Trans>
          </Link>
        </div>
      </Section>
    </main>
  );
}
