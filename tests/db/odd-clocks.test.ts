// Clocks set back: by a day, by years, to before the epoch. Nothing is refused, nothing lost, the newest stays what was done last.

import { expect, it } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { listRevisions } from '../../db/revision.ts';
import { getUndoState } from '../../db/undo.ts';
import { openJournal, closeJournal } from '../../db/open.ts';
import { fileJournal, NOON } from '../support/journal.ts';
import { ask, log } from '../support/one-mile.ts';

const DAY = 24 * 60 * 60 * 1000;

it.each([
  ['a day', NOON - DAY],
  ['twenty years', NOON - 20 * 365 * DAY],
  ['to before 1970', -5 * DAY],
])('a clock set back by %s costs nothing', (_, then) => {
  let now = NOON;
  const journal = fileJournal(undefined, () => now);
  const before = log(journal, { film: { title: 'One Mile' }, review: 'First.' });
  now = then;
  const after = log(journal, { film: { title: 'Kestrel' }, review: 'A hawk.' });
  ask(journal, 'entry.edit', { id: before.id, review: 'First, and again.', session: 'later' });
  ask(journal, 'entry.trash', { id: after.id });
  expect(getUndoState(journal.db).undo).toMatchObject({ filmTitle: 'Kestrel' });
  ask(journal, 'undo.undo', {});
  expect(ask(journal, 'entry.get', { id: after.id }).review).toBe('A hawk.');
  expect(ask(journal, 'entry.get', { id: before.id }).review).toBe('First, and again.');
  expect(listRevisions(journal.db, before.id).length).toBeGreaterThan(0);
  expect(checkJournal(journal)).toMatchObject({ isClean: true, entryCount: 2 });
  closeJournal(journal);
  const again = openJournal(journal.path, { now: () => now });
  if (!again.ok) throw new Error(again.error.failure);
  expect(checkJournal(again.value)).toMatchObject({ isClean: true, entryCount: 2 });
  closeJournal(again.value);
});

it('what was trashed in a future that was taken back is not purged, and is once its time has come', () => {
  let now = NOON + 300 * DAY;
  const journal = fileJournal(undefined, () => now);
  const { id } = log(journal, { film: { title: 'One Mile' }, review: 'First.' });
  ask(journal, 'entry.trash', { id });
  now = NOON;
  closeJournal(journal);
  const again = fileJournal(journal.path, () => now);
  ask(again, 'entry.restore', { id });
  expect(ask(again, 'entry.get', { id }).review).toBe('First.');
});
