// Answers requests: checks what came in, runs the verb, and makes a value of whatever happens. Must never throw, nor tell the outside what a person wrote.

import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { faultOf } from './fault.ts';
import type { Journal } from './handles.ts';
import { errorOfIssues, problemOfKeys } from './input.ts';
import type { Progress } from './model/progress.ts';
import { JournalError, type Result } from './model/result.ts';
import type { Request } from './request.ts';
import { requests, type RequestTable } from './requests.ts';
import { finish, finishLater, type Sliced } from './search/pace.ts';

export interface AnswerOptions {
  /** Told of what is our fault, under the id that travels in `detail`. The error may quote a text: log its places, not its message. */
  onBug?: (id: string, error: unknown) => void;
}

/** Checks the input, runs the verb, and turns whatever happens into a value. Never throws. */
export function answer(journal: Journal, name: string, input: unknown, options: AnswerOptions = {}): Result<unknown> {
  if (isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).isLate)
    throw new Error(`${name} is asked with answerLater()`);
  return finish(answerInSlices(journal, name, input, { ...options, isAtOnce: true }));
}

/** The same, letting time pass: also for what waits for files. */
export async function answerLater(
  journal: Journal,
  name: string,
  input: unknown,
  { onProgress, ...options }: AnswerOptions & { onProgress?: (progress: Progress) => void } = {},
): Promise<Result<unknown>> {
  return finishLater(answerInSlices(journal, name, input, options), onProgress);
}

/** The same with pauses, where a request has them. Returned early it is given up. */
export function* answerInSlices(
  journal: Journal,
  name: string,
  input: unknown,
  { onBug, isAtOnce }: AnswerOptions & { isAtOnce?: boolean } = {},
): Sliced<Result<unknown>> {
  try {
    if (!isKnown(name)) return { ok: false, error: { code: 'unknown-request' } };
    const { schema, verb, work } = requests[name] as Request<z.ZodType, unknown>;
    const problem = problemOfKeys(input);
    if (problem) return { ok: false, error: problem };
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, error: errorOfIssues(parsed.error) };
    return {
      ok: true,
      value: work && isAtOnce !== true ? yield* work(journal, parsed.data) : verb(journal, parsed.data),
    };
  } catch (error) {
    if (error instanceof JournalError) return { ok: false, error: error.toAppError() };
    const fault = faultOf(error, journal.path);
    if (fault !== null) return { ok: false, error: { code: fault === 'locked' ? 'not-writable' : fault } };
    const id = randomUUID();
    onBug?.(id, error);
    return { ok: false, error: { code: 'bug', detail: id } };
  }
}

/** Asks what can be asked of a journal that is not open. */
export function rescueInSlices(
  path: string,
  name: string,
  input: unknown,
  options: AnswerOptions = {},
): Sliced<Result<unknown>> {
  if (!isOfPlace(name)) throw new Error(`${name} needs an open journal`);
  // such a request touches the path alone
  return answerInSlices({ path } as Journal, name, input, options);
}

export function isOfPlace(name: string): boolean {
  return isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).isOfPlace === true;
}

/** Whether nobody else may write, nor read over the connection that writes, until this one is done. */
export function isHolding(name: string): boolean {
  return isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).isHolding === true;
}

/** Whether a request in slices stays as it began when the journal changes. */
export function isSteady(name: string): boolean {
  return isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).isSteady === true;
}

/** Whether the slices of a request go before those of all others. */
export function isUrgent(name: string): boolean {
  return isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).isUrgent === true;
}

/** Whether a request may take long, and pauses: what is done in one piece is done between two of its pieces. */
export function isSliced(name: string): boolean {
  return isKnown(name) && (requests[name] as Request<z.ZodType, unknown>).work !== undefined;
}

function isKnown(name: string): name is keyof RequestTable {
  return Object.hasOwn(requests, name);
}
