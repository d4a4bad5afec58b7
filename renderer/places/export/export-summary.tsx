// What went out, and what the format had no place for.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import type { ExportReport } from '../../../db/model/export.ts';
import { notices } from '../../../db/model/export-notice.ts';
import { askShell } from '../../api/client.ts';
import { saySentence } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import styles from './export.module.css';
import { useFocusHere } from './use-focus-here.ts';
import { Joined } from '../../i18n/joined.tsx';

export function ExportSummary({ report, onClose }: { report: ExportReport; onClose: () => void }) {
  const { i18n } = useLingui();
  const done = useRef<HTMLButtonElement>(null);
  useFocusHere(done);
  const { name, entryCount } = report;
  return (
    <div className={styles['form']}>
      <div role="status">
        <h2 className={styles['heading']}>
          <Trans>
            Exported <Plural value={entryCount} one="# entry" other="# entries" /> to {name}
          </Trans>
        </h2>
      </div>
      <dl className={styles['notices']}>
        {report.notices.map(({ kind, count, titles }) => (
          <div key={kind}>
            <dt>
              {saySentence(i18n, notices[kind])}
              {titles.length > 0 && (
                <span className={styles['titles']}>
                  <Joined parts={titles} />
                  {titles.length < count && ' …'}
                </span>
              )}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <footer className={styles['foot']}>
        <button type="button" className={controls['word']} onClick={() => void askShell('export.reveal')}>
          <Trans>Show</Trans>
        </button>
        <button ref={done} type="button" className={controls['filled']} onClick={onClose}>
          <Trans>Done</Trans>
        </button>
      </footer>
    </div>
  );
}
