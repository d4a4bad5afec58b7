// The thread: does the one job it was started for, says how far it is and how it ended. Must never keep running afterwards.

import { parentPort, workerData } from 'node:worker_threads';
import type { Progress } from '../model/progress.ts';
import { JournalError } from '../model/result.ts';
import { codeOfFault, type JobInput, type JobName, jobs, type ThreadMessage } from './jobs.ts';

const PROGRESS_MILLISECONDS = 40;

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

let last = 0;
function tellProgress(progress: Progress): void {
  const now = performance.now();
  if (now - last < PROGRESS_MILLISECONDS) return;
  last = now;
  tell({ kind: 'progress', progress });
}

function perform<N extends JobName>({ name, input }: { name: N; input: JobInput<N> }): void {
  try {
    tell({ kind: 'done', output: jobs[name](input as never, tellProgress) });
  } catch (error) {
    const code = error instanceof JournalError ? error.code : codeOfFault(error, input.path);
    const detail = error instanceof JournalError ? (error.detail ?? null) : null;
    tell({ kind: 'failed', code, detail, stack: error instanceof Error ? (error.stack ?? '') : '' });
  }
}

perform(workerData as { name: JobName; input: JobInput<JobName> });
