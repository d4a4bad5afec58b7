// What came of one import, kept; and the way to undo it.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportReport } from '../../../db/model/import.ts';
import { request } from '../../api/client.ts';
import { importReport } from '../../api/queries/import.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { say, sayTrouble } from '../../ui/toasts.tsx';
import { takeFocusHere } from '../../ui/take-focus.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import place from '../place.module.css';
import { Counts } from './counts.tsx';
import { sayKind } from './import-words.ts';
import { ReportGroups } from './report-groups.tsx';
import { StillReading } from '../search/still-reading.tsx';
import styles from './import.module.css';
import { Joined } from '../../i18n/joined.tsx';

export function Report() {
  const { importId } = useParams({ from: '/import/$importId' });
  const { data: report, error } = useQuery(importReport(Number(importId)));
  const { i18n } = useLingui();
  const kept = useKeptFocus('next');
  return (
    <main className={place['place']} tabIndex={-1} {...kept}>
      {error && <h1 className={place['empty']}>{sayCaught(i18n, error)}</h1>}
      {report && <ReportOf report={report} />}
    </main>
  );
}

function ReportOf({ report }: { report: ImportReport }) {
  const { i18n, t } = useLingui();
  const [isUndoing, setUndoing] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const undo = async (): Promise<void> => {
    if (isUndoing) return;
    setUndoing(true);
    try {
      const { stayedCount } = await request('import.undo', { id: report.id ?? 0 });
      setUndone(true);
      say(stayedCount === 0 ? t`Took the import back` : t`Took the import back; what you changed since stays`);
    } catch (caught) {
      sayTrouble(sayCaught(i18n, caught));
    } finally {
      setUndoing(false);
    }
  };
  const when = sayMoment(i18n, report.at);
  return (
    <>
      <header className={place['head']}>
        <h1 className={place['title']}>
          <Trans>Imported {when}</Trans>
        </h1>
        <Link to="/import" className={controls['word']}>
          <Trans>Import something else</Trans>
        </Link>
      </header>
      <ul className={styles['files']} aria-label={t`What was imported`}>
        {report.files.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            <span className={styles['fileName']}>{name}</span>{' '}
            <span className={styles['fileKind']}>{sayKind(i18n, kind)}</span>
          </li>
        ))}
      </ul>
      <Counts counts={report.counts} />
      {report.undoneAt === null ? (
        <div className={styles['acts']}>
          <button
            type="button"
            className={controls['word']}
            data-writes=""
            aria-disabled={isUndoing}
            onClick={() => void undo()}
          >
            <Trans>Undo this import</Trans>
          </button>
        </div>
      ) : (
        <Undone report={report} takesFocus={isUndone} />
      )}
      {report.undoneAt === null && <StillReading />}
      <ReportGroups groups={report.groups} rows={report.rows} importId={report.id} />
    </>
  );
}

/** `takesFocus` where it stands in the place of the act that undid it. */
function Undone({ report: { undoing }, takesFocus }: { report: ImportReport; takesFocus: boolean }) {
  const count = undoing?.stayedCount ?? 0;
  return (
    <div className={styles['question']}>
      <p ref={takesFocus ? takeFocusHere : null} className={styles['sentence']} tabIndex={-1}>
        <Trans>This import was undone.</Trans>
      </p>
      {undoing !== null && count > 0 && (
        <p className={styles['note']}>
          <Plural value={count} one="One thing you changed since stays" other="# things you changed since stay" />:{' '}
          <Joined parts={undoing.stayed} />
        </p>
      )}
    </div>
  );
}
