// Names by how often one met them: directors, countries, decades, media. A table with lines in it; each name leads to what it counts.

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { InsightsName } from '../../../db/model/insights.ts';
import { RowTable } from './row-table.tsx';
import { Share } from './bars.tsx';
import styles from './insights.module.css';

/** `3.7`, or a dash where nothing was rated. */
export function useMeanWords(): (mean: number | null) => string {
  const { i18n } = useLingui();
  return (mean) => (mean === null ? '–' : i18n.number(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
}

export function Ranked(props: {
  title: string;
  names: readonly InsightsName[];
  sayName?: (name: string) => string;
  /** The line of the search language that finds what is counted. */
  lineOf: (name: string) => string;
}) {
  const { title, names, sayName = (name) => name, lineOf } = props;
  const { i18n, t } = useLingui();
  const sayMean = useMeanWords();
  const id = useId();
  if (names.length === 0) return null;
  const most = Math.max(...names.map(({ entryCount }) => entryCount));
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <RowTable className={styles['ranked']} labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">
              <h2 id={id}>{title}</h2>
            </th>
            <th scope="col" className={styles['shares']}>
              <span className="visually-hidden">{t`Share`}</span>
            </th>
            <th scope="col">{t`Entries`}</th>
            <th scope="col">{t`Films`}</th>
            <th scope="col">{t`Stars`}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, entryCount, filmCount, meanRating }) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                <Link to="/diary" search={{ q: lineOf(name) }} className={styles['name']} draggable={false}>
                  {sayName(name)}
                </Link>
              </th>
              <td aria-hidden="true">
                <Share value={entryCount} most={most} />
              </td>
              <td>{i18n.number(entryCount)}</td>
              <td>{i18n.number(filmCount)}</td>
              <td>{sayMean(meanRating)}</td>
            </tr>
          ))}
        </tbody>
      </RowTable>
    </section>
  );
}
