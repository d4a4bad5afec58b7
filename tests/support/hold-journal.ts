// Opens the journal named on the command line, logs an entry for each title after it, says so, and holds it open until it is killed.

import { logEntry } from '../../db/entry.ts';
import { entryDraft } from '../../db/model/entry.ts';
import { openJournal } from '../../db/open.ts';

const [path = '', ...titles] = process.argv.slice(2);
const opened = openJournal(path);
if (!opened.ok) throw new Error(opened.error.failure);
for (const title of titles) logEntry(opened.value, entryDraft.parse({ film: { title } }));
process.stdout.write('saved\n');
setInterval(() => opened.value.clock.now(), 1_000);
