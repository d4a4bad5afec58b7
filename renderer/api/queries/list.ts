// Lists, one list with its films, and the watchlist.

import { journalQuery } from '../query-client.ts';

export const listLines = () => journalQuery('list.list', {});
export const listDetail = (id: number) => journalQuery('list.get', { id });
export const watchlist = () => journalQuery('watchlist.list', {});
