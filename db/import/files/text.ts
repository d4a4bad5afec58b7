// What the bytes of a text file are: its encoding, looked at in all of the file before a word is read. Must never guess at what fits nothing.

import { isUtf8 } from 'node:buffer';
import type { ChosenFile } from './chosen-file.ts';
import { unsound } from './chosen-file.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1';

export interface TextKind {
  encoding: Encoding;
  /** Nothing but NUL bytes, as a disk leaves files that it never wrote. */
  isNulFilled: boolean;
  isEmpty: boolean;
  /** Null where the text can be read. */
  problem: 'mixed encodings' | null;
}

/** The bytes at the end that may be the beginning of one character. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0)
      return byte >= 0xf0 ? (back < 4 ? back : 0) : byte >= 0xe0 ? (back < 3 ? back : 0) : back < 2 ? back : 0;
  }
  return 0;
}

async function isAllUtf8(file: ChosenFile): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of file.pieces()) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const unfinished = unfinishedBytes(bytes);
    if (!isUtf8(bytes.subarray(0, bytes.length - unfinished))) return false;
    rest = bytes.slice(bytes.length - unfinished);
  }
  return rest.length === 0;
}

/** Whether sound characters of several bytes stand among bytes that are none: more than chance would put there. */
async function isMixed(file: ChosenFile): Promise<boolean> {
  let [sound, unsoundBytes, wanted] = [0, 0, 0];
  for await (const piece of file.pieces()) {
    for (const byte of piece) {
      if (wanted > 0 && (byte & 0xc0) === 0x80) {
        wanted -= 1;
        if (wanted === 0) sound += 1;
        continue;
      }
      if (wanted > 0) unsoundBytes += 1;
      wanted = byte >= 0xc2 && byte < 0xf5 ? (byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1) : 0;
      if (byte >= 0x80 && wanted === 0) unsoundBytes += 1;
    }
  }
  return sound * 20 > unsoundBytes;
}

async function isAllNul(file: ChosenFile): Promise<boolean> {
  let zeros = Buffer.alloc(0);
  for await (const piece of file.pieces()) {
    if (zeros.length < piece.length) zeros = Buffer.alloc(piece.length);
    if (!zeros.subarray(0, piece.length).equals(piece)) return false;
  }
  return true;
}

/** Looks over all of the file: natively, at the speed of the disk, but where it is not UTF-8. */
export async function lookAtText(file: ChosenFile, beginning: Buffer): Promise<TextKind> {
  const kind = { encoding: 'utf-8' as Encoding, isNulFilled: false, isEmpty: beginning.length === 0, problem: null };
  if (kind.isEmpty) return kind;
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return { ...kind, encoding: 'utf-16le' };
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return { ...kind, encoding: 'utf-16be' };
  if (beginning.every((byte) => byte === 0)) return { ...kind, isNulFilled: await isAllNul(file) };
  if (await isAllUtf8(file)) return kind;
  if (await isMixed(file)) return { ...kind, problem: 'mixed encodings' };
  return { ...kind, encoding: 'iso-8859-1' };
}

/** What a decoder of the platform calls ISO-8859-1 is windows-1252, a superset of what people's files hold. */
const labels: Record<Encoding, string> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
};

/** The text, a piece at a time, without a byte order mark. */
export async function* textOf(file: ChosenFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(labels[encoding], { fatal: encoding !== 'iso-8859-1' });
  try {
    for await (const piece of file.pieces()) {
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (cause) {
    if (cause instanceof TypeError) throw unsound(file.name, 'not the text it began as', cause);
    throw cause;
  }
}

/** The beginning as text, cut where a character may be unfinished. */
export function beginningAsText(beginning: Buffer, encoding: Encoding): string {
  return new TextDecoder(labels[encoding]).decode(beginning, { stream: true });
}
