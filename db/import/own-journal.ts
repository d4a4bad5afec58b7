// Makes another journal of ours readable for an import: looks at a copy of it and writes that as JSON. Must never touch the file itself.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { exportInSlices } from '../export/run.ts';
import { lookAt } from '../file-header.ts';
import { openLook } from '../look.ts';
import { openFailures } from '../model/journal.ts';
import { JournalError } from '../model/result.ts';
import { finishLater } from '../search/pace.ts';

const ENDING = '.afterimage';

function isJournal(path: string): boolean {
  if (!path.endsWith(ENDING)) return false;
  const found = lookAt(path);
  return found.kind === 'ours' || (found.kind === 'refused' && found.failure !== 'not-a-journal');
}

async function writeAsJson(path: string, folder: string): Promise<string> {
  const look = openLook(path);
  if (!look.ok) throw new JournalError('import-invalid', { detail: openFailures[look.error.failure].message });
  try {
    const to = join(folder, `${basename(path, ENDING)}.json`);
    await finishLater(exportInSlices(look.value.journal, { format: 'json', scope: { kind: 'everything' }, to }));
    return to;
  } finally {
    look.value.end();
  }
}

/** The same paths, journals among them as exports of themselves; `remove` takes those away again. */
export async function journalsAsExports(paths: readonly string[]): Promise<{ readable: string[]; remove: () => void }> {
  if (!paths.some(isJournal)) return { readable: [...paths], remove: () => undefined };
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'afterimage-import-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const readable: string[] = [];
    for (const path of paths) readable.push(isJournal(path) ? await writeAsJson(path, folder) : path);
    return { readable, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
