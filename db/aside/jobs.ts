// The jobs that are done in a thread of their own: each works on files by their paths and tells how far it is. Must never touch an open connection.

import { refusalOf } from '../backup/folder.ts';
import { type RowCounts, sealCopy } from '../backup/seal.ts';
import { faultOf } from '../fault.ts';
import type { Progress } from '../model/progress.ts';
import type { ErrorCode } from '../model/result.ts';

type Tell = (progress: Progress) => void;

export const jobs = {
  /** Makes a finished copy fit to be kept. */
  seal: ({ path, had }: { path: string; had: RowCounts }, _tell: Tell): null => {
    try {
      sealCopy(path, had);
    } catch (error) {
      throw refusalOf(error, path);
    }
    return null;
  },
} as const;

export type JobName = keyof typeof jobs;
export type JobInput<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type JobOutput<N extends JobName> = ReturnType<(typeof jobs)[N]>;

/** From the thread: plain values. `code` is null for a fault of ours, of which only the places cross. */
export type ThreadMessage =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; output: unknown }
  | { kind: 'failed'; code: ErrorCode | null; detail: string | null; stack: string };

/** What a person can cause, as its code. */
export function codeOfFault(error: unknown, path: string): ErrorCode | null {
  const fault = faultOf(error, path);
  return fault === 'locked' ? 'not-writable' : fault;
}
