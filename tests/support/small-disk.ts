// Disks without room, for real: a small mounted file system where the tests may mount one, a file-size limit elsewhere.

import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './journal.ts';

/** A file system of this many KiB that is gone when the test ends; null where mounting is not allowed. */
export function mountSmallDisk(kibibytes: number): string | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

/** Takes all the room there is; the way to give it back. */
export function fillDisk(folder: string): () => void {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 4_096, 512, 1]) writeUntilFull(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) if (writeSync(file, bytes) < bytes.length) return;
  } catch {
    // full, which was the point
  }
}

/**
 * Runs a module in a Node process in which no file can grow past a number of 512-byte blocks, as under a quota. It
 * gets the arguments and prints one JSON document.
 */
export function runWithFileLimit(blocks: number, module: string, args: readonly string[]): unknown {
  const script = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;
  const output = execFileSync('sh', ['-c', script, process.execPath, module, ...args], { encoding: 'utf8' });
  return JSON.parse(output);
}
