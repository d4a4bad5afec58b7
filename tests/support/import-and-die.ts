// A program that is killed in the middle of an import: `node import-and-die.ts JOURNAL`. Must never come to its end.

import { bringOpened } from '../../db/import/run.ts';
import { importChoices } from '../../db/model/import.ts';
import { openJournal } from '../../db/open.ts';
import { entry, opened } from './import-records.ts';

const journal = openJournal(process.argv[2] ?? '');
if (!journal.ok) throw new Error(journal.error.failure);
const records = Array.from({ length: 2000 }, (_, at) => entry(`k${at}`, `Film ${at}`, { review: 'x'.repeat(20_000) }));
const work = bringOpened(journal.value, opened(records), importChoices.parse({}), { isTrial: false });
// so many slices that SQLite has written to its log already
for (let slices = 0; slices < 40; slices += 1) {
  if (work.next().done) process.exit(1);
  await new Promise(setImmediate);
}
process.kill(process.pid, 'SIGKILL');
