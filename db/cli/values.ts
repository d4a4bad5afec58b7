// Reads the values of options strictly: what is not a number, a date or a text is refused with a sentence that names the option.

import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf } from '../fault.ts';
import { readDate } from '../model/date-words.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Problem, problems } from '../model/problem.ts';
import { LONGEST_REVIEW } from '../model/text.ts';
import type { Arguments } from './arguments.ts';

/** The command was understood, what it was given was not accepted. */
export class RefusedError extends Error {}

export function refuse(option: string, problem: Problem): never {
  throw new RefusedError(`--${option}: ${problems[problem].message}`);
}

/** A whole number in plain digits. */
export function wholeNumber(args: Arguments, option: string, problem: Problem): number | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(option, problem);
}

/** Stars with a point, `4.5`; null for `none`. */
export function stars(args: Arguments, option: string): number | null | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  return /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : refuse(option, 'rating-range');
}

export function dateOf(args: Arguments, option: string, today: PartialDate): PartialDate | null | undefined {
  const text = args.text(option);
  if (text === undefined) return undefined;
  const read = readDate(text, today);
  return read.ok ? read.date : refuse(option, read.problem);
}

export function limitOf(args: Arguments, most: number): number | undefined {
  const text = args.text('limit');
  if (text === undefined) return undefined;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= most) return limit;
  throw new RefusedError(`--limit: This is a number from 1 to ${most}.`);
}

/**
 * A path as meant where the command was typed: npm runs scripts in the package's own folder.
 * https://docs.npmjs.com/cli/commands/npm-run (INIT_CWD)
 */
export function pathOf(text: string): string {
  return resolve(process.env['npm_lifecycle_event'] === 'journal' ? (process.env['INIT_CWD'] ?? '.') : '.', text);
}

/** No character takes more than three bytes per UTF-16 unit. */
const MOST_BYTES = LONGEST_REVIEW * 3 + 3;
const STANDARD_INPUT = 0;

/** Standard input may have nothing yet, and on Windows throws at its end. */
function readChunk(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** At most one byte more than a review can have, so that endless input ends. */
function readBytes(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= MOST_BYTES) {
    const chunk = Buffer.alloc(64 * 1024);
    const read = readChunk(descriptor, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks);
}

function readAll(name: string): Buffer {
  if (name === '-') return readBytes(STANDARD_INPUT);
  const descriptor = openSync(pathOf(name), 'r');
  try {
    return readBytes(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A review from a file or, for `-`, from standard input: UTF-8, to the letter but for a byte order mark. */
export function reviewOf(args: Arguments, option: string): string | undefined {
  const name = args.text(option);
  if (name === undefined) return undefined;
  let bytes: Buffer;
  try {
    bytes = readAll(name);
  } catch {
    throw new RefusedError(`--${option}: This file can’t be read.`);
  }
  if (bytes.length > MOST_BYTES) return refuse(option, 'review-too-long');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedError(`--${option}: This file is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}
