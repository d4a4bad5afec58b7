// Owns how much memory a program holds: its proportional share, summed over all its processes. Linux only: nothing else tells it.

import { readFileSync } from 'node:fs';
import { processTree } from '../../support/process-tree.ts';

function proportional(pid: number): number {
  try {
    const match = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(match?.[1] ?? 0) / 1_000;
  } catch {
    // ended meanwhile
    return 0;
  }
}

/** Megabytes of the process and all its descendants. */
export function memoryOf(pid: number | undefined): number {
  if (process.platform !== 'linux') throw new Error('memory is measured on Linux only');
  if (pid === undefined) return Number.NaN;
  return processTree(pid).reduce((sum, member) => sum + proportional(member), 0);
}
