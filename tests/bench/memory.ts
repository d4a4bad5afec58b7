// How much memory the program holds at rest, all its processes by their proportional share, against an empty Electron window.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { killTree, untilEnded } from '../support/process-tree.ts';
import { afterimage, type Startable, withBareProgram } from './measure/bare-program.ts';
import { type Figure, figureOf } from './measure/figures.ts';
import { memoryOf } from './measure/process-memory.ts';
import { type Settings, times } from './measure/settings.ts';
import { inJournal } from './measure/user-data.ts';

const ROUNDS = 3;
const REST = 6_000;

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST));

/** Megabytes a program holds some seconds after its start, without a driver attached. */
async function memoryAtRest(startable: Startable, userData: string): Promise<number> {
  const child = spawn(startable.executable, startable.args(userData), { stdio: 'ignore' });
  await rest();
  const megabytes = memoryOf(child.pid);
  if (child.pid !== undefined) await untilEnded(killTree(child.pid));
  return megabytes;
}

export async function measure(settings: Settings): Promise<Figure[]> {
  return await withBareProgram(async (bare, folder) => {
    const figures: Figure[] = [];
    for (const entries of settings.sizes)
      await inJournal(entries, async (userData) => {
        const ours: number[] = [];
        const plain: number[] = [];
        for (let round = 0; round < times(settings, ROUNDS); round += 1) {
          plain.push(await memoryAtRest(bare, join(folder, 'user-data')));
          ours.push(await memoryAtRest(afterimage(), userData.folder));
        }
        figures.push(
          figureOf({
            ...{ bench: 'memory', what: 'at rest in the diary', entries, unit: 'MB', samples: ours },
            baseline: { what: 'empty window', samples: plain },
          }),
        );
      });
    return figures;
  });
}
