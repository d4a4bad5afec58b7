// How long until the window shows and until the diary's rows are there, against an empty Electron window started on the same machine in the same run, turn by turn.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { killTree, untilEnded } from '../support/process-tree.ts';
import { afterimage, SHOWN, type Startable, withBareProgram } from './measure/bare-program.ts';
import { WATCHED, whenPainted } from './measure/devtools.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

const ROUNDS = 9;
const GOAL = { of: 'ratio', atMost: 1.3 } as const;

function untilShown(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(SHOWN)) resolve(Date.now());
    });
    child.once('exit', (code) => reject(new Error(`ended with code ${code} before its window showed`)));
  });
}

/** Milliseconds from spawn to the window being shown, and to the first element that `selector` names being painted. */
async function measureStart(startable: Startable, userData: string, selector: string): Promise<[number, number]> {
  const began = Date.now();
  const child = spawn(startable.executable, [...startable.args(userData), WATCHED], {
    env: { ...process.env, AFTERIMAGE_LOG: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const instants = await Promise.all([untilShown(child), whenPainted(child, selector)]);
    return [instants[0] - began, instants[1] - began];
  } finally {
    if (child.pid !== undefined) await untilEnded(killTree(child.pid));
  }
}

export async function measure(settings: Settings): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withBareProgram(async (bare, folder) => {
    for (const entries of settings.sizes)
      await inJournal(entries, async (userData) => {
        const shown: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
        const usable: number[] = [];
        for (let round = -1; round < times(settings, ROUNDS); round += 1) {
          const [bareShown] = await measureStart(bare, join(folder, 'user-data'), 'p');
          const [oursShown, rows] = await measureStart(afterimage(), userData.folder, '[data-entry]');
          // the first round warms the disk's cache and counts for nobody
          if (round < 0) continue;
          shown.bare.push(bareShown);
          shown.ours.push(oursShown);
          usable.push(rows);
        }
        const baseline = { what: 'empty window shown', samples: shown.bare };
        const common = { bench: 'startup', entries, baseline };
        figures.push(figureOf({ ...common, what: 'window shown', samples: shown.ours, goal: GOAL }));
        figures.push(figureOf({ ...common, what: 'rows of the diary painted', samples: usable }));
      });
  });
  return figures;
}
