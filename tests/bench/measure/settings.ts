// Owns what may be said on the command line of a bench.

import { parseArgs } from 'node:util';
import type { Figure } from './figures.ts';

export interface Settings {
  /** Journals to measure in, by their entries. */
  sizes: readonly number[];
  isJson: boolean;
  /** Names of benches; empty for all. */
  benches: readonly string[];
  /** A part of the usual number of samples, for trying a bench out. */
  share: number;
}

/** What every bench file gives under the name `measure`. */
export type Measure = (settings: Settings) => Promise<Figure[]>;

const SIZES = [1_000, 10_000, 100_000];

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 100) throw new RangeError(`--entries ${text}: a whole number from 100 on`);
  return value;
}

export function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      entries: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.entries?.flatMap((text) => text.split(',')).map(wholeNumber) ?? SIZES,
    isJson: values.json,
    benches: positionals,
    share: values.quick ? 0.2 : 1,
  };
}

/** So many, or fewer for `--quick`, never fewer than three. */
export function times(settings: Settings, usual: number): number {
  return Math.max(3, Math.round(usual * settings.share));
}

/** What is being done, beside what it gives. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
