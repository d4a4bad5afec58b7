// Owns what a measurement gives: samples, their quantiles, the ratio to a baseline of the same run. Must never say a figure without how often it was taken.

export interface Quantiles {
  p50: number;
  p95: number;
  p99: number;
  count: number;
}

/** One line of the report. */
export interface Figure {
  bench: string;
  what: string;
  /** Entries of the journal it was taken in; null where there is none. */
  entries: number | null;
  unit: 'ms' | 'MB' | '%' | 'times';
  value: Quantiles;
  /** The same thing without us, in the same run. */
  baseline: { what: string; value: Quantiles } | null;
  /** Of the medians; null without a baseline. */
  ratio: number | null;
  /** As a sentence would say it: `p95 <= 16 ms`. Null where none is set. */
  goal: string | null;
  isMet: boolean | null;
  note: string | null;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function quantilesOf(values: readonly number[]): Quantiles {
  const [p50 = Number.NaN, p95 = Number.NaN, p99 = Number.NaN] = [0.5, 0.95, 0.99].map((share) =>
    quantile(values, share),
  );
  return { p50, p95, p99, count: values.length };
}

export interface Goal {
  of: 'p50' | 'p95' | 'p99' | 'ratio';
  atMost: number;
}

export interface Taken {
  bench: string;
  what: string;
  entries?: number | null;
  unit?: Figure['unit'];
  samples: readonly number[];
  baseline?: { what: string; samples: readonly number[] } | undefined;
  goal?: Goal | undefined;
  note?: string | undefined;
}

export function figureOf(taken: Taken): Figure {
  const { bench, what, entries = null, unit = 'ms', goal, note = null } = taken;
  const value = quantilesOf(taken.samples);
  const baseline = taken.baseline ? { what: taken.baseline.what, value: quantilesOf(taken.baseline.samples) } : null;
  const ratio = baseline === null ? null : value.p50 / baseline.value.p50;
  const reached = goal === undefined ? null : goal.of === 'ratio' ? (ratio ?? Number.NaN) : value[goal.of];
  return {
    ...{ bench, what, entries, unit, value, baseline, ratio, note },
    goal: goal === undefined ? null : `${goal.of} <= ${goal.atMost}${goal.of === 'ratio' ? '' : ` ${unit}`}`,
    isMet: goal === undefined || reached === null ? null : reached <= goal.atMost,
  };
}
