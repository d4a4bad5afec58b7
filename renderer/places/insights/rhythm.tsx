// When one watched: the days of a year as weeks side by side, or the months of all years. The darker, the more.

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { Insights } from '../../../db/model/insights.ts';
import { regionOf, sayMonth, sayMonthName, sayShortDate } from '../../i18n/dates.ts';
import { Chart } from './chart.tsx';
import { daysOfYear, depthOf, type RhythmCell, monthsOfYears } from './rhythm-grid.ts';
import styles from './insights.module.css';

const CELL = 11;
const STEP = 14;
const LEFT = 38;
const TOP = 20;

function Cells({ cells, width, wide }: { cells: readonly RhythmCell[]; width: number; wide: number }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return cells.map(({ on, count, column, row }) => (
    <rect
      key={on}
      className={styles['cell']}
      data-depth={depthOf(count, most)}
      x={LEFT + column * width}
      y={TOP + row * STEP}
      width={wide}
      height={CELL}
      rx="2"
      onClick={() => count > 0 && void navigate({ to: '/diary', search: { q: `watched:${on}` } })}
    >
      <title>{`${on.length === 7 ? sayMonth(i18n, on) : sayShortDate(i18n, on)}: ${i18n.number(count)}`}</title>
    </rect>
  ));
}

function Year({ year, rhythm }: { year: number; rhythm: Insights['rhythm'] }) {
  const { i18n } = useLingui();
  const { cells, months, weekdays, columns } = daysOfYear(year, rhythm, regionOf(i18n));
  return (
    <svg className={styles['rhythm']} viewBox={`0 0 ${LEFT + columns * STEP} ${TOP + 7 * STEP}`}>
      {months.map(({ month, column }) => (
        <text key={month} className={styles['tick']} x={LEFT + column * STEP} y="11">
          {sayMonthName(i18n, month).slice(0, 3)}
        </text>
      ))}
      {weekdays.map(({ name, row }) => (
        <text key={name} className={styles['tick']} x="0" y={TOP + row * STEP + 9}>
          {name}
        </text>
      ))}
      <Cells cells={cells} width={STEP} wide={CELL} />
    </svg>
  );
}

const WIDE = 58;

function AllYears({ years, rhythm }: { years: readonly string[]; rhythm: Insights['rhythm'] }) {
  const { i18n } = useLingui();
  const cells = monthsOfYears(years, rhythm);
  return (
    <svg className={styles['rhythm']} viewBox={`0 0 ${LEFT + 12 * WIDE} ${TOP + years.length * STEP}`}>
      {Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).map((month, index) => (
        <text key={month} className={styles['tick']} x={LEFT + index * WIDE} y="11">
          {sayMonthName(i18n, `2026-${month}`).slice(0, 3)}
        </text>
      ))}
      {years.map((year, row) => (
        <text key={year} className={styles['tick']} x="0" y={TOP + row * STEP + 9}>
          {year}
        </text>
      ))}
      <Cells cells={cells} width={WIDE} wide={WIDE - 3} />
    </svg>
  );
}

export function Rhythm({ insights, year }: { insights: Insights; year: number | null }) {
  const { i18n, t } = useLingui();
  const { rhythm, periods, undatedCount } = insights;
  const undated = i18n.number(undatedCount);
  const rows = rhythm.map(({ on, count }) => ({
    key: on,
    cells: [on.length === 7 ? sayMonth(i18n, on) : sayShortDate(i18n, on), i18n.number(count)],
    line: `watched:${on}`,
  }));
  return (
    <Chart
      title={t`Rhythm`}
      head={[year === null ? t`Month` : t`Day`, t`Entries`]}
      rows={rows}
      note={
        undatedCount > 0 &&
        (year === null ? <Trans>{undated} more without a month.</Trans> : <Trans>{undated} more without a day.</Trans>)
      }
    >
      {year === null ? (
        <AllYears years={periods.map(({ key }) => key).toReversed()} rhythm={rhythm} />
      ) : (
        <Year year={year} rhythm={rhythm} />
      )}
    </Chart>
  );
}
