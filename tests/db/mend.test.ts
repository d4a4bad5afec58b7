// A text that changed on the disk: found by name, its newest good copy offered, taken over by one act that can be undone.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backUp } from '../../db/backup/make.ts';
import { checkDatabase, checkJournal } from '../../db/check.ts';
import { getEntry } from '../../db/entry.ts';
import { write, type Journal, type ReadableDb } from '../../db/handles.ts';
import { findCopies, mendText } from '../../db/mend.ts';
import { closeJournal } from '../../db/open.ts';
import { answerLater } from '../../db/answer.ts';
import { finishLater } from '../../db/search/pace.ts';
import { run, sql } from '../../db/sql.ts';
import { undo } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump, expectIndexFits } from '../support/dump.ts';
import { fileJournal, memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

/** Changes a letter of a text wherever it stands in the file, as a flipped bit does. */
function flip(journal: Journal, text: string): Journal {
  closeJournal(journal);
  const bytes = readFileSync(journal.path);
  const file = openSync(journal.path, 'r+');
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    // undo remembers texts too, and is not what is read
    if (bytes.indexOf('{"id":', at - 700) < 0 || bytes.indexOf('{"id":', at - 700) > at) writeSync(file, 'X', at);
  }
  closeSync(file);
  return fileJournal(journal.path);
}

it('a changed review is named by film and day, and comes back from a backup, to the letter and undoably', async () => {
  const journal = fileJournal();
  const { id } = log(journal, { ...ONE_MILE, watchedOn: '2026-03-14', review: 'The empty track at dusk.' });
  await finishLater(backUp(journal, 'day'));
  const flipped = flip(journal, 'The empty track at dusk.');
  const report = checkJournal(flipped);
  expect(report).toMatchObject({ isClean: false, isFileDamaged: false, isIndexDamaged: false });
  expect(report.findings).toEqual([`entry ${id}: its review is not what was written`]);
  expect(report.changed).toEqual([
    { table: 'entry', id, filmTitle: 'One Mile', on: '2026-03-14', isUnreadable: false },
  ]);
  const copies = findCopies(flipped.path, { table: 'entry', id });
  expect(copies).toMatchObject({
    present: 'Xhe empty track at dusk.',
    copy: { text: 'The empty track at dusk.', from: 'backup', isSame: true },
  });
  expect(mendText(flipped, { table: 'entry', id, text: copies.copy?.text ?? '' })).toMatchObject({
    ...{ action: 'mend-text', filmTitle: 'One Mile', entryId: id },
  });
  expect(getEntry(flipped.db, id).review).toBe('The empty track at dusk.');
  expect(checkJournal(flipped).isClean).toBe(true);
  undo(flipped);
  expect(getEntry(flipped.db, id).review).toBe('Xhe empty track at dusk.');
  expect(checkJournal(flipped).isClean).toBe(false);
});

it('a revision is offered where no backup is, an earlier state said to be one; and what is there can stay', () => {
  const journal = fileJournal();
  const { id } = log(journal, { ...ONE_MILE, review: 'The first words.' });
  ask(journal, 'entry.edit', { id, review: 'The second words, and more.' });
  const flipped = flip(journal, 'The second words, and more.');
  const { present, copy } = findCopies(flipped.path, { table: 'entry', id });
  expect(copy).toMatchObject({ text: 'The first words.', from: 'revision', isSame: false });
  mendText(flipped, { table: 'entry', id, text: present ?? '' });
  expect(getEntry(flipped.db, id).review).toBe('Xhe second words, and more.');
  expect(checkJournal(flipped).isClean).toBe(true);
});

it('a reflection, a clipping and a revision are mended too', async () => {
  const journal = fileJournal();
  const { id, film } = log(journal, { ...ONE_MILE, review: 'What I thought then.' });
  ask(journal, 'entry.edit', { id, review: 'What I think.' });
  ask(journal, 'reflection.write', { filmId: film.id, text: 'Two winters later.' });
  ask(journal, 'clipping.add', { filmId: film.id, text: 'Somebody else wrote this.' });
  await finishLater(backUp(journal, 'day'));
  let flipped = journal;
  for (const text of ['What I thought then.', 'Two winters later.', 'Somebody else wrote this.'])
    flipped = flip(flipped, text);
  const { changed } = checkJournal(flipped);
  expect(changed.map(({ table }) => table)).toEqual(['revision', 'reflection', 'clipping']);
  for (const { table, id: row } of changed) {
    const { copy } = findCopies(flipped.path, { table, id: row });
    expect(copy).toMatchObject({ isSame: true, from: 'backup' });
    mendText(flipped, { table, id: row, text: copy?.text ?? '' });
  }
  expect(checkJournal(flipped).isClean).toBe(true);
});

it('a check in a thread of its own finds the same, and holds no save up', async () => {
  const journal = fileJournal();
  log(journal, ONE_MILE);
  const checked = answerLater(journal, 'journal.check', {});
  log(journal, { film: { title: 'Meanwhile' } });
  expect(await checked).toMatchObject({ ok: true, value: { isClean: true } });
  const reader = new Database(journal.path, { readonly: true });
  expect(checkDatabase(reader as unknown as ReadableDb, journal.path).isClean).toBe(true);
  reader.exec('SELECT 1');
  reader.close();
});

it('a search index that is damaged is found without writing, and made anew', () => {
  const journal = fileJournal();
  for (let count = 0; count < 5; count += 1) log(journal, ONE_MILE);
  const before = dump(journal);
  const other = new Database(journal.path).unsafeMode();
  other.exec(`UPDATE search_fts_data SET block = x'00ff00ff' WHERE id > 10`);
  other.exec(`DELETE FROM document WHERE row_id = 2`);
  other.close();
  const reader = new Database(journal.path, { readonly: true });
  const report = checkDatabase(reader as unknown as ReadableDb, journal.path);
  reader.close();
  expect(report).toMatchObject({ isClean: false, isIndexDamaged: true, isFileDamaged: false, changed: [] });
  ask(journal, 'search.rebuild', {});
  expect(checkJournal(journal).findings).toEqual([]);
  expect(dump(journal)).toBe(before);
  expectIndexFits(journal);
});

it('nothing is mended where nothing is there, or nothing is wrong', () => {
  const journal = memoryJournal();
  const { id, review } = log(journal, ONE_MILE);
  expect(mendText(journal, { table: 'entry', id, text: review })).toBeNull();
  expect(() => mendText(journal, { table: 'clipping', id: 9, text: 'x' })).toThrow('not-found');
  write(journal, null, (db) => run(db, sql`UPDATE entry SET review_sha256 = ${'0'.repeat(64)}`));
  expect(mendText(journal, { table: 'entry', id, text: review })).not.toBeNull();
});
