// One theme with all that belongs to it.

import { journalQuery } from '../query-client.ts';

export const themeDetail = (id: number) => journalQuery('theme.get', { id });
