// Restoring a backup: what it would change, and a draft that is ready to take the journal's place. Whoever holds the journal puts it there.

import { basename, dirname, join } from 'node:path';
import { aside } from '../aside/aside.ts';
import { getBackup } from '../backup/list.ts';
import { backUp, lineOf } from '../backup/make.ts';
import type { Journal } from '../handles.ts';
import type { RestorePreview, RestoreReady } from '../model/backup.ts';
import type { Sliced } from '../search/pace.ts';

/** Throws not-found, backup-damaged. */
export function* previewRestore(journal: Journal, { id }: { id: string }): Sliced<RestorePreview> {
  const backup = getBackup(journal.path, id);
  const changes = yield* aside('compare', { path: journal.path, copy: backup.path });
  return { backup: lineOf(backup), changes };
}

/**
 * Keeps the journal as it is, and makes the backup ready beside it. Nothing has changed until `replaceOpen` is called
 * with the draft. Throws not-found, backup-damaged, disk-full and what keeping throws.
 */
export function* prepareRestore(journal: Journal, { id }: { id: string }): Sliced<RestoreReady> {
  const backup = getBackup(journal.path, id);
  const draft = yield* aside('draft', { path: journal.path, copy: backup.path });
  // the last thing before: nobody writes in between
  const kept = yield* backUp(journal, 'before-restore');
  return { draft: basename(draft), kept };
}

/** Where a draft lies. */
export function draftPath(journalPath: string, draft: string): string {
  return join(dirname(journalPath), basename(draft));
}
