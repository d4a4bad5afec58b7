// `window.afterimage`: the whole of what a page can reach outside itself.

import type { Progress } from '../../db/model/progress.ts';
import type { Result } from '../../db/model/result.ts';
import type { EventName, Events } from './events.ts';
import type { RequestInput, RequestName, RequestOutput } from './requests.ts';
import type { ChosenFile, ShellInput, ShellName, ShellOutputs } from './shell.ts';

/** A `File` of the page. */
export interface DroppedFile {
  readonly name: string;
}

export interface PageApi {
  /** `began` is told the number of the request, by which it can be given up; `progressed` how far long work is. */
  request: <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    began?: (id: number) => void,
    progressed?: (progress: Progress) => void,
  ) => Promise<Result<RequestOutput<N>>>;
  /** Nobody waits for that answer any more: what is left of the work is not done, and the promise never settles. */
  cancel: (id: number) => void;
  /** Calls back on every event of that name; returns the way to stop. */
  on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
  shell: <N extends ShellName>(name: N, input?: ShellInput<N>) => Promise<ShellOutputs[N]>;
  /** Tokens for files and folders that were dropped on the window; none for what is no file of the disk. */
  drop: (files: readonly DroppedFile[]) => Promise<ChosenFile[]>;
}

/** Over the port, page to journal process. */
export type PortRequest = { id: number; name: string; input: unknown } | { cancelled: number };

/** Over the port, journal process to page. */
export type PortMessage =
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'event'; name: EventName; event: Events[EventName] };

export const CHANNELS = {
  hello: 'page.hello',
  port: 'journal.port',
  event: 'shell.event',
  shell: 'shell.ask',
  drop: 'shell.drop',
  /** A rule of the content policy that refused something. */
  violation: 'page.violation',
} as const;
