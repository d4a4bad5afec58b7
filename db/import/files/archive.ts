// A ZIP as a list of files. Refuses the whole of it, before anything is unpacked, where it is not as honest archives are. Must never write a file.

import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { close, open } from 'node:fs';
import { promisify } from 'node:util';
import { JournalError } from '../../model/result.ts';
import { type ChosenFile, tooLarge, unsound } from './chosen-file.ts';
import { isIgnored } from './ignored.ts';

export const MOST_MEMBERS = 10_000;
/** Unpacked, all members together. */
export const LARGEST_SUM = 2_000_000_000;
export const LARGEST_MEMBER = 512_000_000;
/** Text shrinks to a twentieth, deflate can go to a thousandth. */
const STEEPEST = 200;
/** What is smaller may be as steep as it likes: a file that a disk filled with NUL bytes is. */
const STEEP_FROM = 16_000_000;
const LONGEST_NAME = 1000;
const DEEPEST = 32;
const LOCAL_HEADER_BYTES = 30;
const SYMBOLIC_LINK = 0xa000;

export interface Archive {
  files: ChosenFile[];
  close(): Promise<void>;
}

const unsafe = (name: string, what: string): JournalError =>
  new JournalError('import-unsafe', { detail: `${name}: ${what}` });

interface Member {
  name: string;
  entry: Entry;
}

/** Directories have a name that ends in a slash. */
function nameOf(entry: Entry, archive: string): string {
  // with strings decoded by itself, yauzl would stop at the first bad name with a message that repeats it
  const raw = entry.fileName as unknown as Buffer;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
  const isBad =
    validateFileName(name) !== null ||
    name === '' ||
    name.length > LONGEST_NAME ||
    /[\p{Cc}\u2028\u2029]/u.test(name) ||
    name.split('/').length > DEEPEST;
  if (isBad) throw unsafe(archive, 'a name that leads elsewhere');
  return name;
}

function requireHonest(entry: Entry, archive: string): void {
  if (entry.isEncrypted()) throw new JournalError('import-encrypted', { detail: archive });
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === SYMBOLIC_LINK) throw unsafe(archive, 'a link');
  if (!entry.canDecodeFileData()) throw unsound(archive, 'packed in a way that can’t be read');
  if (entry.uncompressedSize > LARGEST_MEMBER) throw tooLarge(archive);
  const isSteep = entry.uncompressedSize > STEEP_FROM && entry.uncompressedSize > STEEPEST * entry.compressedSize;
  if (isSteep) throw unsafe(archive, 'it would unpack to far more than it is');
}

/** Members that share bytes are how a small archive becomes a large one without a steep member. */
function requireApart(members: readonly Member[], archive: string, fileSize: number): void {
  const spans = members
    .map(({ entry }) => ({
      from: entry.relativeOffsetOfLocalHeader,
      to: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize,
    }))
    .toSorted((one, other) => one.from - other.from);
  let end = 0;
  for (const { from, to } of spans) {
    if (from < end) throw unsafe(archive, 'members that overlap');
    end = to;
  }
  if (end > fileSize) throw unsound(archive, 'cut short');
}

async function readMembers(zip: ZipFile, archive: string): Promise<Member[]> {
  if (zip.entryCount > MOST_MEMBERS) throw tooLarge(archive);
  const members: Member[] = [];
  const names = new Set<string>();
  let sum = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry, archive);
    requireHonest(entry, archive);
    // names that differ by case only are one file on half of all disks
    const folded = name.replace(/\/$/, '').normalize('NFC').toLowerCase();
    if (names.has(folded)) throw unsafe(archive, 'two members of one name');
    names.add(folded);
    sum += entry.uncompressedSize;
    if (sum > LARGEST_SUM) throw tooLarge(archive);
    members.push({ name, entry });
    if (members.length > MOST_MEMBERS) throw tooLarge(archive);
  }
  requireApart(members, archive, zip.fileSize);
  return members;
}

async function* unpacked(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece as Uint8Array, sum);
      yield piece as Uint8Array;
    }
  } catch (cause) {
    throw cause instanceof JournalError ? cause : unsound(name, 'damaged', cause);
  }
  if (sum !== entry.crc32) throw unsound(name, 'damaged');
}

/**
 * Opens a ZIP; `name` is how it is told of. Throws import-unsafe (names, links, members twice or one over the other),
 * import-encrypted, import-too-large, import-invalid, all before a byte is unpacked.
 */
export async function openArchive(path: string, name: string): Promise<Archive> {
  const descriptor = await promisify(open)(path, 'r');
  try {
    const zip = await fromFdPromise(descriptor, { autoClose: false, lazyEntries: true, decodeStrings: false });
    const members = await readMembers(zip, name);
    const files = members
      .filter((member) => !member.name.endsWith('/') && !isIgnored(member.name))
      .map(({ name: member, entry }): ChosenFile => {
        const told = `${name}/${member}`;
        const size = entry.uncompressedSize;
        return { name: told, container: name, size, path: null, pieces: () => unpacked(zip, entry, told) };
      });
    return { files, close: () => promisify(close)(descriptor) };
  } catch (cause) {
    await promisify(close)(descriptor);
    throw cause instanceof JournalError ? cause : unsound(name, 'not a sound ZIP', cause);
  }
}
