// Opens the journal named on the command line, tries to log an entry, and prints how both went as JSON.

import { entryDraft } from '../../db/model/entry.ts';
import { JournalError } from '../../db/model/result.ts';
import { logEntry } from '../../db/entry.ts';
import { closeJournal, openJournal } from '../../db/open.ts';

function logLong(path: string): string {
  const opened = openJournal(path);
  if (!opened.ok) return opened.error.failure;
  try {
    logEntry(opened.value, entryDraft.parse({ film: { title: 'Long' }, review: 'word '.repeat(190_000) }));
    return 'logged';
  } catch (error) {
    return error instanceof JournalError ? error.code : String(error);
  } finally {
    closeJournal(opened.value);
  }
}

process.stdout.write(JSON.stringify(logLong(process.argv[2] ?? '')));
