// A chart with its name and its table: the picture for those who look, the same figures as a table for whoever wants them.

import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { RowTable } from './row-table.tsx';
import styles from './insights.module.css';

export interface Row {
  key: string;
  /** The first cell names the row. */
  cells: readonly string[];
  /** The line of the search language that finds what the row counts. */
  line: string | null;
}

/** Charts shown as their tables, by name, for as long as the window lives: whoever comes back from a row finds it. */
const asTables = new Set<string>();

/** The picture is not read out: its table stands in the page for that, seen or not. */
export function Chart(props: {
  title: string;
  note?: ReactNode;
  head: readonly string[];
  rows: readonly Row[];
  children: ReactNode;
}) {
  const { title, note, head, rows } = props;
  const [isTable, setTable] = useState(() => asTables.has(title));
  const turn = (): void => {
    if (isTable) asTables.delete(title);
    else asTables.add(title);
    setTable(!isTable);
  };
  const id = useId();
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <header className={styles['chartHead']}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={controls['word']} aria-pressed={isTable} onClick={turn}>
          <Trans>Table</Trans>
        </button>
      </header>
      {!isTable && <div aria-hidden="true">{props.children}</div>}
      <div className={classNames(!isTable && 'visually-hidden')}>
        <RowTable className={styles['table']} labelledBy={id}>
          <thead>
            <tr>
              {head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.key} row={row} head={head} isSeen={isTable} />
            ))}
          </tbody>
        </RowTable>
      </div>
      {note && <p className={styles['note']}>{note}</p>}
    </section>
  );
}

/** A link only where it can be seen: the keyboard would go to it otherwise, and nobody know where it is. */
function TableRow({ row, head, isSeen }: { row: Row; head: readonly string[]; isSeen: boolean }) {
  const { cells, line } = row;
  const [name, ...figures] = cells;
  return (
    <tr>
      <th scope="row" dir="auto">
        {isSeen && line !== null ? (
          <Link to="/diary" search={{ q: line }} className={styles['name']} draggable={false}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      {figures.map((figure, index) => (
        <td key={head[index + 1]}>{figure}</td>
      ))}
    </tr>
  );
}
