// Logging a film once more: what comes along, what does not, and what is refused.

import { expect, it } from 'vitest';
import { trashEntry } from '../../db/entry.ts';
import { answer } from '../../db/answer.ts';
import { undo } from '../../db/undo.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { dump } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

it('takes the film and the circumstances along, and neither stars nor words', () => {
  const journal = memoryJournal();
  const where = { medium: 'cinema', place: 'the Lumière', company: 'Mum' };
  const first = log(journal, { ...ONE_MILE, ...where, isUnfinished: true, hasSpoilers: true });
  const before = dump(journal);
  const again = ask(journal, 'entry.rewatch', { id: first.id });
  expect(again).toMatchObject({
    ...{ film: { id: first.film.id }, watchedOn: '2026-11-22', isRewatch: true, rating: null, review: '' },
    ...{ isLiked: false, isUnfinished: false, hasSpoilers: false, themes: first.themes, tags: first.tags, ...where },
  });
  expect(again.uid).not.toBe(first.uid);
  expect(undo(journal)).toMatchObject({ action: 'log-entry', filmTitle: 'One Mile', entryId: again.id });
  expect(dump(journal)).toBe(before);
});

it('is refused for what is in the trash or not there', () => {
  const journal = memoryJournal();
  const { id } = log(journal, ONE_MILE);
  trashEntry(journal, id);
  const before = dump(journal);
  for (const gone of [id, 99]) {
    expect(answer(journal, 'entry.rewatch', { id: gone })).toEqual({ ok: false, error: { code: 'not-found' } });
  }
  expect(dump(journal)).toBe(before);
});
