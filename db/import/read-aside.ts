// Reads a large source in a thread of its own: unpacking, parsing and making Markdown of HTML take as long as writing, and two cores do both at once.

import { Worker } from 'node:worker_threads';
import type { ColumnMapping } from '../model/column-mapping.ts';
import { type ErrorCode, JournalError } from '../model/result.ts';
import type { ImportRecord, ImportSource, OpenedFiles } from './record.ts';
import type { OpenOptions } from './sources/open-source.ts';

/** Bytes from which a thread is worth its start. */
const LARGE = 4_000_000;
/** Batches of records that wait at most. */
export const AHEAD = 3;

/** `.ts` where the source itself runs, `.js` where it was built: the build gives the thread this name. */
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** What the thread opens, and which of the sources in it is read. */
export interface ReadingJob {
  paths: readonly string[];
  options: OpenOptions;
  which: { kind: 'source'; index: number } | { kind: 'table'; index: number; mapping: ColumnMapping };
  name: string;
}

/** From the thread: plain values. `code` is null for a fault of ours, of which only the places cross. */
export type ReadingMessage =
  | { kind: 'records'; records: ImportRecord[]; bytes: number }
  | { kind: 'done' }
  | { kind: 'failed'; code: ErrorCode | null; detail: string | null; stack: string };

function throwFailure({ code, detail, stack }: Extract<ReadingMessage, { kind: 'failed' }>): never {
  if (code !== null) throw new JournalError(code, detail === null ? {} : { detail });
  const fault = new Error('a source could not be read in its thread');
  fault.stack = stack;
  throw fault;
}

/** What a thread says, one after the other. */
class Messages {
  readonly #waiting: ReadingMessage[] = [];
  #wake: (() => void) | null = null;

  constructor(thread: Worker) {
    thread.on('message', (message: ReadingMessage) => this.#add(message));
    thread.on('error', (error) => this.#fail(error.stack ?? ''));
    thread.on('exit', () => this.#fail('the thread ended before its source'));
  }

  #add(message: ReadingMessage): void {
    this.#waiting.push(message);
    this.#wake?.();
  }

  #fail(stack: string): void {
    this.#add({ kind: 'failed', code: null, detail: null, stack });
  }

  async next(): Promise<ReadingMessage> {
    for (;;) {
      const message = this.#waiting.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

async function* readAside(job: ReadingJob, onProgress?: (bytes: number) => void): AsyncGenerator<ImportRecord> {
  // named apart: bundlers take an address that is written out in place for one of theirs
  const file = `./reading-thread.${ending}`;
  const thread = new Worker(new URL(file, import.meta.url), { workerData: job });
  const messages = new Messages(thread);
  try {
    for (;;) {
      const message = await messages.next();
      if (message.kind === 'done') return;
      if (message.kind === 'failed') throwFailure(message);
      yield* message.records;
      onProgress?.(message.bytes);
      thread.postMessage('more');
    }
  } finally {
    await thread.terminate();
  }
}

const aside = (source: ImportSource, job: Omit<ReadingJob, 'name'>): ImportSource =>
  source.size < LARGE
    ? source
    : { ...own(source), readAside: (onProgress) => readAside({ ...job, name: source.name }, onProgress) };

/** Sources are classes: their methods are not among what is spread. */
const own = (source: ImportSource): ImportSource => ({
  ...{ kind: source.kind, name: source.name, size: source.size },
  read: (onProgress) => source.read(onProgress),
});

/** The same files, the large ones among them readable in a thread. */
export function withThreads(opened: OpenedFiles, paths: readonly string[], options: OpenOptions): OpenedFiles {
  return {
    ...opened,
    sources: opened.sources.map((source, index) => aside(source, { paths, options, which: { kind: 'source', index } })),
    tables: opened.tables.map((table, index) => ({
      ...table,
      as: (mapping) => aside(table.as(mapping), { paths, options, which: { kind: 'table', index, mapping } }),
    })),
  };
}
