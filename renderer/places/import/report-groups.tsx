// Rows of a report by what became of them and why: each group opens, and a long one is read as it is scrolled.

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ReportGroup, ReportRow } from '../../../db/model/import.ts';
import { request } from '../../api/client.ts';
import { sayCaught } from '../../i18n/errors.ts';
import controls from '../../ui/controls.module.css';
import { sayTrouble } from '../../ui/toasts.tsx';
import { inOrder, sayHeading, sayReason } from './import-words.ts';
import styles from './import.module.css';

const PAGE = 200;

export function ReportGroups(props: { groups: ReportGroup[]; rows: ReportRow[]; importId: number | null }) {
  const groups = inOrder(props.groups);
  return groups.map((group, index) => (
    <Group
      key={`${group.outcome} ${group.reason}`}
      group={group}
      isFirst={groups[index - 1]?.outcome !== group.outcome}
      rows={props.rows.filter(({ outcome, reason }) => outcome === group.outcome && reason === group.reason)}
      importId={props.importId}
    />
  ));
}

function Group(props: { group: ReportGroup; isFirst: boolean; rows: ReportRow[]; importId: number | null }) {
  const { i18n } = useLingui();
  const { group, isFirst, importId } = props;
  const [more, setMore] = useState<ReportRow[]>([]);
  const rows = [...props.rows, ...more];
  const readMore = (): void => {
    if (importId === null) return;
    const { outcome, reason } = group;
    request('import.rows', { id: importId, outcome, reason, after: rows.at(-1)?.id ?? 0, limit: PAGE }).then(
      (next) => setMore((before) => [...before, ...next]),
      (caught: unknown) => sayTrouble(sayCaught(i18n, caught)),
    );
  };
  const hidden = group.count - rows.length;
  return (
    <>
      {isFirst && <h2 className={styles['heading']}>{sayHeading(i18n, group.outcome)}</h2>}
      <details className={styles['group']}>
        <summary>
          <span>{sayReason(i18n, group.reason)}</span>
          <span className={styles['number']}>{i18n.number(group.count)}</span>
        </summary>
        <ul className={styles['rows']}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
        {hidden > 0 && importId !== null && (
          <button type="button" className={controls['word']} onClick={readMore}>
            <Trans>Show more</Trans>
          </button>
        )}
        {hidden > 0 && importId === null && (
          <p className={styles['note']}>
            <Trans>And {i18n.number(hidden)} more; the report will have them all.</Trans>
          </p>
        )}
      </details>
    </>
  );
}

function Row({ row }: { row: ReportRow }) {
  const { t } = useLingui();
  const where = row.line === null ? row.file : t`${row.file}, line ${row.line}`;
  return (
    <li className={styles['row']}>
      <span className={styles['rowTitle']} dir="auto">
        {row.title ?? row.detail ?? ''}
      </span>
      {row.title !== null && row.detail !== null && <span className={styles['detail']}>{row.detail}</span>}
      <span className={styles['where']}>{where}</span>
    </li>
  );
}
