// Runs the kinds of trials one after the other and prints a line for each. Ends with 1 where anything was lost or did not open.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Torture, TrialReport } from './trial.ts';

const KINDS = ['kills', 'cuts', 'damage'] as const;
type Kind = (typeof KINDS)[number];

interface Outcome extends TrialReport {
  isGood: boolean;
  seconds: number;
}

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    cuts: { type: 'string' },
    damage: { type: 'string' },
    seed: { type: 'string' },
    report: { type: 'string' },
  },
});

function numberOf(name: Kind | 'seed'): number | null {
  const text = values[name];
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${name} wants a number, not "${text}"`);
}

async function run(kind: Kind, trials: number, seed: number): Promise<Outcome> {
  const began = performance.now();
  const path = join(import.meta.dirname, `${kind}.ts`);
  const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;
  const nothing = { kind, trials: 0, lost: 0, failedToOpen: 0 };
  if (!existsSync(path)) return { ...nothing, notes: ['SKIPPED: not there yet'], isGood: true, seconds: 0 };
  try {
    const torture = ((await import(pathToFileURL(path).href)) as Record<string, Torture>)[kind];
    if (torture === undefined) throw new Error(`${path} exports no ${kind}`);
    const report = await torture(trials, seed);
    return { ...report, isGood: report.lost === 0 && report.failedToOpen === 0, seconds: seconds() };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...nothing, notes: [`could not be run: ${why}`], isGood: false, seconds: seconds() };
  }
}

function lineOf({ kind, trials, lost, failedToOpen, seconds }: Outcome): string {
  return `${kind}: ${trials} trials, ${lost} with lost saves, ${failedToOpen} failures to open (${seconds} s)`;
}

const seed = numberOf('seed') ?? Math.floor(Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const outcomes: Outcome[] = [];
const isAll = KINDS.every((kind) => values[kind] === undefined);
for (const kind of KINDS) {
  const trials = isAll ? { kills: 300, cuts: 200, damage: 200 }[kind] : numberOf(kind);
  if (trials === null || trials === 0) continue;
  const outcome = await run(kind, trials, seed);
  outcomes.push(outcome);
  console.log([lineOf(outcome), ...outcome.notes.map((note) => `  ${note}`)].join('\n'));
}
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(outcomes));
process.exitCode = outcomes.every(({ isGood }) => isGood) ? 0 : 1;
