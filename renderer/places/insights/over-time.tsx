// Entries, words and themes from month to month, or from year to year.

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Insights } from '../../../db/model/insights.ts';
import { sayMonthName } from '../../i18n/dates.ts';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { type Bar, BarRow, Bars } from './bars.tsx';
import { Chart } from './chart.tsx';
import { useMeanWords } from './ranked.tsx';
import { RowTable } from './row-table.tsx';
import styles from './insights.module.css';
import { Joined } from '../../i18n/joined.tsx';

/** So many years have room for all their numbers. */
const MOST_LABELLED = 16;

interface Period {
  key: string;
  /** In full. */
  name: string;
  /** Under a bar; empty where there is no room. */
  label: string;
}

function usePeriods({ periods }: Insights): Period[] {
  const { i18n } = useLingui();
  const every = Math.ceil(periods.length / MOST_LABELLED);
  return periods.map(({ key }, index) => {
    const name = key.length === 4 ? key : sayMonthName(i18n, key);
    const label = key.length === 4 ? key : name.slice(0, 3);
    return { key, name, label: (periods.length - 1 - index) % every === 0 ? label : '' };
  });
}

function useCompact(): (value: number) => string {
  const { i18n } = useLingui();
  return (value) => i18n.number(value, value < 10_000 ? {} : { notation: 'compact', maximumSignificantDigits: 2 });
}

export function Counted({ insights, isMonths }: { insights: Insights; isMonths: boolean }) {
  const { i18n, t } = useLingui();
  const periods = usePeriods(insights);
  const compact = useCompact();
  const sayMean = useMeanWords();
  const period = isMonths ? t`Month` : t`Year`;
  const bars = (of: (index: number) => number): Bar[] =>
    periods.map(({ key, label }, index) => ({
      key,
      label,
      value: of(index),
      said: label === '' ? '' : compact(of(index)),
    }));
  const entriesOf = (index: number): number => insights.periods[index]?.entryCount ?? 0;
  const wordsOf = (index: number): number => insights.periods[index]?.wordCount ?? 0;
  const lineOf = (key: string): string => `watched:${key}`;
  return (
    <>
      <Chart
        title={isMonths ? t`Entries by month` : t`Entries by year`}
        head={[period, t`Entries`, t`Stars`]}
        rows={periods.map(({ key, name }, index) => ({
          key,
          cells: [name, i18n.number(entriesOf(index)), sayMean(insights.periods[index]?.meanRating ?? null)],
          line: lineOf(key),
        }))}
      >
        <Bars bars={bars(entriesOf)} />
      </Chart>
      {insights.wordCount > 0 && (
        <Chart
          title={t`Words written`}
          head={[period, t({ message: 'Words', context: 'how many' })]}
          rows={periods.map(({ key, name }, index) => ({
            key,
            cells: [name, i18n.number(wordsOf(index))],
            line: lineOf(key),
          }))}
          note={<Trans>In reviews and reflections.</Trans>}
        >
          <Bars bars={bars(wordsOf)} />
        </Chart>
      )}
    </>
  );
}

export function ThemesOverTime({ insights, isMonths }: { insights: Insights; isMonths: boolean }) {
  const { i18n, t } = useLingui();
  const { themes } = insights;
  const periods = usePeriods(insights);
  if (themes.length === 0) return null;
  const most = Math.max(...themes.flatMap(({ counts }) => counts));
  return (
    <section className={styles['chart']} aria-label={t`Themes over time`}>
      <RowTable className={styles['themes']} label={t`Themes over time`}>
        <thead>
          <tr>
            <th scope="col">
              <h2>{t`Themes over time`}</h2>
            </th>
            <th scope="col">
              <span className="visually-hidden">{isMonths ? t`By month` : t`By year`}</span>
              <span className={styles['axis']} aria-hidden="true">
                {periods.map(({ key, label }) => (
                  <span key={key} className={styles['under']}>
                    {label}
                  </span>
                ))}
              </span>
            </th>
            <th scope="col">{t`Entries`}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.id}>
              <th scope="row" dir="auto">
                <Link
                  to="/theme/$themeId"
                  params={{ themeId: String(theme.id) }}
                  className={styles['name']}
                  draggable={false}
                >
                  <ThemeWord theme={theme} />
                </Link>
              </th>
              <td>
                <span className="visually-hidden">
                  <Joined
                    parts={periods.flatMap(({ name }, index) => {
                      const count = theme.counts[index] ?? 0;
                      return count === 0 ? [] : [`${name}: ${i18n.number(count)}`];
                    })}
                  />
                </span>
                <div aria-hidden="true">
                  <BarRow
                    bars={periods.map(({ key }, index) => ({ key, value: theme.counts[index] ?? 0 }))}
                    most={most}
                  />
                </div>
              </td>
              <td>{i18n.number(theme.entryCount)}</td>
            </tr>
          ))}
        </tbody>
      </RowTable>
    </section>
  );
}
