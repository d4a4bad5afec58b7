// Whatever is typed is asked of the index without an error: 100,000 odd strings through parser, plan, SQL and MATCH.

import { expect, test } from 'vitest';
import { finish } from '../../../db/search/pace.ts';
import { planOfLine } from '../../../db/search/plan.ts';
import { selectAll } from '../../../db/search/select.ts';
import { memoryJournal } from '../../support/journal.ts';
import { oddQueries } from '../../support/odd-queries.ts';
import { log, oneMile } from '../../support/one-mile.ts';

const STRINGS = 100_000;

test('no string makes the parser, the SQL or MATCH fail', { timeout: 600_000 }, () => {
  const journal = memoryJournal();
  log(journal, oneMile());
  const seed = Number(process.env['ODD_SEED'] ?? Math.trunc(Math.random() * 0x8000_0000));
  console.info(`odd queries made from ODD_SEED=${seed}`);
  for (const typed of oddQueries(seed, STRINGS)) {
    try {
      finish(selectAll(journal.db, planOfLine(journal.db, typed)));
    } catch (cause) {
      expect.fail(`${String(cause)}: ${JSON.stringify(typed.slice(0, 2000))} (ODD_SEED=${seed})`);
    }
  }
});
