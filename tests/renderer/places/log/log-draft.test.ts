// The draft of the log dialog: when it is worth keeping, what is wrong with it, and what it becomes in the journal.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogDraft } from '../../../../db/model/draft.ts';
import { emptyDraft, entryDraftOf, isWorthKeeping, problemsOf } from '../../../../renderer/places/log/log-draft.ts';
import { memoryJournal } from '../../../support/journal.ts';
import { ask } from '../../../support/one-mile.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
  return () => vi.useRealTimers();
});

const draft = (more: Partial<LogDraft> = {}): LogDraft => ({ ...emptyDraft('today'), title: 'One Mile', ...more });

describe('worth keeping', () => {
  test('is nothing but today', () => {
    expect(isWorthKeeping(emptyDraft('today'))).toBe(false);
    expect(isWorthKeeping({ ...emptyDraft('today'), watchedOn: 'yesterday' })).toBe(false);
  });

  test.each<Partial<LogDraft>>([
    { title: 'O' },
    { rating: 0.5 },
    { themes: ['grief'] },
    { directors: ['A. W.'] },
    { year: '2025' },
    { isLiked: true },
    { isRewatch: true },
    { isUnfinished: true },
    { place: 'the Lumière' },
    { company: 'Mum' },
    { medium: 'disc' },
    { isDistinct: true },
  ])('is %j', (more) => {
    expect(isWorthKeeping({ ...emptyDraft('today'), ...more })).toBe(true);
  });
});

describe('problems', () => {
  test.each<[Partial<LogDraft>, object]>([
    [{}, {}],
    [{ title: '   ' }, { title: 'title-empty' }],
    [{ year: '2025' }, {}],
    [{ year: '18' }, { year: 'year-range' }],
    [{ year: '3000' }, { year: 'year-range' }],
    [{ watchedOn: '31 February 2026' }, { watchedOn: 'date-no-such-day' }],
    [{ watchedOn: 'tomorrow' }, { watchedOn: 'date-unreadable' }],
    [{ watchedOn: '2026-11-23' }, { watchedOn: 'date-future' }],
    [{ watchedOn: '' }, {}],
    [
      { title: '', year: 'x', watchedOn: 'x' },
      { title: 'title-empty', year: 'year-range', watchedOn: 'date-unreadable' },
    ],
  ])('of %j are %j', (more, problems) => {
    expect(problemsOf(draft(more))).toEqual(problems);
  });

  test('of a film already known do not lie in the year, which is not asked', () => {
    expect(problemsOf(draft({ filmId: 1, year: 'x' }))).toEqual({});
  });
});

describe('logged', () => {
  test('it is in the journal as it was written', () => {
    const journal = memoryJournal(Date.now);
    const entry = ask(
      journal,
      'entry.log',
      entryDraftOf(
        draft({
          year: '２０２５',
          directors: ['Asoka Wakabayashi'],
          watchedOn: 'yesterday',
          rating: 4.5,
          themes: ['grief', 'running'],
          isLiked: true,
          place: 'the Lumière',
        }),
      ),
    );
    expect(entry).toMatchObject({ watchedOn: '2026-11-21', rating: 4.5, isLiked: true, isRewatch: false, isUnfinished: false }); // prettier-ignore
    expect(entry.film).toMatchObject({ title: 'One Mile', year: 2025, directors: ['Asoka Wakabayashi'] });
    expect(entry.themes.map(({ name }) => name)).toEqual(['grief', 'running']);
    expect([entry.place, entry.company]).toEqual(['the Lumière', null]);
  });

  test('a film chosen from the journal is that film', () => {
    const journal = memoryJournal(Date.now);
    const first = ask(journal, 'entry.log', entryDraftOf(draft({ year: '2025' })));
    const again = ask(journal, 'entry.log', entryDraftOf(draft({ filmId: first.film.id, isRewatch: true, watchedOn: 'unknown' }))); // prettier-ignore
    expect(again.film.id).toBe(first.film.id);
    expect(again.watchedOn).toBeNull();
    expect(again.isRewatch).toBe(true);
  });
});

test('a different film of a name makes a film of its own, once', () => {
  const journal = memoryJournal();
  const [title, year] = ['One Mile', '2025'];
  const first = ask(journal, 'entry.log', entryDraftOf(draft({ title, year, medium: 'disc' })));
  expect(first.medium).toBe('disc');
  const other = ask(journal, 'entry.log', entryDraftOf(draft({ title, year, isDistinct: true })));
  expect(other.film.id).not.toBe(first.film.id);
  const again = ask(journal, 'entry.log', entryDraftOf(draft({ title, year })));
  expect(again.film.id).toBe(first.film.id);
});
