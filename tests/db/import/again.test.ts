// The same person's exports again and again: what changes, what stays, what is asked, what is said.

import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { EntryRecord, ImportRecord } from '../../../db/import/record.ts';
import type { OurReason } from '../../../db/model/import.ts';
import type { ReportRow } from '../../../db/model/import.ts';
import { dump, expectIndexFits } from '../../support/dump.ts';
import { bring, entry, film, like, listOf, place, rating, watch, watched } from '../../support/import-records.ts';
import { memoryJournal, NOON } from '../../support/journal.ts';
import { ask, log, oneMile } from '../../support/one-mile.ts';

function lively(): Journal {
  let now = NOON;
  return memoryJournal(() => (now += 1000));
}

const diary = (journal: Journal) =>
  ask(journal, 'diary.list', {}).rows.map(({ id }) => ask(journal, 'entry.get', { id }));
const only = (journal: Journal) => {
  const all = diary(journal);
  expect(all).toHaveLength(1);
  return all[0] as (typeof all)[0];
};
const reasons = ({ rows }: { rows: ReportRow[] }): string[] =>
  rows.map(({ outcome, reason }) => `${outcome} ${reason}`);
const said = (outcome: string, reason: OurReason): string => `${outcome} ${reason}`;

const mile = (more: Partial<EntryRecord['fields']> = {}, key: string | null = 'https://boxd.it/a') =>
  entry(key, 'One Mile', { watchedOn: '2026-03-14', rating: 4, review: 'She stops.', tags: ['cinema'], ...more });

/** Something of every kind. */
const whole: ImportRecord[] = [
  mile(),
  entry('https://boxd.it/b', 'Harbour', { watchedOn: '2026-04-01', rating: null, isRewatch: true }),
  entry(
    'https://boxd.it/c',
    'Harbour',
    { review: '> Come home.\n\nHe never did.' },
    { original: '<p>He never did.</p>' },
  ),
  entry(null, 'Lost', { watchedOn: '2019-01-02', rating: 2.5 }),
  entry(null, 'Lost', { watchedOn: '2019-01-02', rating: 2.5 }),
  rating('Harbour', 3.5),
  rating('One Mile', 4.5, { identifiers: { letterboxd: 'https://boxd.it/F1' } }),
  rating('Rated Only', 2),
  watched('One Mile'),
  watched('Seen Once'),
  like('Harbour'),
  like('Liked Only'),
  watch('To See', 'Ana said so'),
  watch('One Mile'),
  listOf('https://boxd.it/l', 'Running', ['One Mile', 'Kestrel', 'One Mile']),
  { kind: 'merged', place: place(9) },
  { kind: 'skipped', place: place(4, 'deleted/diary.csv'), reason: 'deleted-on-site', detail: 'Gone' },
];

