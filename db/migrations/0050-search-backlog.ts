// What came in by thousands and the search index has yet to learn: see db/search/backlog.ts.
// Append-only: once released, a migration is never edited; the next one changes what it made.

/** One statement list, run in one transaction with its `user_version`. */
export const version = 50;

export const statements = `
-- documents that stand in no index of words yet; what came first is learned first
CREATE TABLE search_backlog (
  document_id INTEGER PRIMARY KEY
) STRICT;
`;
