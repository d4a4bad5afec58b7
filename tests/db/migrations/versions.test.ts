// A journal of every released schema: opening it brings it to the newest, keeps what it was as a backup, and loses nothing.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { getBackup, listBackups } from '../../../db/backup/list.ts';
import { checkJournal } from '../../../db/check.ts';
import { LATEST_VERSION, schemaAt, schemaOf, versionOf } from '../../../db/migrations/migrate.ts';
import { draftFromCopy } from '../../../db/restore/draft.ts';
import { undo } from '../../../db/undo.ts';
import { expectIndexFits } from '../../support/dump.ts';
import { exportedText } from '../../support/exported-text.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';
import { exportOf, fixtureOf, VERSIONS } from '../../support/write-version-fixtures.ts';

function fixtureAt(version: number): string {
  const path = join(temporaryFolder(), 'Journal.afterimage');
  writeFileSync(path, gunzipSync(readFileSync(fixtureOf(version))), { mode: 0o600 });
  return path;
}

it('there is one of each, and none is large', () => {
  expect(VERSIONS.at(-1)).toBe(LATEST_VERSION);
  for (const version of VERSIONS) expect(statSync(fixtureOf(version)).size).toBeLessThan(100_000);
});

describe.each(VERSIONS)('a journal of version %d', (version) => {
  it('is of that version, as it was released', () => {
    const db = new Database(fixtureAt(version), { readonly: true });
    expect(versionOf(db)).toBe(version);
    expect(schemaOf(db)).toEqual(schemaAt(version));
    db.close();
  });

  it('opens, exports what it held, and is sound', () => {
    const journal = fileJournal(fixtureAt(version));
    expect(versionOf(journal.db)).toBe(LATEST_VERSION);
    expect(exportedText(journal.db)).toBe(readFileSync(exportOf(version), 'utf8'));
    expect(checkJournal(journal).findings).toEqual([]);
    expectIndexFits(journal);
    expect(ask(journal, 'search.find', { query: '"empty track"' }).found).toBe(1);
    undo(journal);
    expect(ask(journal, 'entry.get', { id: 4 }).rating).toBeNull();
  });

  it('is kept as it was before anything changed in it', () => {
    const path = fixtureAt(version);
    const journal = fileJournal(path);
    const { backups } = listBackups(path);
    if (version === LATEST_VERSION) {
      expect(backups).toEqual([]);
      return;
    }
    expect(backups).toMatchObject([{ reason: 'before-migration', counts: { entryCount: 3, filmCount: 3 } }]);
    const backup = getBackup(path, backups[0]?.id ?? '').path;
    const copy = new Database(backup, { readonly: true });
    expect(versionOf(copy)).toBe(version);
    copy.close();
    // and can be gone back to
    const restored = fileJournal(draftFromCopy(backup, temporaryFolder()));
    expect(exportedText(restored.db)).toBe(exportedText(journal.db));
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
