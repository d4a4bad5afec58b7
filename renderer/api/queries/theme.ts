// One theme with all that belongs to it, and the map of all of them.

import { journalQuery } from '../query-client.ts';

export const themeDetail = (id: number) => journalQuery('theme.get', { id });
export const themeMap = () => journalQuery('theme.map', {});
