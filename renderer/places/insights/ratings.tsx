// How often one gave how many stars: from five down to a half, as a table with lines in it.

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { RATINGS } from '../../../db/model/rating.ts';
import { Stars } from '../../ui/rating.tsx';
import { RowTable } from './row-table.tsx';
import { Share } from './bars.tsx';
import styles from './insights.module.css';

export function Ratings({ ratings, year }: { ratings: readonly number[]; year: number | null }) {
  const { i18n, t } = useLingui();
  const id = useId();
  const most = Math.max(...ratings);
  const whole = ratings.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return null;
  const among = year === null ? '' : ` watched:${year}`;
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <RowTable className={styles['ranked']} labelledBy={id}>
        <thead>
          <tr>
            <th scope="col">
              <h2 id={id}>{t`Ratings`}</h2>
            </th>
            <th scope="col" className={styles['shares']}>
              <span className="visually-hidden">{t`Share`}</span>
            </th>
            <th scope="col">{t`Entries`}</th>
            <th scope="col">%</th>
          </tr>
        </thead>
        <tbody>
          {RATINGS.toReversed().map((rating) => {
            const count = ratings[rating * 2 - 1] ?? 0;
            return (
              <tr key={rating}>
                <th scope="row">
                  <Link
                    to="/diary"
                    search={{ q: `rating:${rating}${among}` }}
                    className={styles['name']}
                    draggable={false}
                  >
                    <Stars rating={rating} />
                  </Link>
                </th>
                <td aria-hidden="true">
                  <Share value={count} most={most} />
                </td>
                <td>{i18n.number(count)}</td>
                <td>{i18n.number(Math.round((count / whole) * 100))}</td>
              </tr>
            );
          })}
        </tbody>
      </RowTable>
    </section>
  );
}
