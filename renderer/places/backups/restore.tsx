// One backup: what putting it back would change, by name, and the act itself. What is there now is kept first.

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { BackupLine, RestoredChange, RestoredGroup, RestorePreview } from '../../../db/model/backup.ts';
import { request, RequestError } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { sayMoment, sayShortDate } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble, sayWithWayBack } from '../../ui/toasts.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { Underway } from '../import/underway.tsx';
import { runCommand } from '../frame/run-commands.ts';
import { EmptyPlace } from '../empty-place.tsx';
import place from '../place.module.css';
import { sayHeld, sayReason, sayRestored, saySize } from './backup-words.ts';
import styles from './backups.module.css';

/** Puts a backup back; the page starts afresh with what is in it then. */
function useRestore(): { restore: (line: BackupLine) => void; isRunning: boolean } {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const [isRunning, setRunning] = useState(false);
  const restore = ({ id, at }: BackupLine): void => {
    if (isRunning) return;
    setRunning(true);
    request('backup.restore', { id }).then(
      async ({ kept }) => {
        // what is on screen is read again by itself; the rest was of another journal
        queryClient.removeQueries({ type: 'inactive' });
        await navigate({ to: '/diary', search: {} });
        const sentence = t`The journal is as it was on ${sayMoment(i18n, at)}. What was there is kept as a backup.`;
        if (kept) sayWithWayBack(sentence, { label: t`Take it back`, run: () => restore(kept) });
        else say(sentence);
      },
      (caught: unknown) => {
        setRunning(false);
        sayTrouble(sayCaught(i18n, caught));
      },
    );
  };
  return { restore, isRunning };
}

export function Restore() {
  const { i18n, t } = useLingui();
  const { backupId } = useParams({ from: '/backups/$backupId' });
  const navigate = useNavigate();
  const { restore, isRunning } = useRestore();
  const { data: preview, error } = useQuery({
    queryKey: ['backup.preview', backupId],
    queryFn: ({ signal }) => request('backup.preview', { id: backupId }, signal),
    gcTime: 0,
  });
  const kept = useKeptFocus('next');
  if (isGone(error)) {
    return (
      <main className={place['place']}>
        <EmptyPlace act={t`All backups`} onAct={() => void navigate({ to: '/backups' })}>
          <Trans>This backup is no longer there.</Trans>
        </EmptyPlace>
      </main>
    );
  }
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      <header className={place['head']}>
        <h1 className={place['title']}>{preview ? sayMoment(i18n, preview.backup.at) : <Trans>A backup</Trans>}</h1>
        <Link to="/backups" className={controls['word']}>
          <Trans>All backups</Trans>
        </Link>
      </header>
      {error && (
        <p className={place['empty']} role="alert">
          {sayCaught(i18n, error)}
        </p>
      )}
      {!preview && !error && <Underway label={t`Comparing it with the journal`} progress={null} onGiveUp={leave} />}
      {preview && <Preview preview={preview} isRunning={isRunning} onRestore={() => restore(preview.backup)} />}
    </main>
  );
}

/** An address nobody gives any more, or that never was one. */
const isGone = (error: unknown): boolean =>
  error instanceof RequestError && (error.error.code === 'not-found' || error.error.code === 'invalid');

function leave(): void {
  runCommand('go.back');
}

function Preview(props: { preview: RestorePreview; isRunning: boolean; onRestore: () => void }) {
  const { i18n, t } = useLingui();
  const { backup, changes } = props.preview;
  const parts: [string, string, (change: RestoredChange) => RestoredGroup][] = [
    ['back', t`Would come back`, (change) => change.back],
    ['gone', t`Would go`, (change) => change.gone],
    ['different', t`Would be as then`, (change) => change.different],
  ];
  return (
    <>
      <p className={styles['facts']}>
        {sayHeld(i18n, backup.counts)} · {sayReason(i18n, backup.reason)} · {saySize(i18n, backup.bytes)}
      </p>
      {changes.length === 0 && (
        <p className={place['empty']}>
          <Trans>It holds what the journal holds now. Putting it back would change nothing.</Trans>
        </p>
      )}
      {parts.map(([key, title, of]) => (
        <Part key={key} title={title} changes={changes} of={of} />
      ))}
      <div className={styles['acts']}>
        {changes.length > 0 && (
          <button
            type="button"
            className={controls['filled']}
            data-writes=""
            aria-disabled={props.isRunning}
            onClick={props.onRestore}
          >
            <Trans>Put it back</Trans>
          </button>
        )}
        {props.isRunning ? (
          <Underway label={t`Keeping what is there, then putting the backup in its place`} progress={null} />
        ) : (
          changes.length > 0 && (
            <p className={styles['note']}>
              <Trans>What is in the journal now is kept as a backup first, so this can be taken back.</Trans>
            </p>
          )
        )}
      </div>
    </>
  );
}

function Part(props: { title: string; changes: RestoredChange[]; of: (change: RestoredChange) => RestoredGroup }) {
  const { i18n } = useLingui();
  const some = props.changes.filter((change) => props.of(change).count > 0);
  if (some.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2 className={styles['heading']}>{props.title}</h2>
      {some.map((change) => {
        const { count, first } = props.of(change);
        return (
          <div key={change.kind} className={styles['group']}>
            <h3 className={styles['count']}>{sayRestored(i18n, change.kind, count)}</h3>
            <ul className={styles['names']}>
              {first.map(({ title, on }, index) => (
                // names may be the same twice: a film seen twice on a day
                <li key={`${index} ${title}`}>
                  <bdi className={styles['name']}>{title}</bdi>
                  {on !== null && <span className={styles['day']}>{sayShortDate(i18n, on)}</span>}
                </li>
              ))}
              {count > first.length && (
                <li className={styles['more']}>
                  <Trans>and {i18n.number(count - first.length)} more</Trans>
                </li>
              )}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
