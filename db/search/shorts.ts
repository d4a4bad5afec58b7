// Asks for words of which only a few letters are there, as a condition on a document. Gives SQL, runs none of it but forms of words.

import type { ReadableDb } from '../handles.ts';
import { type Sql, sql } from '../sql.ts';
import { type BeginningColumn, beginningText } from './beginnings.ts';
import { otherForms, type Short } from './match.ts';

/** Words in some columns only. */
export const within = (columns: readonly string[], match: string): string => `{${columns.join(' ')}} : (${match})`;

export const holdsWords = (match: string): Sql =>
  sql`document.id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ${match})`;

const begins = (match: string): Sql =>
  sql`document.id IN (SELECT rowid FROM search_beginning WHERE search_beginning MATCH ${match})`;

/** Something in these columns begins so, one row of letters for each of the words. */
export function beginsWithAll(shorts: readonly Short[], columns: readonly BeginningColumn[]): string {
  return shorts.map(({ beginning }) => beginningText(beginning, columns)).join(' AND ');
}

/** Something in these columns begins so. */
export function beginsLike(shorts: readonly Short[], columns: readonly BeginningColumn[]): Sql {
  return begins(beginsWithAll(shorts, columns));
}

/** Something in these columns begins so, or is another form of it. */
export function holdsShort(db: ReadableDb, short: Short, columns: readonly BeginningColumn[]): Sql {
  const forms = otherForms(db, short);
  const begun = beginsLike([short], columns);
  return forms === null ? begun : sql`(${begun} OR ${holdsWords(within(columns, forms))})`;
}
