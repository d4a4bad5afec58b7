// The check: silent on a sound journal, precise on a damaged one, never quoting it.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { write } from '../../db/handles.ts';
import { closeJournal } from '../../db/open.ts';
import { run, sql } from '../../db/sql.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, memoryJournal } from '../support/journal.ts';

describe('a check', () => {
  it('finds nothing in a sound journal', () => {
    const journal = memoryJournal();
    for (let count = 0; count < 3; count += 1) log(journal, ONE_MILE);
    expect(checkJournal(journal)).toEqual({
      ...{ isClean: true, findings: [], entryCount: 3, filmCount: 1 },
      ...{ changed: [], isFileDamaged: false, isIndexDamaged: false },
    });
  });

  it('names the entry whose review changed on the disk by one letter', () => {
    const journal = fileJournal();
    log(journal, { film: { title: 'a' } });
    log(journal, { ...ONE_MILE, review: 'the empty track at dusk' });
    closeJournal(journal);
    const at = readFileSync(journal.path).indexOf('the empty track at dusk');
    const file = openSync(journal.path, 'r+');
    writeSync(file, 'T', at);
    closeSync(file);
    const { isClean, findings } = checkJournal(fileJournal(journal.path));
    expect(isClean).toBe(false);
    expect(findings).toEqual(['entry 2: its review is not what was written']);
  });

  it('finds entries missing from the index, left in it, and rows without their film', () => {
    const journal = memoryJournal();
    for (const title of ['a', 'b']) log(journal, { film: { title }, review: 'secret words' });
    journal.db.pragma('foreign_keys = 0');
    write(journal, null, (db) => {
      run(db, sql`DELETE FROM search_fts WHERE rowid = 1`);
      run(db, sql`INSERT INTO search_fts (rowid, title) VALUES (77, 'stray')`);
      run(db, sql`INSERT INTO entry_theme (entry_id, theme_id, position) VALUES (1, 55, 0)`);
      run(db, sql`DELETE FROM search_queue`);
      run(db, sql`DELETE FROM search_fts WHERE rowid = 1`);
    });
    const { findings } = checkJournal(journal);
    expect(findings).toEqual([
      'entry_theme 1: its theme is missing',
      'document 1: the search index does not fit it',
      'document 77: the search index does not fit it',
    ]);
    expect(findings.join()).not.toContain('secret');
  });

  it('goes on where a part can’t be read', () => {
    const journal = fileJournal();
    log(journal, ONE_MILE);
    const other = new Database(journal.path).unsafeMode();
    other.exec(`UPDATE search_fts_data SET block = x'00ff00ff' WHERE id > 10`);
    other.close();
    const report = checkJournal(journal);
    expect(report).toMatchObject({ isClean: false, entryCount: 1, filmCount: 1 });
    expect(report.findings.join('\n')).toMatch(/search/);
  });
});
