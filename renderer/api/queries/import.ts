// Imports: those that were, and one with its report.

import { journalQuery } from '../query-client.ts';

export const importLines = () => journalQuery('import.list', {});
export const importReport = (id: number) => journalQuery('import.get', { id });
