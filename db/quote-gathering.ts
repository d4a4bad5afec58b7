// Gathers the quotes of texts that changed. The table is made of the texts and never written to by anything else.

import type { WritableDb } from './handles.ts';
import { gatherQuotes } from './model/quote.ts';
import { kindNumber } from './search/kinds.ts';
import { Pace, type Sliced } from './search/pace.ts';
import { many, run, sql, type Sql } from './sql.ts';

interface TextRow {
  id: number;
  text: string;
  notedOn: string;
  hasSpoilers: 0 | 1;
}

function gatherFrom(db: WritableDb, owner: 'entry_id' | 'reflection_id', rows: readonly TextRow[]): void {
  for (const { id, text, notedOn, hasSpoilers } of rows) {
    // the last first: by id backwards, as the page reads them, they stand in their order
    for (const [position, quote] of [...gatherQuotes(text).entries()].toReversed()) {
      run(
        db,
        sql`INSERT INTO quote (${sql.identifier(owner)}, position, text, cite, is_hidden, noted_on)
          VALUES (${id}, ${position}, ${quote.text}, ${quote.cite}, ${quote.isHidden || hasSpoilers === 1}, ${notedOn})`,
      );
    }
  }
}

const queued = (kind: 'entry' | 'reflection'): Sql =>
  sql`(SELECT row_id FROM search_queue WHERE kind = ${kindNumber[kind]})`;
const quotesOfQueued: Sql = sql`SELECT ${kindNumber.quote}, id FROM quote
  WHERE entry_id IN ${queued('entry')} OR reflection_id IN ${queued('reflection')}`;

/** Texts read at a time. */
const CHUNK = 50;

/** What is gathered from one kind of text, some texts at a time: all of them at once may be more than memory should hold. */
function* gatherKind(
  db: WritableDb,
  owner: 'entry_id' | 'reflection_id',
  withMarker: Sql,
  texts: (ids: Sql) => Sql,
): Sliced<void> {
  // only texts with a marker are read
  const ids = many<{ id: number }>(db, withMarker).map(({ id }) => id);
  const pace = new Pace();
  for (let from = 0; from < ids.length; from += CHUNK) {
    gatherFrom(db, owner, many<TextRow>(db, texts(sql.ids(ids.slice(from, from + CHUNK)))));
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
}

/** Makes the quotes of every queued entry and reflection anew, and queues those that went and those that came. */
export function* gatherInSlices(db: WritableDb): Sliced<void> {
  run(db, sql`INSERT OR IGNORE INTO search_queue (kind, row_id) ${quotesOfQueued}`);
  run(db, sql`DELETE FROM quote WHERE entry_id IN ${queued('entry')} OR reflection_id IN ${queued('reflection')}`);
  yield* gatherKind(
    db,
    'entry_id',
    sql`SELECT id FROM entry WHERE id IN ${queued('entry')} AND trashed_at IS NULL AND instr(review, '>') > 0 ORDER BY id`,
    (ids) => sql`SELECT id, review AS text, coalesce(watched_on, '') AS notedOn, has_spoilers AS hasSpoilers FROM entry
      WHERE id IN ${ids} ORDER BY id`,
  );
  yield* gatherKind(
    db,
    'reflection_id',
    sql`SELECT id FROM reflection WHERE id IN ${queued('reflection')} AND trashed_at IS NULL AND instr(text, '>') > 0
      ORDER BY id`,
    (ids) => sql`SELECT id, text, reflected_on AS notedOn, has_spoilers AS hasSpoilers FROM reflection
      WHERE id IN ${ids} ORDER BY id`,
  );
  run(db, sql`INSERT OR IGNORE INTO search_queue (kind, row_id) ${quotesOfQueued}`);
}
