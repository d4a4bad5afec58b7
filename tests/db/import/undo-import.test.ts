// Taking an import back, and runs that end in the middle: the journal is as it was, whatever it was.

import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ImportRecord } from '../../../db/import/record.ts';
import { bringOpened } from '../../../db/import/run.ts';
import { importChoices } from '../../../db/model/import.ts';
import { closeJournal } from '../../../db/open.ts';
import { asked, livelyJournal, tell } from '../../support/any-day.ts';
import { dump, expectIndexFits } from '../../support/dump.ts';
import { bring, entry, like, listOf, opened, rating, watch, watched } from '../../support/import-records.ts';
import { fileJournal, memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, oneMile } from '../../support/one-mile.ts';

const titles = fc.constantFrom('One Mile', 'one mile', 'Solaris', 'さくら', 'Harbour');
const days = fc.constantFrom(null, '2019', '2026-03-14');
const stars = fc.constantFrom(null, 0.5, 5);
const texts = fc.constantFrom('', 'later', '> a line\n> — Mio');
const keys = fc.constantFrom(null, 'a', 'b', 'c');
const record: fc.Arbitrary<ImportRecord> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(keys, titles, days, stars, texts, fc.constantFrom<string[]>([], ['water'], ['Grief', 'new']))
      .map(([key, title, watchedOn, of, review, tags]): ImportRecord =>
        entry(
          key,
          title,
          { watchedOn, rating: of, review, tags, themes: tags },
          { told: ['watchedOn', 'rating', 'review', 'tags', 'themes'] },
        ),
      ),
  },
  fc.tuple(titles, fc.constantFrom(1, 5)).map(([title, of]) => rating(title, of)),
  titles.map(watched),
  titles.map(like),
  fc.tuple(titles, texts).map(([title, note]) => watch(title, note)),
  fc
    .tuple(fc.constantFrom(null, 'l'), fc.array(titles, { maxLength: 4 }))
    .map(([key, all]) => listOf(key, 'water', all)),
);

/** Two entries of one export have two keys. */
function withKeysOnce(records: ImportRecord[]): ImportRecord[] {
  const seen = new Set<string>();
  return records.map((each) => {
    if (each.kind !== 'entry' || each.key === null) return each;
    if (seen.has(each.key)) return { ...each, key: null };
    seen.add(each.key);
    return each;
  });
}
const file = fc.array(record, { maxLength: 12 }).map(withKeysOnce);
const choices = fc.constantFrom({}, {
  conflicts: { rating: 'theirs', review: 'theirs', tags: 'theirs', list: 'theirs' },
} as const);