describe('the first time', () => {
  test('everything becomes what it is, and every row is accounted for', async () => {
    const journal = lively();
    const report = await bring(journal, whole);
    expect(report.counts).toMatchObject({
      entry: { created: 5, merged: 0 },
      review: { created: 2 },
      rating: { created: 2, kept: 1 },
      watched: { created: 1, merged: 1 },
      like: { created: 2 },
      watch: { created: 2 },
      list: { created: 1 },
      'list-film': { created: 2, merged: 1 },
      row: { merged: 1, skipped: 1 },
      film: { created: 8 },
    });
    expect(reasons(report).toSorted()).toEqual(
      [said('kept', 'rating-differs'), said('merged', 'twice-in-list'), 'skipped deleted-on-site'].toSorted(),
    );
    expect(ask(journal, 'watchlist.list', {}).map(({ title, note }) => [title, note])).toEqual([
      ['To See', 'Ana said so'],
      ['One Mile', ''],
    ]);
    const [list] = ask(journal, 'list.list', {});
    expect(list).toMatchObject({ name: 'Running', filmCount: 2 });
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
    expectIndexFits(journal);
  });

  test('tags and themes that come are counted once each, as new or as here already', async () => {
    const journal = lively();
    ask(journal, 'entry.log', { film: { title: 'Kestrel' }, tags: ['in theatres'], themes: ['Grief'] });
    const fields = { tags: ['In Theatres', 'with mum'], themes: ['grief', 'resilience', 'water'] };
    const { counts } = await bring(journal, [mile(fields), entry('b', 'Another', { ...fields })]);
    expect(counts.tag).toMatchObject({ created: 1, merged: 1 });
    expect(counts.theme).toMatchObject({ created: 2, merged: 1 });
  });

  test('a rating without an entry goes to the newest entry of the film that has none', async () => {
    const journal = lively();
    await bring(journal, whole);
    const ratings = diary(journal).map(({ film: of, watchedOn, rating: stars }) => [of.title, watchedOn, stars]);
    expect(ratings).toContainEqual(['Harbour', '2026-04-01', 3.5]);
    expect(ratings).toContainEqual(['Harbour', null, null]);
    expect(ratings).toContainEqual(['One Mile', '2026-03-14', 4]);
    expect(ratings).toContainEqual(['Rated Only', null, 2]);
    expect(ratings).toContainEqual(['Seen Once', null, null]);
  });

  test('logged when the source says, never later than now', async () => {
    const journal = lively();
    await bring(journal, [
      entry('a', 'A', {}, { loggedOn: '2020-02' }),
      entry('b', 'B', {}, { loggedOn: '2031-02-01' }),
      entry('c', 'C', {}, { loggedOn: null, loggedAt: 5 }),
    ]);
    const logged = Object.fromEntries(diary(journal).map(({ film: of, loggedAt }) => [of.title, loggedAt]));
    expect(new Date(logged['A'] ?? 0).toString()).toContain('Feb 01 2020 12:00');
    expect(logged['B']).toBeLessThan(NOON + 60_000);
    expect(logged['C']).toBe(5);
  });

  test('a preview says the same and leaves nothing, not even a number', async () => {
    const journal = lively();
    log(journal, oneMile());
    const before = dump(journal);
    const preview = await bring(journal, whole, { isTrial: true });
    expect(dump(journal)).toBe(before);
    expect(ask(journal, 'import.list', {})).toEqual([]);
    expect(preview.id).toBeNull();
    expect(preview.first.map(({ film: of }) => of.title)).toContain('Harbour');
    const report = await bring(journal, whole);
    expect(report.counts).toEqual(preview.counts);
    expect(reasons(report)).toEqual(reasons(preview));
    expect(report.id).toBe(1);
  });
});

describe('films', () => {
  test('identifiers decide, then title and year however they are composed', async () => {
    const journal = lively();
    await bring(journal, [
      entry('a', 'Amélie', {}, { year: 2001, film: { identifiers: { imdb: 'tt0211915' } } }),
      entry('b', 'Ame\u0301lie', { watchedOn: '2020' }, { year: 2001 }),
      entry(
        'c',
        'Le Fabuleux Destin',
        { watchedOn: '2021' },
        { year: null, film: { identifiers: { imdb: 'tt0211915' } } },
      ),
    ]);
    expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 1, entryCount: 3 });
  });

  test('two of one title and year stay two where their identifiers say so', async () => {
    const journal = lively();
    const one = { identifiers: { imdb: 'tt1' } };
    const other = { identifiers: { imdb: 'tt2' } };
    const records = [
      entry('a', 'Pinocchio', { rating: 1 }, { year: 2022, film: one }),
      entry('b', 'Pinocchio', { rating: 5 }, { year: 2022, film: other }),
      entry('c', 'Pinocchio', { rating: 3 }, { year: 2022 }),
    ];
    const report = await bring(journal, records);
    expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 2, entryCount: 3 });
    expect(reasons(report)).toEqual([said('remark', 'film-ambiguous')]);
    expect((await bring(journal, records)).counts.entry).toMatchObject({ created: 0, merged: 3 });
  });

  test('an address of another form is no other film', async () => {
    const journal = lively();
    const old = { identifiers: { letterboxd: 'https://letterboxd.com/film/one-mile/' } };
    await bring(journal, [rating('One Mile', 4, old)]);
    await bring(journal, [rating('One Mile', 4, { identifiers: { letterboxd: 'https://boxd.it/F1' } })]);
    expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 1, entryCount: 1 });
  });

  test('what the file knows of a film is added, what the person said stays', async () => {
    const journal = lively();
    log(journal, { film: { title: 'One Mile', year: 2025, directors: ['Asoka Wakabayashi'] }, watchedOn: '2020' });
    await bring(journal, [
      entry(
        'a',
        'One Mile',
        {},
        { film: { directors: ['asoka wakabayashi'], runtimeMinutes: 112, genres: ['Drama'] } },
      ),
    ]);
    const [seen] = diary(journal);
    expect(seen?.film).toMatchObject({ directors: ['Asoka Wakabayashi'], runtimeMinutes: 112, genres: ['Drama'] });
  });
});

