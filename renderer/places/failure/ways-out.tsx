// The ways out of a damaged journal: its newest sound backup, and what can still be read. Says what each would give before it is taken.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupLine } from '../../../db/model/backup.ts';
import type { Progress } from '../../../db/model/progress.ts';
import type { SalvageReport } from '../../../db/model/salvage.ts';
import { request } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { sayHeld } from '../backups/backup-words.ts';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { say } from '../../ui/toasts.tsx';
import { Underway } from '../import/underway.tsx';
import { Losses } from './losses.tsx';
import styles from './failure.module.css';

type Stage =
  | { kind: 'choosing'; refused: unknown }
  | { kind: 'restoring' }
  | { kind: 'salvaging'; progress: Progress | null; gives: AbortController }
  | { kind: 'salvaged'; report: SalvageReport };

const CHOOSING: Stage = { kind: 'choosing', refused: null };

/** What opens now is another journal: nothing of this one may stay on screen. */
function afresh(): void {
  queryClient.removeQueries({ type: 'inactive' });
  window.location.hash = '#/diary';
}

/** `isSure`: it is a journal of ours that is damaged; anything else is only where there are backups of it. */
export function WaysOut({ isSure }: { isSure: boolean }) {
  const { i18n, t } = useLingui();
  const [stage, setStage] = useState<Stage>(CHOOSING);
  const { data: offer } = useQuery({
    queryKey: ['rescue.look'],
    queryFn: ({ signal }) => request('rescue.look', {}, signal),
    gcTime: 0,
  });
  const taken = (): void => {
    afresh();
    say(t`The damaged file stays beside the journal, under a name that says so.`);
  };
  const refused = (caught: unknown): void => setStage({ kind: 'choosing', refused: caught });
  const restore = (line: BackupLine): void => {
    setStage({ kind: 'restoring' });
    request('rescue.restore', { id: line.id }).then(taken, refused);
  };
  const salvage = (): void => {
    const gives = new AbortController();
    setStage({ kind: 'salvaging', progress: null, gives });
    request('rescue.salvage', {}, gives.signal, (progress) => setStage({ kind: 'salvaging', progress, gives })).then(
      (report) => setStage({ kind: 'salvaged', report }),
      refused,
    );
  };
  const adopt = (): void => {
    setStage({ kind: 'restoring' });
    request('rescue.adopt', {}).then(taken, refused);
  };
  const giveUp = (gives: AbortController): void => {
    gives.abort();
    setStage(CHOOSING);
  };
  // what had the keyboard goes with each step: it stays among the ways out
  const kept = useKeptFocus('first');
  if (!isSure && (offer === undefined || offer.backups.length === 0)) return null;
  const newest = offer?.newestSound ?? null;
  return (
    <div className={styles['rescue']} tabIndex={-1} {...kept}>
      {stage.kind === 'restoring' && <Underway label={t`Putting it in its place`} progress={null} />}
      {stage.kind === 'salvaging' && (
        <Underway label={t`Reading what can be read`} progress={stage.progress} onGiveUp={() => giveUp(stage.gives)} />
      )}
      {stage.kind === 'salvaged' && (
        <Salvaged report={stage.report} newest={newest} onAdopt={adopt} onRestore={restore} />
      )}
      {stage.kind === 'choosing' && (
        <Choosing
          refusal={stage.refused === null ? null : sayCaught(i18n, stage.refused)}
          isLooking={offer === undefined}
          newest={newest}
          onRestore={restore}
          onSalvage={salvage}
        />
      )}
    </div>
  );
}

function Choosing(props: {
  refusal: string | null;
  isLooking: boolean;
  newest: BackupLine | null;
  onRestore: (line: BackupLine) => void;
  onSalvage: () => void;
}) {
  const { refusal, isLooking, newest, onRestore, onSalvage } = props;
  return (
    <div className={styles['ways']}>
      {refusal !== null && <p role="alert">{refusal}</p>}
      <BackupWay isLooking={isLooking} newest={newest} onRestore={onRestore} />
      <section className={styles['way']}>
        <h2 className={styles['wayTitle']}>
          <Trans>What can still be read</Trans>
        </h2>
        <p className={styles['wayText']}>
          <Trans>
            Reads the damaged file row by row into a new journal, and tells what is missing before you decide. The
            damaged file is not written to.
          </Trans>
        </p>
        <button type="button" className={controls[newest === null ? 'filled' : 'word']} onClick={onSalvage}>
          <Trans>Read it</Trans>
        </button>
      </section>
    </div>
  );
}

function BackupWay(props: { isLooking: boolean; newest: BackupLine | null; onRestore: (line: BackupLine) => void }) {
  const { i18n, t } = useLingui();
  const { isLooking, newest } = props;
  return (
    <section className={styles['way']}>
      <h2 className={styles['wayTitle']}>
        <Trans>The newest good backup</Trans>
      </h2>
      {isLooking && <Underway label={t`Looking the backups over`} progress={null} />}
      {!isLooking && newest === null && (
        <p className={styles['wayText']}>
          <Trans>There is none for this journal.</Trans>
        </p>
      )}
      {newest && (
        <>
          <p className={styles['wayText']}>
            <Trans>
              {sayMoment(i18n, newest.at)}, {sayHeld(i18n, newest.counts)}. It was looked over just now and is sound.
            </Trans>
          </p>
          <button type="button" className={controls['filled']} onClick={() => props.onRestore(newest)}>
            <Trans>Go back to it</Trans>
          </button>
        </>
      )}
    </section>
  );
}

function Salvaged(props: {
  report: SalvageReport;
  newest: BackupLine | null;
  onAdopt: () => void;
  onRestore: (line: BackupLine) => void;
}) {
  const { i18n } = useLingui();
  const { report, newest } = props;
  return (
    <div className={styles['ways']}>
      <section className={styles['way']}>
        <h2 ref={takeFocusHere} className={styles['wayTitle']} tabIndex={-1}>
          <Plural value={report.counts.entry} one="# entry can be read" other="# entries can be read" />
        </h2>
        <p className={styles['wayText']}>
          {report.lossCount === 0 ? (
            <Trans>Nothing is missing.</Trans>
          ) : (
            <Trans>
              {i18n.number(report.textCount)} of {i18n.number(report.knownTextCount)} texts are here to the letter.
            </Trans>
          )}
        </p>
        <Losses report={report} />
        <div className={styles['acts']}>
          <button type="button" className={controls['filled']} onClick={props.onAdopt}>
            <Trans>Open what was read</Trans>
          </button>
          {newest && (
            <button type="button" className={controls['word']} onClick={() => props.onRestore(newest)}>
              <Trans>Go back to the backup of {sayMoment(i18n, newest.at)}</Trans>
            </button>
          )}
        </div>
        <p className={styles['wayText']}>
          {newest ? (
            <Trans>Either way the damaged file stays beside the journal, under a name that says so.</Trans>
          ) : (
            <Trans>The damaged file stays beside the journal, under a name that says so.</Trans>
          )}
        </p>
      </section>
    </div>
  );
}
