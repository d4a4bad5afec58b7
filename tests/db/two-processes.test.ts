// One journal in two processes, one of which is killed: both read and write, and nothing acknowledged is lost.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { closeJournal } from '../../db/open.ts';
import { many, sql } from '../../db/sql.ts';
import { undo } from '../../db/undo.ts';
import { log } from '../support/drafts.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';

const HOLDER = join(import.meta.dirname, '..', 'support', 'hold-journal.ts');

it('a journal another process has open is opened, written to, and whole after that one is killed', async () => {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  const holder = spawn(process.execPath, [HOLDER, path, 'first', 'second'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    holder.kill('SIGKILL');
  });
  await once(holder.stdout, 'data');
  for (const title of ['third', 'fourth']) {
    const journal = fileJournal(path);
    log(journal, { film: { title } });
    closeJournal(journal);
  }
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const journal = fileJournal(path);
  const titles = many<{ title: string }>(journal.db, sql`SELECT title FROM film ORDER BY id`).map((row) => row.title);
  expect(titles).toEqual(['first', 'second', 'third', 'fourth']);
  expect(undo(journal).filmTitle).toBe('fourth');
  expect(checkJournal(journal)).toMatchObject({ isClean: true, entryCount: 3 });
  closeJournal(journal);
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});
