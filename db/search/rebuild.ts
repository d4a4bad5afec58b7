// Makes what is derived anew from what is written: the search index, and the order of names. Must never touch what is written.

import { type Journal, writeInSlices } from '../handles.ts';
import { run, sql } from '../sql.ts';
import { forgetOrder } from '../sorting/ranks.ts';
import type { Sliced } from './pace.ts';

/** Everything that can be found goes in again, also where the index itself is damaged; at its end all of it is there. */
export function* rebuildIndex(journal: Journal): Sliced<null> {
  return yield* writeInSlices(journal, function* (db): Sliced<{ value: null; isTrial: boolean }> {
    run(db, sql`INSERT INTO search_fts (search_fts) VALUES ('delete-all')`);
    run(db, sql`INSERT INTO search_beginning (search_beginning) VALUES ('delete-all')`);
    yield;
    run(db, sql`DELETE FROM search_backlog`);
    run(db, sql`DELETE FROM document`);
    run(db, sql`DELETE FROM word`);
    run(db, sql`DELETE FROM search_queue`);
    yield;
    run(
      db,
      sql`INSERT INTO search_queue (kind, row_id)
        SELECT 0, id FROM film UNION ALL SELECT 1, id FROM entry UNION ALL SELECT 2, id FROM reflection
        UNION ALL SELECT 3, id FROM clipping UNION ALL SELECT 5, id FROM theme UNION ALL SELECT 6, id FROM list`,
    );
    yield;
    forgetOrder(db);
    return { value: null, isTrial: false };
  });
}
