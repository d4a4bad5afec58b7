// Does long work on files in a thread of its own, so that no request waits for it. Must never hand a connection across.

import { Worker } from 'node:worker_threads';
import { JournalError } from '../model/result.ts';
import type { Progress } from '../model/progress.ts';
import type { Sliced, Waiting } from '../search/pace.ts';
import type { JobInput, JobName, JobOutput, ThreadMessage } from './jobs.ts';

/** `.ts` where the source itself runs, `.js` where it was built: the build gives the thread this name. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** What a thread says, as it comes; `next` is settled when there is something new. */
class Listening {
  readonly #thread: Worker;
  #progress: Progress | null = null;
  #last: Extract<ThreadMessage, { kind: 'done' | 'failed' }> | null = null;
  #wake = Promise.withResolvers<void>();

  constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') this.#progress = message.progress;
      else this.#last = message;
      this.#tell();
    });
    thread.on('error', (error) => this.#fail(error));
    thread.on('exit', () => this.#fail(new Error('the thread ended before its work')));
  }

  #fail(error: unknown): void {
    this.#last ??= {
      kind: 'failed',
      code: null,
      detail: null,
      stack: error instanceof Error ? (error.stack ?? '') : '',
    };
    this.#tell();
  }

  #tell(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers<void>();
  }

  pause(): Waiting {
    const { done, whole } = this.#progress ?? { done: 0, whole: 0 };
    return { done, whole, until: this.#wake.promise };
  }

  get last(): Extract<ThreadMessage, { kind: 'done' | 'failed' }> | null {
    return this.#last;
  }

  end(): void {
    void this.#thread.terminate();
  }
}

/** Given up, the thread is ended. Throws what the job throws: a JournalError, or a fault of ours without its message. */
export function* aside<N extends JobName>(name: N, input: JobInput<N>): Sliced<JobOutput<N>> {
  // named apart: bundlers take an address that is written out in place for one of theirs
  const file = `./aside-thread.${ending}`;
  const thread = new Worker(new URL(file, import.meta.url), { workerData: { name, input } });
  const listening = new Listening(thread);
  try {
    while (listening.last === null) yield listening.pause();
    if (listening.last.kind === 'done') return listening.last.output as JobOutput<N>;
    const { code, detail, stack } = listening.last;
    if (code !== null) throw new JournalError(code, detail === null ? {} : { detail });
    const fault = new Error(`${name} failed in its thread`);
    fault.stack = stack;
    throw fault;
  } finally {
    listening.end();
  }
}