describe('any file, any journal', () => {
  test('imported and taken back, the journal is what it was', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { maxLength: 15 }),
        fc.array(file, { maxLength: 3 }),
        choices,
        async (day, files, settled) => {
          const journal = livelyJournal();
          for (const each of day) tell(journal, each);
          const states: string[] = [];
          for (const each of files) {
            states.push(dump(journal));
            await bring(journal, each, { choices: settled });
            expectIndexFits(journal);
          }
          for (const state of states.toReversed()) {
            const id = ask(journal, 'import.list', {}).find(({ undoneAt }) => undoneAt === null)?.id ?? 0;
            expect(ask(journal, 'import.undo', { id })).toMatchObject({ stayedCount: 0 });
            expect(dump(journal)).toBe(state);
          }
          expectIndexFits(journal);
          expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
          // and what is imported once more is the same as the first time
          closeJournal(journal);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('twice is once, and a trial is nothing', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 12 }), file, choices, async (day, each, settled) => {
        const journal = livelyJournal();
        for (const one of day) tell(journal, one);
        const before = dump(journal);
        await bring(journal, each, { choices: settled, isTrial: true });
        expect(dump(journal)).toBe(before);
        await bring(journal, each, { choices: settled });
        const after = dump(journal);
        await bring(journal, each, { choices: settled });
        expect(dump(journal)).toBe(after);
        closeJournal(journal);
      }),
      { numRuns: 40 },
    );
  });

  test('whatever is done in between, taking it back leaves a sound journal', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { maxLength: 8 }),
        file,
        fc.array(asked, { maxLength: 12 }),
        async (day, each, later) => {
          const journal = livelyJournal();
          for (const one of day) tell(journal, one);
          const { id } = await bring(journal, each);
          for (const one of later) tell(journal, one);
          if (ask(journal, 'import.get', { id: id ?? 0 }).undoneAt === null)
            ask(journal, 'import.undo', { id: id ?? 0 });
          expectIndexFits(journal);
          expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
          await bring(journal, each);
          expectIndexFits(journal);
          closeJournal(journal);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const records = [
  entry('a', 'One Mile', { rating: 4, tags: ['cinema'], review: 'She stops.' }),
  like('One Mile'),
  watch('Kestrel'),
];

describe('after changes of the person', () => {
  test('what was changed stays and is said; the rest goes', async () => {
    const journal = livelyJournal();
    const { id } = await bring(journal, [...records, entry('b', 'Harbour', { rating: 2 })]);
    ask(journal, 'entry.edit', { id: 1, review: 'Mine now.' });
    const done = ask(journal, 'import.undo', { id: id ?? 0 });
    expect(done).toMatchObject({ stayed: ['One Mile'], stayedCount: 1 });
    expect(ask(journal, 'diary.list', {}).rows.map(({ film }) => film.title)).toEqual(['One Mile']);
    expect(ask(journal, 'watchlist.list', {})).toEqual([]);
    expect(ask(journal, 'import.get', { id: id ?? 0 })).toMatchObject({ undoing: done });
    expect(() => ask(journal, 'import.undo', { id: id ?? 0 })).toThrow('not-found');
    // the one that stayed is known when the file comes again, the others come anew
    const again = await bring(journal, [...records, entry('b', 'Harbour', { rating: 2 })]);
    expect(again.counts.entry).toMatchObject({ merged: 1, created: 1 });
    expect(ask(journal, 'entry.get', { id: 1 }).review).toBe('Mine now.');
  });

  test('a tag renamed everywhere is no change of an entry', async () => {
    const journal = livelyJournal();
    const { id } = await bring(journal, records);
    ask(journal, 'tag.edit', { id: 1, name: 'in-theatres' });
    expect(ask(journal, 'import.undo', { id: id ?? 0 })).toMatchObject({ stayedCount: 0 });
    expect(ask(journal, 'journal.summary', {}).entryCount).toBe(0);
  });

  test('what a later import changed belongs to that one', async () => {
    const journal = livelyJournal();
    const first = await bring(journal, records);
    const between = dump(journal);
    const second = await bring(journal, [
      entry('a', 'One Mile', { rating: 5, tags: ['cinema'], review: 'She stops.' }),
    ]);
    expect(ask(journal, 'import.undo', { id: first.id ?? 0 })).toMatchObject({ stayed: ['One Mile'] });
    ask(journal, 'import.undo', { id: second.id ?? 0 });
    expect(ask(journal, 'entry.get', { id: 1 }).rating).toBe(4);
    expect(between).toContain('She stops.');
  });

  test('by undo itself: the newest step is the import', async () => {
    const journal = livelyJournal();
    log(journal, oneMile());
    const before = dump(journal);
    const { id } = await bring(journal, records);
    expect(ask(journal, 'undo.undo', {})).toMatchObject({ action: 'import' });
    expect(dump(journal)).toBe(before);
    expect(ask(journal, 'import.get', { id: id ?? 0 }).undoneAt).not.toBeNull();
    expect(ask(journal, 'undo.state', {}).undo?.action).toBe('log-entry');
  });

  test('our own export, from the history', async () => {
    const source = livelyJournal();
    log(source, oneMile({ isLiked: true }));
    ask(source, 'reflection.write', { filmId: 1, text: 'still' });
    const path = join(temporaryFolder(), 'journal.json');
    await askLater(source, 'export.run', { format: 'json', scope: { kind: 'everything' }, to: path });
    const journal = livelyJournal();
    log(journal, { film: { title: 'Harbour' } });
    const before = dump(journal);
    const { id } = await askLater(journal, 'import.run', { from: [path] });
    expect(ask(journal, 'journal.summary', {}).entryCount).toBe(2);
    expect(ask(journal, 'import.undo', { id: id ?? 0 })).toMatchObject({ stayedCount: 0 });
    expect(dump(journal)).toBe(before);
    expectIndexFits(journal);
  });
});

describe('ends in the middle', () => {
  /** A run in slices, so many of them. */
  async function begin(journal: Journal, slices: number) {
    const many = Array.from({ length: 400 }, (_, at) => entry(`k${at}`, `Film ${at}`, { review: 'x'.repeat(2000) }));
    const work = bringOpened(journal, opened(many), importChoices.parse({}), { isTrial: false });
    for (let at = 0; at < slices; at += 1) {
      work.next();
      await new Promise(setImmediate);
    }
    return work;
  }

  test('given up: untouched, and the next one works', async () => {
    const journal = fileJournal();
    log(journal, oneMile());
    const before = dump(journal);
    const work = await begin(journal, 6);
    expect(journal.db.inTransaction).toBe(true);
    work.return(undefined as never);
    expect(journal.db.inTransaction).toBe(false);
    expect(dump(journal)).toBe(before);
    expect((await bring(journal, records)).counts.entry).toMatchObject({ created: 1 });
  });

  test('meanwhile the other connection reads what was there before', async () => {
    const journal = fileJournal();
    log(journal, oneMile());
    const work = await begin(journal, 6);
    expect(ask({ ...journal, db: journal.reader }, 'journal.summary', {})).toMatchObject({ entryCount: 1 });
    work.return(undefined as never);
  });

  test('failed: untouched', async () => {
    const journal = memoryJournal();
    log(journal, oneMile());
    const before = dump(journal);
    await expect(bring(journal, records, { failsAfter: 2 })).rejects.toThrow('came loose');
    expect(dump(journal)).toBe(before);
    expect(ask(journal, 'import.list', {})).toEqual([]);
  });

  test('killed: untouched', { timeout: 30_000 }, () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const journal = fileJournal(path);
    log(journal, oneMile());
    const before = dump(journal);
    closeJournal(journal);
    const ended = spawnSync(process.execPath, [join(import.meta.dirname, '../../support/import-and-die.ts'), path]);
    expect(ended.signal).toBe('SIGKILL');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(200_000);
    const reopened = fileJournal(path);
    expect(dump(reopened)).toBe(before);
    expect(ask(reopened, 'journal.check', {}).findings).toEqual([]);
  });
});
