// A program that is killed in the middle of a restore: `node restore-and-die.ts JOURNAL BACKUP STEP`. Must never come to its end.

import { openJournal } from '../../db/open.ts';
import { draftPath, prepareRestore } from '../../db/restore/restore.ts';
import { replaceOpen } from '../../db/restore/swap.ts';
import { waitedFor } from '../../db/search/pace.ts';

const [path = '', id = '', last = ''] = process.argv.slice(2);
const opened = openJournal(path);
if (!opened.ok) throw new Error(opened.error.failure);
const journal = opened.value;
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};
const work = prepareRestore(journal, { id });
for (let steps = 0; ; steps += 1) {
  if (String(steps) === last) die();
  const step = work.next();
  if (step.done) {
    if (last === 'ready') die();
    replaceOpen(journal, draftPath(path, step.value.draft));
    die();
  }
  await waitedFor(step.done ? undefined : step.value);
}
