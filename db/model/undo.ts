// Undo as the page sees it: what would be undone or redone next, in words of the catalogue.

/** What a step did; the page has a sentence for each. */
export const undoActions = [
  'log-entry',
  'edit-entry',
  'edit-film',
  'merge-film',
  'split-film',
  'keep-films-apart',
  'set-poster',
  'remove-poster',
  'trash-entry',
  'restore-entry',
  'edit-entries',
  'trash-entries',
  'create-theme',
  'edit-theme',
  'merge-theme',
  'delete-theme',
  'edit-tag',
  'merge-tag',
  'delete-tag',
  'tag-to-theme',
  'write-reflection',
  'edit-reflection',
  'trash-reflection',
  'restore-reflection',
  'add-clipping',
  'edit-clipping',
  'trash-clipping',
  'restore-clipping',
  'restore-revision',
  'mend-text',
  'create-list',
  'edit-list',
  'add-to-list',
  'remove-from-list',
  'move-in-list',
  'note-in-list',
  'add-to-watchlist',
  'remove-from-watchlist',
  'move-in-watchlist',
  'note-in-watchlist',
  'trash-list',
  'restore-list',
  'save-search',
  'edit-saved-search',
  'move-saved-search',
  'delete-saved-search',
  'import',
] as const;
export type UndoAction = (typeof undoActions)[number];

export interface UndoStep {
  id: number;
  action: UndoAction;
  /** Title of the film concerned, or the name of the theme or list, to be said in the sentence; null for an import. */
  filmTitle: string | null;
  /** The entry to show afterwards; null where there is none. */
  entryId: number | null;
  /** How many entries a step over many of them changed; null for any other. */
  entryCount: number | null;
  /** Epoch milliseconds. */
  at: number;
}

export interface UndoState {
  undo: UndoStep | null;
  redo: UndoStep | null;
}
