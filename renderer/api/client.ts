// The page's only way out: requests to the journal, questions to the shell, events from both.

import type { Progress } from '../../db/model/progress.ts';
import type { AppError } from '../../db/model/result.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../electron/contract/requests.ts';
import type { ShellInput, ShellName, ShellOutputs } from '../../electron/contract/shell.ts';

/** A refusal of the journal, to be shown with `sentenceOfError` from i18n. */
export class RequestError extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'RequestError';
    this.error = error;
  }
}

/** Whether what was asked for is not there. Any other fault passes, and must not close a page that is being written on. */
export function isNotFound(error: unknown): boolean {
  return error instanceof RequestError && error.error.code === 'not-found';
}

/**
 * `signal` gives the request up: the answer never comes, and what is left of the work is not done. `onProgress` is told
 * how far long work is.
 */
export async function request<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<RequestOutput<N>> {
  const began = (id: number): void => {
    signal?.addEventListener('abort', () => window.afterimage.cancel(id), { once: true });
  };
  const result = await window.afterimage.request(name, input, began, onProgress);
  if (result.ok) return result.value;
  throw new RequestError(result.error);
}

export function askShell<N extends ShellName>(name: N, input?: ShellInput<N>): Promise<ShellOutputs[N]> {
  return window.afterimage.shell(name, input);
}

export function onEvent<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  return window.afterimage.on(name, listener);
}
