// A program whose file operations are recorded: `node writing-run.ts JOURNAL STEPS [NORMAL]`. Writes a journal as a person does, and a line into `acknowledged` beside it for each save that was acknowledged.

import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editEntry, logEntry } from '../../../db/entry.ts';
import type { Journal } from '../../../db/handles.ts';
import { bringOpened } from '../../../db/import/run.ts';
import { entryDraft } from '../../../db/model/entry.ts';
import { importChoices } from '../../../db/model/import.ts';
import { closeJournal, openJournal } from '../../../db/open.ts';
import { keepUp } from '../../../db/upkeep.ts';
import { entry, opened } from '../../support/import-records.ts';
import { IMPORTED, reviewOf } from './expected.ts';

const [path = '', steps = '0', weaker] = process.argv.slice(2);
const acknowledged = openSync(join(dirname(path), 'acknowledged'), 'a');

function acknowledge(line: string): void {
  writeSync(acknowledged, `${line}\n`);
}

function open(): Journal {
  const result = openJournal(path);
  if (!result.ok) throw new Error(result.error.failure);
  // not a switch of the program's: this one is here to show that the test can tell
  if (weaker === 'NORMAL') result.value.db.pragma('synchronous = NORMAL');
  return result.value;
}

async function bring(journal: Journal, run: number): Promise<void> {
  const records = Array.from({ length: IMPORTED }, (_, at) =>
    entry(`${run}-${at}`, `Import ${run} film ${at}`, { review: reviewOf(`import ${run} ${at}`, 1) }),
  );
  const work = bringOpened(journal, opened(records), importChoices.parse({}), { isTrial: false });
  while (work.next().done !== true) await new Promise(setImmediate);
  acknowledge(`import ${run}`);
}

let journal = open();
acknowledge('open 0');
for (let step = 0; step < Number(steps); step += 1) {
  const title = `Reel ${step}`;
  const { id } = logEntry(journal, entryDraft.parse({ film: { title }, review: reviewOf(title, 1) }));
  acknowledge(`entry ${step} 1`);
  for (let version = 2; version <= 3; version += 1) {
    editEntry(journal, { id, review: reviewOf(title, version) });
    acknowledge(`entry ${step} ${version}`);
  }
  if (step % 17 === 3) await bring(journal, step);
  if (step % 9 === 1) while (keepUp(journal));
  if (step % 23 === 5) {
    closeJournal(journal);
    journal = open();
  }
}
closeJournal(journal);
closeSync(acknowledged);
