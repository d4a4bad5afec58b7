// Owns recording a writing run: compiles what records, runs the program under it, reads what it wrote down. Linux with a C compiler only.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Operation =
  | { kind: 'open'; inode: string; path: string }
  | { kind: 'write'; inode: string; offset: number; bytes: Buffer }
  | { kind: 'sync'; inode: string }
  | { kind: 'resize'; inode: string; length: number }
  | { kind: 'rename' | 'link'; from: string; to: string }
  | { kind: 'remove'; path: string }
  | { kind: 'sync-folder' };

/** Why nothing can be recorded here; null where it can. */
export function whyNotRecorded(): string | null {
  if (process.platform !== 'linux') return 'recording file operations needs Linux';
  return spawnSync('cc', ['--version']).status === 0 ? null : 'recording file operations needs a C compiler (cc)';
}

export interface RunToRecord {
  /** Of the recording's own; what the run wrote is left in `folder/journal`. */
  folder: string;
  steps: number;
  synchronous: 'FULL' | 'NORMAL';
}

/** Runs it and gives every file operation in order. */
export function recordRun({ folder, steps, synchronous }: RunToRecord): Operation[] {
  const library = join(folder, 'record-files.so');
  const source = join(import.meta.dirname, 'record-files.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread'], { stdio: 'inherit' });
  const record = join(folder, 'record');
  const recorded = join(folder, 'journal');
  execFileSync('mkdir', [recorded]);
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'writing-run.ts'), join(recorded, 'Journal.afterimage'), String(steps), synchronous],
    {
      env: {
        ...process.env,
        ...{ LD_PRELOAD: library, AFTERIMAGE_RECORD: record, AFTERIMAGE_RECORDED: recorded, UV_USE_IO_URING: '0' },
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return readOperations(readFileSync(record));
}

function readOperations(record: Buffer): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < record.length;) {
    const end = record.indexOf('\n', at);
    const line = record.toString('utf8', at, end);
    at = end + 1;
    const [kind = '', inode = '', first = '', second = ''] = line.split(' ');
    const rest = line.slice(2);
    if (kind === 'o') operations.push({ kind: 'open', inode, path: line.slice(3 + inode.length) });
    if (kind === 's') operations.push({ kind: 'sync', inode });
    if (kind === 't') operations.push({ kind: 'resize', inode, length: Number(first) });
    if (kind === 'd') operations.push({ kind: 'sync-folder' });
    if (kind === 'u') operations.push({ kind: 'remove', path: rest });
    if (kind === 'r' || kind === 'l') {
      const [from = '', to = ''] = rest.split('\t');
      operations.push({ kind: kind === 'r' ? 'rename' : 'link', from, to });
    }
    if (kind !== 'w') continue;
    const length = Number(second);
    operations.push({ kind: 'write', inode, offset: Number(first), bytes: record.subarray(at, at + length) });
    at += length;
  }
  return operations;
}
