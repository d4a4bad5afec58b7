// A disk as a power cut leaves it: what was synced is there, what was not is kept, dropped or torn at 512 bytes. Must never keep less than was promised.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from './record.ts';

const SECTOR = 512;

type Change = { offset: number; bytes: Buffer } | { length: number };

class ModelFile {
  #bytes = Buffer.alloc(0);
  #length = 0;
  #pending: Change[] = [];

  change(change: Change): void {
    this.#pending.push(change);
  }

  sync(): void {
    for (const change of this.#pending.splice(0)) this.#apply(change);
  }

  #apply(change: Change): void {
    if ('length' in change) {
      if (change.length < this.#length) this.#bytes.fill(0, change.length, this.#length);
      this.#reach(change.length);
      this.#length = change.length;
      return;
    }
    this.#reach(change.offset + change.bytes.length);
    change.bytes.copy(this.#bytes, change.offset);
    this.#length = Math.max(this.#length, change.offset + change.bytes.length);
  }

  #reach(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(length, this.#bytes.length * 2));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }

  /** What a cut leaves of it; `fate` decides over each change that was not synced. The file here stays as it is. */
  afterCut(fate: () => 'kept' | 'dropped' | 'torn', chance: () => number): Buffer {
    const left = new ModelFile();
    left.#bytes = Buffer.from(this.#bytes);
    left.#length = this.#length;
    for (const change of this.#pending) {
      const happened = fate();
      if (happened === 'kept') left.#apply(change);
      if (happened === 'torn' && 'bytes' in change) for (const piece of sectorsOf(change, chance)) left.#apply(piece);
    }
    return left.#bytes.subarray(0, left.#length);
  }
}

/** Some of the sectors a write touches: each whole or not at all. */
function sectorsOf({ offset, bytes }: { offset: number; bytes: Buffer }, chance: () => number): Change[] {
  const pieces: Change[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + SECTOR - ((offset + at) % SECTOR));
    if (chance() < 0.5) pieces.push({ offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return pieces;
}

type Naming = { kind: 'add'; path: string; file: ModelFile } | { kind: 'remove'; path: string };

/** One folder on that disk. */
export class DiskModel {
  readonly #byInode = new Map<string, ModelFile>();
  readonly #named = new Map<string, ModelFile>();
  readonly #durableNames = new Map<string, ModelFile>();
  #pendingNames: Naming[][] = [];

  /** Does what the program did. */
  follow(operation: Operation): void {
    switch (operation.kind) {
      case 'open':
        return this.#open(operation.inode, operation.path);
      case 'write':
        return this.#byInode.get(operation.inode)?.change(operation);
      case 'resize':
        return this.#byInode.get(operation.inode)?.change({ length: operation.length });
      case 'sync':
        return this.#byInode.get(operation.inode)?.sync();
      case 'rename':
      case 'link':
        return this.#move(operation.kind, operation.from, operation.to);
      case 'remove':
        return this.#name([{ kind: 'remove', path: operation.path }]);
      case 'sync-folder':
        for (const naming of this.#pendingNames.splice(0)) apply(this.#durableNames, naming);
        return;
    }
  }

  #open(inode: string, path: string): void {
    const known = this.#named.get(path);
    if (known) {
      this.#byInode.set(inode, known);
      return;
    }
    const file = new ModelFile();
    this.#byInode.set(inode, file);
    this.#name([{ kind: 'add', path, file }]);
  }

  #move(kind: 'rename' | 'link', from: string, to: string): void {
    const file = this.#named.get(from);
    if (!file) return;
    const removal: Naming[] = kind === 'rename' ? [{ kind: 'remove', path: from }] : [];
    this.#name([...removal, { kind: 'add', path: to, file }]);
  }

  #name(naming: Naming[]): void {
    apply(this.#named, naming);
    this.#pendingNames.push(naming);
  }

  /**
   * Writes what a cut at this moment leaves into a folder. Names come and go in their order, as file systems with a log
   * keep them: a part of them, from the first on. Gives the text of `witness`, which is never torn: it stands for what
   * the person had been told.
   */
  cut(folder: string, chance: () => number, witness: string): string {
    mkdirSync(folder, { recursive: true });
    const names = new Map(this.#durableNames);
    const kept = Math.floor(chance() * (this.#pendingNames.length + 1));
    for (const naming of this.#pendingNames.slice(0, kept)) apply(names, naming);
    const keptShare = chance() * 1.2 - 0.1;
    const fate = (): 'kept' | 'dropped' | 'torn' =>
      chance() < keptShare ? 'kept' : chance() < 0.5 ? 'dropped' : 'torn';
    for (const [path, file] of names)
      if (path !== witness) writeFileSync(join(folder, path), file.afterCut(fate, chance));
    return (
      this.#named
        .get(witness)
        ?.afterCut(() => 'kept', chance)
        .toString('utf8') ?? ''
    );
  }
}

function apply(names: Map<string, ModelFile>, naming: readonly Naming[]): void {
  for (const each of naming) {
    if (each.kind === 'add') names.set(each.path, each.file);
    else names.delete(each.path);
  }
}
