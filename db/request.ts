// What one request is: a schema at the gate and the verb behind it, all at once or in slices. Knows no verb.

import type { z } from 'zod';
import type { Journal, ReadableDb } from './handles.ts';
import type { Place } from './rescue.ts';
import { finish, type Sliced, waitFor } from './search/pace.ts';

export interface Request<Schema extends z.ZodType, Output> {
  readonly schema: Schema;
  readonly verb: (journal: Journal, input: z.output<Schema>) => Output;
  /** Takes its place where the work may be long: it pauses, and can be given up. */
  readonly work?: (journal: Journal, input: z.output<Schema>) => Sliced<Output>;
  /** The work is not begun anew when the journal changes meanwhile. */
  readonly isSteady?: boolean;
  /** Somebody waits for it letter by letter: its work goes before all other. */
  readonly isUrgent?: boolean;
  /** The work writes in pieces: whatever else needs the connection that writes has to wait for its end. */
  readonly isHolding?: boolean;
  /** It is about a journal that can't be opened, and needs its place only. */
  readonly isOfPlace?: boolean;
  /** The work waits for the disk in its pauses: it can't be done all at once. */
  readonly isLate?: boolean;
}

export function request<Schema extends z.ZodType, Output>(
  schema: Schema,
  verb: (journal: Journal, input: z.output<Schema>) => Output,
): Request<Schema, Output> {
  return { schema, verb };
}

/** Reads that may take long: in slices, over the connection that only reads. */
export function reading<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (db: ReadableDb, input: z.output<Schema>) => Sliced<Output>,
): Request<Schema, Output> {
  return {
    schema,
    verb: ({ reader }, input) => finish(work(reader, input)),
    work: ({ reader }, input) => work(reader, input),
  };
}

/** Long work that goes on from where it is, whatever changes meanwhile. */
export function working<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (journal: Journal, input: z.output<Schema>) => Sliced<Output>,
): Request<Schema, Output> {
  return { schema, verb: (journal, input) => finish(work(journal, input)), work, isSteady: true };
}

/** Long work that waits for files in its pauses. Asked for with `answerLater`. */
export function waiting<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (journal: Journal, input: z.output<Schema>) => Sliced<Output>,
  more: { isHolding?: boolean } = {},
): Request<Schema, Output> {
  const verb = (): never => {
    throw new Error('this can only be answered later');
  };
  return { schema, verb, work, isSteady: true, isLate: true, ...more };
}

/** Work whose code is read when it is first asked for: a start waits for no more than every start needs. Asked for with `answerLater`. */
export function fetched<Schema extends z.ZodType, Module, Output>(
  schema: Schema,
  fetch: () => Promise<Module>,
  work: (module: Module, journal: Journal, input: z.output<Schema>) => Sliced<Output>,
  more: { isHolding?: boolean } = {},
): Request<Schema, Output> {
  const fetching = function* (journal: Journal, input: z.output<Schema>): Sliced<Output> {
    return yield* work(yield* waitFor(fetch()), journal, input);
  };
  return waiting(schema, fetching, more);
}

/** For a journal that is not open. */
export function ofPlace<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (place: Place, input: z.output<Schema>) => Sliced<Output>,
): Request<Schema, Output> {
  return { ...waiting<Schema, Output>(schema, work), isOfPlace: true };
}
