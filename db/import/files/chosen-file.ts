// One file of what a person chose, on the disk or in a ZIP, as bytes that are read a piece at a time. Must never hold a file whole.

import { open } from 'node:fs/promises';
import { codeOf } from '../../fault.ts';
import { JournalError } from '../../model/result.ts';

export interface ChosenFile {
  /** With its folders, from what was chosen on: `export.zip/lists/noir.csv`. */
  name: string;
  /** The ZIP or folder it was found in, or that of all files chosen one by one: parts of one export share it. */
  container: string;
  /** Bytes it says it has. */
  size: number;
  /** Null in a ZIP. */
  path: string | null;
  /** From the beginning, each time it is asked. Throws `JournalError`. */
  pieces(): AsyncGenerator<Uint8Array>;
}

const PIECE_BYTES = 256 * 1024;

/** Whoever gathers files has looked that it is one; it is looked at again, because what stands at a path can change. */
export async function* piecesOnDisk(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) throw new JournalError('file-unreadable');
      for (;;) {
        const { buffer, bytesRead } = await handle.read({ buffer: Buffer.allocUnsafe(PIECE_BYTES) });
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof JournalError || codeOf(cause) === '') throw cause;
    throw new JournalError('file-unreadable', { cause });
  }
}

/** At most `length` bytes of the beginning. */
export async function beginningOf(file: ChosenFile, length: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.pieces()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}

/** The file, whole. Throws import-too-large above `limit` bytes, whatever size it says it has. */
export async function wholeOf(file: ChosenFile, limit: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.pieces()) {
    size += piece.length;
    if (size > limit) throw tooLarge(file.name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export const tooLarge = (detail: string): JournalError => new JournalError('import-too-large', { detail });

/** Something in a file is not right; `what` says it in a few English words without repeating the file. */
export function unsound(file: string, what: string, cause?: unknown): JournalError {
  return new JournalError('import-invalid', { detail: `${file}: ${what}`, cause });
}
