// Licences: everything the program is made of, with the words of each licence in full. Found by typing.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Licence } from '../../../electron/contract/shell.ts';
import { askShell } from '../../api/client.ts';
import controls from '../../ui/controls.module.css';
import place from '../place.module.css';
import styles from './licences.module.css';

function OneLicence({ licence: { name, version, licence, text } }: { licence: Licence }) {
  return (
    <li>
      <details className={styles['one']}>
        <summary className={styles['head']}>
          <span className={styles['name']}>{name}</span> <span className={styles['version']}>{version}</span>{' '}
          <span className={styles['licence']}>{licence}</span>
        </summary>
        <pre className={styles['text']} lang="en">
          {text}
        </pre>
      </details>
    </li>
  );
}

/** By the name or the licence, in any case. */
function found(all: readonly Licence[], typed: string): readonly Licence[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ name, licence }) => {
    const line = `${name} ${licence}`.toLowerCase();
    return words.every((word) => line.includes(word));
  });
}

export function LicencesPlace() {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({ queryKey: ['licences'], queryFn: () => askShell('licences.get') });
  const shown = found(data?.licences ?? [], typed);
  return (
    <main className={place['place']}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Licences</Trans>
        </h1>
        {data?.hasChromium && (
          <button type="button" className={controls['word']} onClick={() => void askShell('licences.reveal')}>
            <Trans>Show Chromium’s own</Trans>
          </button>
        )}
      </header>
      <p className={styles['note']}>
        <Trans>
          Afterimage is made of the work of many others, who let it be used. These are their names and their terms, in
          full.
        </Trans>
      </p>
      <div className={styles['find']}>
        <input
          type="search"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- arriving here, one looks for something
          autoFocus
          className={controls['line']}
          aria-label={t`Find a licence`}
          placeholder={t`Find by name or licence`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={styles['count']} role="status">
          {data && <Plural value={shown.length} one="# part" other="# parts" />}
        </span>
      </div>
      <ul className={styles['list']}>
        {shown.map((licence) => (
          <OneLicence key={`${licence.name} ${licence.version}`} licence={licence} />
        ))}
      </ul>
    </main>
  );
}