describe('the same file twice', () => {
  test('changes nothing, by the byte', async () => {
    const journal = lively();
    await bring(journal, whole);
    const before = dump(journal);
    const { counts } = await bring(journal, whole);
    expect(dump(journal)).toBe(before);
    const changed = Object.values(counts).reduce((sum, { created, updated }) => sum + created + updated, 0);
    expect(changed).toBe(0);
    expect(ask(journal, 'undo.state', {}).undo?.action).toBe('import');
  });

  test('nor when the person changed, trashed, emptied and unlisted things in between', async () => {
    const journal = lively();
    await bring(journal, whole);
    const [first, second, third] = diary(journal);
    ask(journal, 'entry.edit', { id: first?.id ?? 0, review: 'Mine.', rating: 1, watchedOn: '2001', tags: [] });
    ask(journal, 'entry.trash', { id: second?.id ?? 0 });
    ask(journal, 'trash.empty', {});
    ask(journal, 'entry.trash', { id: third?.id ?? 0 });
    const [toSee] = ask(journal, 'watchlist.list', {});
    ask(journal, 'watchlist.remove', { filmId: toSee?.id ?? 0 });
    const before = dump(journal);
    const report = await bring(journal, whole);
    expect(dump(journal).replace(/"id":\d+/g, '')).toBe(before.replace(/"id":\d+/g, ''));
    expect(reasons(report)).toContain(said('skipped', 'purged-here'));
    expect(reasons(report)).toContain(said('kept', 'in-trash'));
  });
});

