// The check: looks every page and every text over while one goes on writing, and offers the good copy of what changed.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckReport } from '../../../db/model/check.ts';
import type { Progress } from '../../../db/model/progress.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { Underway } from '../import/underway.tsx';
import { runCommand } from '../frame/run-commands.ts';
import place from '../place.module.css';
import { ChangedTextLine } from './changed-text.tsx';
import styles from './check.module.css';

export function Check() {
  const { i18n, t } = useLingui();
  const [progress, setProgress] = useState<Progress | null>(null);
  // of this visit: what was found yesterday says nothing
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['check'],
    queryFn: ({ signal }) => request('journal.check', {}, signal, setProgress),
    gcTime: 0,
  });
  const kept = useKeptFocus('next');
  const again = (): void => {
    setProgress(null);
    void refetch();
  };
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Check</Trans>
        </h1>
        {!isFetching && (
          <button type="button" className={controls['word']} onClick={again}>
            <Trans>Check again</Trans>
          </button>
        )}
      </header>
      {isFetching && (
        <Underway
          label={
            progress !== null && progress.done >= progress.whole ? t`Looking at every page` : t`Reading every text`
          }
          progress={progress !== null && progress.done < progress.whole ? progress : null}
          onGiveUp={() => runCommand('go.back')}
        />
      )}
      {error && !isFetching && (
        <p className={place['empty']} role="alert">
          {sayCaught(i18n, error)}
        </p>
      )}
      {data && !isFetching && <Findings report={data} onMended={again} />}
    </main>
  );
}

function Findings({ report, onMended }: { report: CheckReport; onMended: () => void }) {
  if (report.isClean) {
    return (
      <>
        <p className={place['empty']} role="status">
          <Trans>Every page and every text is as it was written.</Trans>
        </p>
        <p className={styles['note']}>
          <Plural value={report.entryCount} one="# entry was looked at" other="# entries were looked at" />
        </p>
      </>
    );
  }
  return (
    <>
      {report.isFileDamaged && <FileDamaged />}
      {report.changed.length > 0 && (
        <section className={styles['part']}>
          <p className={styles['lead']} role="status">
            <Plural
              value={report.changed.length}
              one="One text is not what was written. Something changed it on the disk."
              other="# texts are not what was written. Something changed them on the disk."
            />
          </p>
          <ul className={styles['texts']}>
            {report.changed.map((text) => (
              <ChangedTextLine key={`${text.table} ${text.id}`} text={text} onMended={onMended} />
            ))}
          </ul>
        </section>
      )}
      {report.isIndexDamaged && <IndexDamaged onMended={onMended} />}
      <details className={styles['details']}>
        <summary>
          <Trans>What was found, in the words of the check</Trans>
        </summary>
        <ul>
          {report.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function FileDamaged() {
  const { i18n } = useLingui();
  const rescue = (): void => {
    request('rescue.begin', {}).catch((caught: unknown) => sayTrouble(sayCaught(i18n, caught)));
  };
  return (
    <section className={styles['part']}>
      <p className={styles['lead']}>
        <Trans>The file itself is damaged. Go back to a backup, or read what can be read into a new journal.</Trans>
      </p>
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} data-writes="" onClick={rescue}>
          <Trans>Close it and see the ways out</Trans>
        </button>
        <Link to="/backups" className={controls['word']}>
          <Trans>Look at the backups</Trans>
        </Link>
      </div>
    </section>
  );
}

function IndexDamaged({ onMended }: { onMended: () => void }) {
  const { i18n, t } = useLingui();
  const rebuild = (): void => {
    request('search.rebuild', {}).then(
      () => {
        say(t`The search index was made anew`);
        onMended();
      },
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  return (
    <section className={styles['part']}>
      <p className={styles['lead']}>
        <Trans>The search index does not fit what is written. Nothing of yours is in it alone.</Trans>
      </p>
      <div className={styles['acts']}>
        <button type="button" className={controls['filled']} data-writes="" onClick={rebuild}>
          <Trans>Make it anew</Trans>
        </button>
      </div>
    </section>
  );
}
