// How long a Letterboxd export of the corpus takes to be imported, how long it holds the process and how much memory it takes, against the same rows put into the same tables and indexes by bare statements.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Corpus } from './corpus/corpus.ts';
import { exportOf } from './importing/export-of-corpus.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { type Settings, times } from './measure/settings.ts';

const ROUNDS = 3;
const GOAL_RATIO = { of: 'ratio', atMost: 2 } as const;
const GOAL_TIME = { of: 'p50', atMost: 10_000 } as const;
/** The goal of ten seconds is set for so many. */
const GOAL_ENTRIES = 20_000;

interface Imported {
  /** Until the report: everything is in its place. */
  milliseconds: number;
  /** Until search has read all of it. */
  untilFound: number;
  longest: number;
  p99: number;
  megabytes: number;
}

/** A program alone in its process, so that its memory is its own. */
function runAlone<T>(name: string, ...args: string[]): T {
  const program = join(import.meta.dirname, 'importing', name);
  const out = execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(out) as T;
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const entries of settings.sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'afterimage-import-bench-'));
    try {
      const file = join(folder, 'export.zip');
      writeFileSync(file, exportOf(new Corpus(entries)));
      const ours: Imported[] = [];
      const plain: number[] = [];
      for (let round = 0; round < times(settings, ROUNDS); round += 1) {
        const journal = join(folder, `${round}.afterimage`);
        ours.push(runAlone<Imported>('import-program.ts', journal, file));
        plain.push(
          runAlone<{ milliseconds: number }>('plain-program.ts', journal, join(folder, `${round}.plain`)).milliseconds,
        );
      }
      const of = (pick: (one: Imported) => number): number[] => ours.map(pick);
      const shared = { bench: 'import', entries } as const;
      const samples = of(({ milliseconds }) => milliseconds);
      figures.push(
        figureOf({
          ...{ ...shared, what: 'an export with its reviews imported', samples },
          baseline: { what: 'bare statements', samples: plain },
        }),
        figureOf({
          ...{ ...shared, what: 'the same, until all of it is found', samples: of((one) => one.untilFound) },
          ...{ goal: GOAL_RATIO, baseline: { what: 'bare statements', samples: plain } },
        }),
        ...(entries === GOAL_ENTRIES
          ? [figureOf({ ...shared, what: 'the same, in all', samples, goal: GOAL_TIME })]
          : []),
        figureOf({ ...shared, what: 'longest hold', samples: of(({ longest }) => longest) }),
        figureOf({ ...shared, what: 'holds, the 99th of 100', samples: of(({ p99 }) => p99) }),
        figureOf({
          ...shared,
          what: 'memory above an open journal',
          unit: 'MB',
          samples: of(({ megabytes }) => megabytes),
        }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return await Promise.resolve(figures);
}