describe('a newer export', () => {
  test('changes what changed there', async () => {
    const journal = lively();
    await bring(journal, [mile()]);
    const report = await bring(journal, [
      mile({ rating: 4.5, review: 'She runs on.', watchedOn: '2026-03-15', tags: ['b'] }),
    ]);
    expect(only(journal)).toMatchObject({ rating: 4.5, review: 'She runs on.', watchedOn: '2026-03-15', tags: ['b'] });
    expect(report.counts).toMatchObject({ entry: { updated: 1 }, review: { updated: 1 } });
    const { id } = only(journal);
    expect(ask(journal, 'revision.list', { entryId: id })).toHaveLength(1);
    expect(ask(journal, 'tag.list', {}).map(({ name }) => name)).toEqual(['b']);
    expectIndexFits(journal);
  });

  test('keeps what was changed here', async () => {
    const journal = lively();
    await bring(journal, [mile()]);
    ask(journal, 'entry.edit', { id: 1, rating: 1 });
    await bring(journal, [mile({ review: 'She runs on.' })]);
    expect(only(journal)).toMatchObject({ rating: 1, review: 'She runs on.' });
  });

  test.each([
    ['rating', { rating: 1 }, { rating: 5 }],
    ['review', { review: 'Mine' }, { review: 'Theirs' }],
    ['watchedOn', { watchedOn: '2001' }, { watchedOn: '2002' }],
    ['tags', { tags: ['mine'] }, { tags: ['theirs'] }],
    ['isRewatch', { isRewatch: true }, { isRewatch: true }],
  ] as const)('what both changed is asked once: %s', async (kind, mine, theirs) => {
    for (const choice of ['mine', 'theirs'] as const) {
      const journal = lively();
      await bring(journal, [mile()]);
      ask(journal, 'entry.edit', { id: 1, ...(mine as object) });
      const preview = await bring(journal, [mile(theirs as object)], { isTrial: true });
      const isConflict = kind !== 'isRewatch';
      expect(preview.conflicts.map((line) => [line.kind, line.count])).toEqual(isConflict ? [[kind, 1]] : []);
      const report = await bring(journal, [mile(theirs as object)], { choices: { conflicts: { [kind]: choice } } });
      expect(only(journal)).toMatchObject(choice === 'mine' || !isConflict ? mine : theirs);
      if (isConflict)
        expect(reasons(report)).toContain(choice === 'mine' ? 'kept changed-here' : 'updated taken-from-file');
      // it is not asked again
      expect((await bring(journal, [mile(theirs as object)], { isTrial: true })).conflicts).toEqual([]);
    }
  });

  test('a column that is no more says nothing', async () => {
    const journal = lively();
    await bring(journal, [mile({ isRewatch: true })]);
    const old = { ...mile({ isRewatch: false, rating: 3 }), told: ['watchedOn', 'rating', 'tags', 'review'] as const };
    await bring(journal, [old]);
    expect(only(journal)).toMatchObject({ isRewatch: true, rating: 3 });
  });

  test('without its reviews takes none away', async () => {
    const journal = lively();
    await bring(journal, [mile()]);
    await bring(journal, [mile({ review: '', rating: 5 })]);
    expect(only(journal)).toMatchObject({ review: 'She stops.', rating: 5 });
    const { counts } = await bring(journal, [mile({ rating: 5 })]);
    expect(counts.entry).toMatchObject({ merged: 1, updated: 0 });
  });

  test('never deletes what is gone from it', async () => {
    const journal = lively();
    await bring(journal, whole);
    const { entryCount } = ask(journal, 'journal.summary', {});
    await bring(journal, [mile()]);
    expect(ask(journal, 'journal.summary', {}).entryCount).toBe(entryCount);
  });

  test('recognises an entry that was made anew there, wherever it stands', async () => {
    const journal = lively();
    await bring(journal, [mile(), mile({ watchedOn: '2026-05-01', review: 'Again.' }, 'https://boxd.it/z')]);
    const anew = mile({ review: 'She stops. She breathes.' }, 'https://boxd.it/new');
    const report = await bring(journal, [
      anew,
      mile({ watchedOn: '2026-05-01', review: 'Again.' }, 'https://boxd.it/z'),
    ]);
    expect(diary(journal).map(({ review }) => review)).toEqual(['Again.', 'She stops. She breathes.']);
    expect(report.counts.entry).toMatchObject({ created: 0, updated: 1, merged: 1 });
    expect(reasons(report)).toEqual([said('updated', 're-created')]);
    expect((await bring(journal, [anew])).counts.entry).toMatchObject({ merged: 1, created: 0 });
  });

  test('a second entry alike is not taken for the first made anew', async () => {
    const journal = lively();
    await bring(journal, [mile()]);
    await bring(journal, [mile({}, 'https://boxd.it/second'), mile()]);
    expect(diary(journal)).toHaveLength(2);
  });

  test('follows a title that was corrected there, not where it was changed here', async () => {
    const journal = lively();
    await bring(journal, [entry('a', 'One Mlie', { rating: 3 }), entry('b', 'One Mlie', { rating: 4 })]);
    await bring(journal, [
      entry('a', 'One Mile', { rating: 3 }, { year: 2024 }),
      entry('b', 'One Mile', { rating: 4 }, { year: 2024 }),
    ]);
    expect(ask(journal, 'journal.summary', {})).toMatchObject({ filmCount: 1, entryCount: 2 });
    expect(diary(journal)[0]?.film).toMatchObject({ title: 'One Mile', year: 2024 });
    ask(journal, 'film.edit', { id: 1, title: 'Ichi Mairu' });
    const report = await bring(journal, [entry('a', '1 Mile', { rating: 3 }, { year: 2024 })]);
    expect(diary(journal)[0]?.film.title).toBe('Ichi Mairu');
    expect(reasons(report)).toEqual([said('kept', 'film-changed-here')]);
  });

  test('a rating that changed there', async () => {
    const journal = lively();
    await bring(journal, [rating('One Mile', 3)]);
    await bring(journal, [rating('One Mile', 4)]);
    expect(only(journal).rating).toBe(4);
    ask(journal, 'entry.edit', { id: 1, rating: 1 });
    const report = await bring(journal, [rating('One Mile', 5)]);
    expect(report.conflicts).toMatchObject([{ kind: 'rating', count: 1, examples: [{ mine: '1', theirs: '5' }] }]);
    expect(only(journal).rating).toBe(1);
  });

  test('lists follow the file, keep films that are gone from it, and ask where both changed', async () => {
    const journal = lively();
    await bring(journal, [listOf('l', 'Running', ['A', 'B', 'C'])]);
    const titles = () => ask(journal, 'list.get', { id: 1 }).films.map(({ title }) => title);
    const report = await bring(journal, [listOf('l', 'Running, still', ['C', 'D', 'A'])]);
    expect(titles()).toEqual(['C', 'D', 'A', 'B']);
    expect(reasons(report)).toContain(said('remark', 'gone-from-list'));
    expect((await bring(journal, [listOf('l', 'Running, still', ['C', 'D', 'A'])])).counts.list).toMatchObject({
      merged: 1,
    });
    ask(journal, 'list.edit', { id: 1, name: 'Mine' });
    const newer = [listOf('l', 'Theirs', ['A'])];
    expect((await bring(journal, newer, { isTrial: true })).conflicts).toMatchObject([{ kind: 'list', count: 1 }]);
    await bring(journal, newer);
    expect(ask(journal, 'list.get', { id: 1 }).name).toBe('Mine');
    await bring(journal, [listOf('l', 'Theirs again', ['A'])], { choices: { conflicts: { list: 'theirs' } } });
    expect(ask(journal, 'list.get', { id: 1 }).name).toBe('Theirs again');
    expect(titles()).toEqual(['A', 'C', 'D', 'B']);
    expectIndexFits(journal);
  });

  test('likes and the watchlist: what was taken back here stays so', async () => {
    const journal = lively();
    await bring(journal, [mile(), like('One Mile'), watch('One Mile', 'soon')]);
    ask(journal, 'film.edit', { id: 1, isLiked: false });
    ask(journal, 'watchlist.remove', { filmId: 1 });
    const report = await bring(journal, [mile(), like('One Mile'), watch('One Mile', 'soon')]);
    expect(reasons(report).toSorted()).toEqual([said('kept', 'taken-off-here'), said('kept', 'unliked-here')]);
  });
});

