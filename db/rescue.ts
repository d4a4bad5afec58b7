// The ways out of a journal that can't be opened: its newest sound backup, and a salvage. Must never delete, or write to, the damaged file.

import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { aside } from './aside/aside.ts';
import { removePart, syncFolder } from './backup/folder.ts';
import { getBackup, listBackups } from './backup/list.ts';
import { verifyCopy } from './backup/seal.ts';
import type { BackupLine } from './model/backup.ts';
import { JournalError } from './model/result.ts';
import type { RescueOffer, Rescued, SalvageReport } from './model/salvage.ts';
import { replaceDamaged } from './restore/swap.ts';
import { salvage } from './salvage/salvage.ts';
import type { Sliced } from './search/pace.ts';

/** Where the journal lies that is not open. */
export interface Place {
  readonly path: string;
}

/** What was salvaged and waits to be taken, by the journal it is of. */
const salvaged = new Map<string, string>();

/** Looks backups over, newest first, until one is sound. Works on files: for a thread of its own. */
export function newestSound(path: string): BackupLine | null {
  for (const line of listBackups(path).backups) {
    try {
      return { ...line, counts: verifyCopy(getBackup(path, line.id).path).counts };
    } catch {
      // the one before it, then
    }
  }
  return null;
}

export function* lookForRescue({ path }: Place): Sliced<RescueOffer> {
  const newest = yield* aside('sound', { path });
  return { backups: listBackups(path).backups, newestSound: newest };
}

/** Reads what is left into a journal that waits beside the damaged one. Throws nothing-salvaged, disk-full. */
export function* salvageFirst({ path }: Place): Sliced<SalvageReport> {
  dropSalvaged(path);
  const { draft, report } = yield* aside('salvage', { path, folder: dirname(path) });
  salvaged.set(path, draft);
  return report;
}

/** What was salvaged is not wanted: by whoever goes back to a backup, or leaves. */
export function dropSalvaged(path: string): void {
  const draft = salvaged.get(path);
  if (draft !== undefined) removePart(draft);
  salvaged.delete(path);
}

/** Puts what was salvaged in the journal's place. Throws not-found where nothing waits. */
export function* adoptSalvaged({ path }: Place): Sliced<Rescued> {
  yield;
  const draft = salvaged.get(path);
  if (draft === undefined) throw new JournalError('not-found');
  salvaged.delete(path);
  return { quarantined: replaceDamaged(path, draft) };
}

/** Salvages a file to a place of one's own choice, at once. Throws file-unreadable for what is no file, file-unwritable where something is there already. */
export function salvageTo(path: string, to: string): SalvageReport {
  // a device would be read for ever
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new JournalError('file-unreadable');
  if (existsSync(to)) throw new JournalError('file-unwritable');
  const { draft, report } = salvage(path, dirname(to), () => undefined);
  try {
    renameSync(draft, to);
  } finally {
    removePart(draft);
  }
  syncFolder(dirname(to));
  return report;
}

/** Puts a backup in the journal's place. Throws not-found, backup-damaged, disk-full. */
export function* rescueFromBackup({ path }: Place, { id }: { id: string }): Sliced<Rescued> {
  const backup = getBackup(path, id);
  const draft = yield* aside('draft', { path, copy: backup.path });
  dropSalvaged(path);
  return { quarantined: replaceDamaged(path, draft) };
}
