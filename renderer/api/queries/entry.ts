// One entry, and films completed from what is typed.

import { journalQuery } from '../query-client.ts';

export const entryDetail = (id: number) => journalQuery('entry.get', { id });
export const filmCompletions = (typed: string) => journalQuery('film.complete', { typed, limit: 5 });
