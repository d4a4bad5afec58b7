// Queries about the journal as a whole, its themes, tags and trash.

import { journalQuery } from '../query-client.ts';

export const journalSummary = () => journalQuery('journal.summary', {});
export const themeLines = () => journalQuery('theme.list', {});
export const tagLines = () => journalQuery('tag.list', {});
export const trashLines = () => journalQuery('trash.list', {});
export const undoState = () => journalQuery('undo.state', {});
