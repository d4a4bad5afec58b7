// Reads a file that says it is our JSON into a plain value. Must refuse, before it costs memory, what no export of ours can be.

import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { codeOf } from '../fault.ts';
import { EXPORT_FORMAT } from '../model/exchange.ts';
import { JournalError } from '../model/result.ts';

/** What one string of V8 can hold, nearly. */
export const LARGEST_FILE = 512_000_000;
/** An entry's theme stands six deep. */
const DEEPEST = 12;
/** Objects and lists; a film with an entry has some ten. */
const MOST_CONTAINERS = 20_000_000;
/** Commas: members of all objects and lists together. */
const MOST_MEMBERS = 60_000_000;
/** Where the name of the format stands in our files. */
const HEAD_BYTES = 300;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

const unsound = (detail: string, cause?: unknown): JournalError =>
  new JournalError('import-invalid', { detail, cause });

function readBytes(path: string): Buffer {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw new JournalError('file-unreadable');
      if (stats.size > LARGEST_FILE) throw new JournalError('file-unreadable', { detail: 'larger than 512 MB' });
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    if (cause instanceof JournalError || codeOf(cause) === '') throw cause;
    throw new JournalError('file-unreadable', { cause });
  }
}

/** Counts what parsing would make, outside of strings, without making it. */
function boundStructure(bytes: Buffer): void {
  let depth = 0;
  let containers = 0;
  let members = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      containers += 1;
      if (depth > DEEPEST) throw unsound('nested too deeply');
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
    else if (byte === COMMA) members += 1;
  }
  if (containers > MOST_CONTAINERS || members > MOST_MEMBERS) throw unsound('too many items');
}

/** Our own file cut short or edited by hand is ours all the same; anything else is no export. */
function refusalOf(bytes: Buffer, detail: string, cause: unknown): JournalError {
  const looksOurs = bytes.subarray(0, HEAD_BYTES).toString('latin1').includes(`"${EXPORT_FORMAT}"`);
  return looksOurs ? unsound(detail, cause) : new JournalError('import-format', { cause });
}

/** V8's own message quotes the text around the place; only the place is told. */
function placeOf(error: unknown): string {
  const [, line] = /\(line (\d+) column \d+\)/.exec(error instanceof Error ? error.message : '') ?? [];
  return line === undefined ? 'not JSON' : `line ${line}`;
}

/** Throws file-unreadable, import-format (not ours), import-invalid (ours, but broken). */
export function readJson(path: string): unknown {
  return parseJson(readBytes(path));
}

/** The same of bytes that came from elsewhere, such as out of a ZIP. */
export function parseJson(bytes: Buffer): unknown {
  let text: string;
  try {
    // a byte order mark is taken off by the decoder
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refusalOf(bytes, 'not UTF-8', cause);
  }
  if (!text.trimStart().startsWith('{')) throw new JournalError('import-format');
  boundStructure(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw refusalOf(bytes, placeOf(cause), cause);
  }
}
