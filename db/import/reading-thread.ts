// The thread that reads one large source, a little ahead of the one who writes. Must never touch a journal, nor read far ahead.

import { parentPort, workerData } from 'node:worker_threads';
import { JournalError } from '../model/result.ts';
import { AHEAD, type ReadingJob, type ReadingMessage } from './read-aside.ts';
import type { ImportRecord, ImportSource, OpenedFiles } from './record.ts';
import { openSource } from './sources/open-source.ts';

/** Records, and bytes of the file, that cross together: crossing costs the same for one as for many. */
const BATCH = 64;
const BATCH_BYTES = 256_000;

/** Batches that may be sent before one is asked for. */
const room: { left: number; grown: (() => void) | null } = { left: AHEAD, grown: null };
parentPort?.on('message', () => {
  room.left += 1;
  room.grown?.();
});

function tell(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}

async function send(records: ImportRecord[], bytes: number): Promise<void> {
  while (room.left === 0) await new Promise<void>((resolve) => (room.grown = resolve));
  room.left -= 1;
  tell({ kind: 'records', records, bytes });
}

function sourceOf({ which, name }: ReadingJob, { sources, tables }: OpenedFiles): ImportSource {
  const source = which.kind === 'source' ? sources[which.index] : tables[which.index]?.as(which.mapping);
  if (source?.name === name) return source;
  throw new JournalError('import-invalid', { detail: `${name}: changed while it was read` });
}

async function read(job: ReadingJob): Promise<void> {
  const opened = await openSource(job.paths, job.options);
  try {
    const source = sourceOf(job, opened);
    let [bytes, sent] = [0, 0];
    let batch: ImportRecord[] = [];
    for await (const record of source.read((count) => (bytes = count))) {
      batch.push(record);
      if (batch.length < BATCH && bytes - sent < BATCH_BYTES) continue;
      await send(batch, bytes);
      [batch, sent] = [[], bytes];
    }
    await send(batch, source.size);
  } finally {
    await opened.close();
  }
}

async function perform(): Promise<void> {
  try {
    await read(workerData as ReadingJob);
    tell({ kind: 'done' });
  } catch (error) {
    const [code, detail] = error instanceof JournalError ? [error.code, error.detail ?? null] : [null, null];
    tell({ kind: 'failed', code, detail, stack: error instanceof Error ? (error.stack ?? '') : '' });
  } finally {
    parentPort?.close();
  }
}

void perform();
