// Gathers the files of what a person chose: files, folders, ZIPs. Must never follow a link, nor open a ZIP within a ZIP.

import { opendir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { codeOf } from '../../fault.ts';
import { JournalError } from '../../model/result.ts';
import type { SkippedRecord } from '../record.ts';
import { type Archive, openArchive } from './archive.ts';
import { beginningOf, type ChosenFile, piecesOnDisk, tooLarge } from './chosen-file.ts';
import { isIgnored } from './ignored.ts';

/** A vault of notes can be large; more is somebody's whole disk. */
const MOST_FILES = 100_000;
const DEEPEST = 32;

export interface Gathered {
  files: ChosenFile[];
  skipped: SkippedRecord[];
  close(): Promise<void>;
}

const ZIP_MARKS = ['PK\u0003\u0004', 'PK\u0005\u0006'];

export const isZip = (beginning: Buffer): boolean => ZIP_MARKS.includes(beginning.subarray(0, 4).toString('latin1'));

class Gathering {
  readonly files: ChosenFile[] = [];
  readonly skipped: SkippedRecord[] = [];
  readonly archives: Archive[] = [];

  #add(path: string, name: string, container: string, size: number): ChosenFile {
    if (this.files.length >= MOST_FILES) throw tooLarge(container);
    const file = { name, container, size, path, pieces: () => piecesOnDisk(path) };
    this.files.push(file);
    return file;
  }

  async file(path: string, name: string, container: string, size: number): Promise<void> {
    const file = this.#add(path, name, container, size);
    if (!isZip(await beginningOf(file, 4))) return;
    this.files.pop();
    const archive = await openArchive(path, name);
    this.archives.push(archive);
    for (const member of archive.files) this.files.push(member);
    if (this.files.length > MOST_FILES) throw tooLarge(container);
  }

  async folder(path: string, name: string, container: string, depth: number): Promise<void> {
    if (depth > DEEPEST) throw tooLarge(container);
    const items = [];
    for await (const item of await opendir(path)) {
      if (!isIgnored(item.name)) items.push(item);
      if (items.length > MOST_FILES) throw tooLarge(container);
    }
    items.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const item of items) {
      const [at, told] = [join(path, item.name), `${name}/${item.name}`];
      if (item.isDirectory()) await this.folder(at, told, container, depth + 1);
      else if (item.isFile()) await this.file(at, told, container, (await stat(at)).size);
      else {
        const place = { file: told, line: null, item: null };
        this.skipped.push({ kind: 'skipped', place, reason: 'unknown-file', detail: 'link' });
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.archives.map((archive) => archive.close()));
  }
}

/** Files chosen one by one are one container: a person who unpacked an export chooses its files together. */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const gathering = new Gathering();
  try {
    for (const path of new Set(paths.map((each) => resolve(each)))) {
      const name = basename(path);
      const stats = await stat(path);
      if (stats.isDirectory()) await gathering.folder(path, name, `${name}/`, 0);
      else if (stats.isFile()) await gathering.file(path, name, '', stats.size);
      else throw new JournalError('file-unreadable');
    }
  } catch (cause) {
    await gathering.close();
    if (cause instanceof JournalError || codeOf(cause) === '') throw cause;
    throw new JournalError('file-unreadable', { cause });
  }
  return { files: gathering.files, skipped: gathering.skipped, close: () => gathering.close() };
}
