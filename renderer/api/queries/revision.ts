// The earlier versions of a review, and the text of one.

import { journalQuery } from '../query-client.ts';

export const revisionLines = (entryId: number) => journalQuery('revision.list', { entryId });
export const revisionText = (id: number) => journalQuery('revision.get', { id });
