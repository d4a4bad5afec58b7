// Queries about backups. What a restore would change is asked afresh each time it is looked at.

import { journalQuery } from '../query-client.ts';

export const backupList = () => journalQuery('backup.list', {});
