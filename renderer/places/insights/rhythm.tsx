// When one watched: the days of a year as weeks side by side, or the months of all years. The darker, the more.

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Insights } from '../../../db/model/insights.ts';
import { regionOf, sayMonth, sayMonthName, sayShortDate } from '../../i18n/dates.ts';
import { useWidth } from '../../ui/use-width.ts';
import { Chart } from './chart.tsx';
import { daysOfYear, depthOf, type RhythmCell, monthsOfYears } from './rhythm-grid.ts';
import styles from './insights.module.css';

/** From the top of one row to the next where a row is a year, and what is left free between two cells. */
const STEP = 14;
const BETWEEN = 3;
const LEFT = 38;
const TOP = 20;

interface Grid {
  cells: readonly RhythmCell[];
  /** From the edge of one cell to that of the next. */
  columnStep: number;
  rowStep: number;
}

/** Edges fall on whole pixels: a gap may be one wider than the next. */
function Cells({ cells, columnStep, rowStep }: Grid) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return cells.map(({ on, count, column, row }) => (
    <rect
      key={on}
      className={styles['cell']}
      data-depth={depthOf(count, most)}
      x={LEFT + Math.round(column * columnStep)}
      y={TOP + Math.round(row * rowStep)}
      width={Math.max(2, Math.floor(columnStep) - BETWEEN)}
      height={Math.max(2, Math.floor(rowStep) - BETWEEN)}
      rx="2"
      onClick={() => count > 0 && void navigate({ to: '/diary', search: { q: `watched:${on}` } })}
    >
      <title>{`${on.length === 7 ? sayMonth(i18n, on) : sayShortDate(i18n, on)}: ${i18n.number(count)}`}</title>
    </rect>
  ));
}

/** As wide as the column, its words as large as everywhere. */
function Year({ year, rhythm, width }: { year: number; rhythm: Insights['rhythm']; width: number }) {
  const { i18n } = useLingui();
  const { cells, months, weekdays, columns } = daysOfYear(year, rhythm, regionOf(i18n));
  const step = (width + BETWEEN - LEFT) / columns;
  return (
    <svg className={styles['rhythm']} width={width} viewBox={`0 0 ${width} ${TOP + Math.ceil(7 * step)}`}>
      {months.map(({ month, column }) => (
        <text key={month} className={styles['tick']} x={LEFT + Math.round(column * step)} y="11">
          {sayMonthName(i18n, month).slice(0, 3)}
        </text>
      ))}
      {weekdays.map(({ name, row }) => (
        <text key={name} className={styles['tick']} x="0" y={TOP + Math.round(row * step) + 9}>
          {name}
        </text>
      ))}
      <Cells cells={cells} columnStep={step} rowStep={step} />
    </svg>
  );
}

function AllYears(props: { years: readonly string[]; rhythm: Insights['rhythm']; width: number }) {
  const { i18n } = useLingui();
  const { years, rhythm, width } = props;
  const cells = monthsOfYears(years, rhythm);
  const step = (width + BETWEEN - LEFT) / 12;
  return (
    <svg className={styles['rhythm']} width={width} viewBox={`0 0 ${width} ${TOP + years.length * STEP}`}>
      {Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).map((month, index) => (
        <text key={month} className={styles['tick']} x={LEFT + Math.round(index * step)} y="11">
          {sayMonthName(i18n, `2026-${month}`).slice(0, 3)}
        </text>
      ))}
      {years.map((year, row) => (
        <text key={year} className={styles['tick']} x="0" y={TOP + row * STEP + 9}>
          {year}
        </text>
      ))}
      <Cells cells={cells} columnStep={step} rowStep={STEP} />
    </svg>
  );
}

export function Rhythm({ insights, year }: { insights: Insights; year: number | null }) {
  const { i18n, t } = useLingui();
  const { rhythm, periods, undatedCount } = insights;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame);
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
      <div ref={setFrame}>
        {width > 0 &&
          (year === null ? (
            <AllYears years={periods.map(({ key }) => key).toReversed()} rhythm={rhythm} width={width} />
          ) : (
            <Year year={year} rhythm={rhythm} width={width} />
          ))}
      </div>
    </Chart>
  );
}
