// A look at a journal that somebody else has open: a copy of it, which can't be written to. Must never touch the journal's own files.

import { chmodSync, copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { codeOf, faultOf } from './fault.ts';
import type { Result } from './model/result.ts';
import { closeJournal, type Journal, type OpenError, openJournal } from './open.ts';

export interface Look {
  journal: Journal;
  /** Closes it and removes the copy. */
  end: () => void;
}

/** Copies a file and its log into a folder of the system's temporary one that is for this person alone. */
function copyOf(path: string): { folder: string; copy: string } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'afterimage-look-'));
  const copy = join(folder, basename(path));
  try {
    for (const ending of ['', '-wal']) {
      if (ending !== '' && !existsSync(path + ending)) continue;
      copyFileSync(path + ending, copy + ending);
      // of a file that is read-only
      chmodSync(copy + ending, 0o600);
    }
    return { folder, copy };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The journal as it lies there now. Its copy is brought up to this version where it is older; nothing else is ever written to it. */
export function openLook(path: string): Result<Look, OpenError> {
  try {
    const { folder, copy } = copyOf(path);
    const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    const opened = openJournal(copy);
    if (!opened.ok) {
      remove();
      return opened;
    }
    const journal = opened.value;
    journal.db.pragma('query_only = 1');
    const end = (): void => {
      closeJournal(journal);
      remove();
    };
    return { ok: true, value: { journal, end } };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { ok: false, error: { failure: 'folder-missing', detail: code } };
    if (code === 'EACCES' || code === 'EPERM') return { ok: false, error: { failure: 'no-permission', detail: code } };
    const failure = faultOf(error, tmpdir()) === 'disk-full' ? 'disk-full' : 'failed';
    return { ok: false, error: { failure, detail: code || String(error) } };
  }
}
