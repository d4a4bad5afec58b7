// Owns how figures are shown: one table for a person, one JSON document for a program. Must never round away a goal that was missed.

import { availableParallelism, loadavg, totalmem } from 'node:os';
import type { Figure } from './figures.ts';

const heads = ['', 'entries', 'p50', 'p95', 'p99', 'times', 'beside', 'p50', 'ratio', 'goal'];
const LEFT = new Set([0, 6, 9]);

function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function cellsOf({ what, entries, unit, value, baseline, ratio, goal, isMet }: Figure): string[] {
  const isOne = value.count === 1;
  return [
    `${what}${unit === 'ms' ? '' : ` (${unit})`}`,
    entries === null ? '' : entries.toLocaleString('en'),
    sayNumber(value.p50),
    isOne ? '' : sayNumber(value.p95),
    isOne ? '' : sayNumber(value.p99),
    String(value.count),
    baseline?.what ?? '',
    baseline === null ? '' : sayNumber(baseline.value.p50),
    ratio === null ? '' : sayNumber(ratio),
    goal === null ? '' : `${goal} ${isMet === true ? 'met' : 'MISSED'}`,
  ];
}

/** Milliseconds unless a line says otherwise. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(cellsOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (LEFT.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const lines: string[] = [];
  let bench = '';
  for (const [at, figure] of figures.entries()) {
    if (figure.bench !== bench) lines.push('', figure.bench, line(heads));
    ({ bench } = figure);
    lines.push(line(rows[at] ?? []));
    if (figure.note !== null) lines.push(`    ${figure.note}`);
  }
  const missed = figures.filter(({ isMet }) => isMet === false).length;
  const set = figures.filter(({ isMet }) => isMet !== null).length;
  lines.push('', `${set - missed} of ${set} goals met. Load ${load()}.`);
  return lines.join('\n');
}

/** Processes that wanted a processor, on average over the last minute. */
function load(): string {
  return `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
}

export function documentOf(figures: readonly Figure[]): string {
  const machine = {
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    system: process.platform,
    load: loadavg()[0],
  };
  return JSON.stringify({ takenAt: new Date().toISOString(), machine, figures }, null, 2);
}