describe('beside what is here', () => {
  test('an entry made here of the same day and text is the same, and gets what it lacks', async () => {
    const journal = lively();
    log(journal, { film: { title: 'one mile', year: 2025 }, watchedOn: '2026-03-14', review: 'She stops.' });
    const report = await bring(journal, [mile()]);
    expect(only(journal)).toMatchObject({ rating: 4, tags: ['cinema'], review: 'She stops.' });
    expect(reasons(report)).toEqual([said('updated', 'same-here')]);
  });

  test('on another day, or of another rating and text, it is another', async () => {
    const journal = lively();
    log(journal, { film: { title: 'One Mile', year: 2025 }, watchedOn: '2026-03-13', review: 'She stops.' });
    log(journal, { film: { title: 'One Mile', year: 2025 }, watchedOn: '2026-03-14', review: 'No.', rating: 1 });
    await bring(journal, [mile()]);
    expect(diary(journal)).toHaveLength(3);
  });

  test('the same film from two services', async () => {
    const journal = lively();
    await bring(journal, [mile()]);
    const report = await bring(journal, [entry('77', 'One Mile', { watchedOn: '2026-03-14', rating: 4 })], {
      kind: 'trakt',
    });
    expect(report.counts.entry).toMatchObject({ merged: 1 });
    expect(only(journal).review).toBe('She stops.');
  });

  test('an entry in the trash stays there', async () => {
    const journal = lively();
    const { id } = log(journal, {
      film: { title: 'One Mile', year: 2025 },
      watchedOn: '2026-03-14',
      review: 'She stops.',
    });
    ask(journal, 'entry.trash', { id });
    const report = await bring(journal, [mile()]);
    expect(reasons(report)).toEqual([said('kept', 'in-trash')]);
    expect(diary(journal)).toEqual([]);
  });
});

