// Backups as they are listed, asked for and put back. Counts and names only; where they lie is said in words to be read.

import { z } from 'zod';

/** Why a backup was made. What a person asked for themselves is never removed by the program. */
export const backupReasons = ['day', 'on-demand', 'before-import', 'before-restore', 'before-migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** The local time it was made, to the second: `20261122-093005`. */
export const backupId = z.string().regex(/^\d{8}-\d{6}$/);

export interface BackupLine {
  id: string;
  reason: BackupReason;
  /** Epoch milliseconds, to the second. */
  at: number;
  bytes: number;
  /** Null where its name doesn't say and it can't be read. */
  counts: BackupCounts | null;
}

export interface BackupCounts {
  /** Outside the trash. */
  entryCount: number;
  filmCount: number;
}

export interface BackupList {
  /** Where they go, to be shown. */
  folder: string;
  /** A person chose it. */
  isElsewhere: boolean;
  /** The chosen folder can't be reached now: backups go beside the journal until it can. */
  isAway: boolean;
  /** Newest first, of both places. */
  backups: BackupLine[];
}

/** A table whose rows a restore would change. */
export const restoredKinds = ['entry', 'film', 'reflection', 'clipping', 'list'] as const;
export type RestoredKind = (typeof restoredKinds)[number];

/** One of the first of those concerned. */
export interface RestoredName {
  /** The film's title, or the list's name. */
  title: string;
  /** `watched_on` and the like; null where there is none. */
  on: string | null;
}

export interface RestoredGroup {
  count: number;
  /** The first few, newest first. */
  first: RestoredName[];
}

/** What a restore would do to one kind. */
export interface RestoredChange {
  kind: RestoredKind;
  /** In the backup and not in the journal. */
  back: RestoredGroup;
  /** In the journal and not in the backup. */
  gone: RestoredGroup;
  /** In both, and not the same. */
  different: RestoredGroup;
}

export interface RestorePreview {
  backup: BackupLine;
  /** Only kinds that change. */
  changes: RestoredChange[];
}

/** A journal made ready beside the one that is open, under a name that only its holder puts to use. */
export interface RestoreReady {
  draft: string;
  /** What the present state was kept as. */
  kept: BackupLine | null;
}
