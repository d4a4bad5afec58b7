// What insights ask of the journal.

import { journalQuery } from '../query-client.ts';

export const insightsOf = (year: number | null) => journalQuery('insights.get', { year });