describe('tables of nobody known', () => {
  test('the same key for another film on another day is another entry', async () => {
    const journal = lively();
    await bring(journal, [entry('1', 'One Mile', { watchedOn: '2026-03-14' })], { kind: 'csv' });
    const other = [entry('1', 'Harbour', { watchedOn: '2020-01-01' })];
    await bring(journal, other, { kind: 'csv' });
    expect(diary(journal)).toHaveLength(2);
    expect((await bring(journal, other, { kind: 'csv' })).counts.entry).toMatchObject({ merged: 1 });
  });
});

describe('pages that name no film', () => {
  const page: ImportRecord = {
    ...{ kind: 'note', key: 'u1', title: '# One Mile (2025)', text: '# One Mile (2025)\n\nDusk.', tags: ['winter'] },
    ...{ writtenOn: '2026-01-02', writtenAt: 9, isLiked: true, place: place(null), remarks: [] },
  };
  test('are left out and said, or become films where the person says so', async () => {
    const journal = lively();
    expect(reasons(await bring(journal, [page], { kind: 'day-one' }))).toEqual([said('skipped', 'no-film')]);
    await bring(journal, [page], { kind: 'day-one', choices: { notes: 'films' } });
    expect(only(journal)).toMatchObject({
      ...{ film: { title: 'One Mile', year: 2025 }, review: '# One Mile (2025)\n\nDusk.', tags: ['winter'] },
      ...{ watchedOn: '2026-01-02', isLiked: true, loggedAt: 9 },
    });
  });
});

test('remarks of readers are told with their row', async () => {
  const journal = lively();
  const remarks = [{ code: 'bad-rating', detail: '11' } as const];
  const report = await bring(journal, [
    { ...mile(), remarks },
    { ...listOf(null, 'Bare', []), films: [{ film: film('X'), note: '', place: place(7), remarks }] } as ImportRecord,
    { kind: 'remark', place: place(null), remark: { code: 'read-as-latin-1', detail: null } },
  ]);
  expect(report.rows).toMatchObject([
    {
      outcome: 'remark',
      reason: 'bad-rating',
      kind: 'entry',
      file: 'diary.csv',
      line: 2,
      title: 'One Mile',
      detail: '11',
    },
    { outcome: 'remark', reason: 'bad-rating', kind: 'list-film', line: 7, title: 'X' },
    { outcome: 'remark', reason: 'read-as-latin-1', kind: 'row', line: null },
  ]);
});
