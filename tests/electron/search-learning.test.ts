// Search learns between saves: whoever wants to write waits for a slice and not for the rest, and what is given up is learned again.

import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import { countBacklog } from '../../db/search/backlog.ts';
import { SlicedWork } from '../../db/search/sliced-work.ts';
import { SearchLearning } from '../../electron/search-learning.ts';
import { Turns } from '../../electron/turns.ts';
import { expectIndexFits } from '../support/dump.ts';
import { bring, entry } from '../support/import-records.ts';
import { fileJournal } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

const many = Array.from({ length: 500 }, (_, index) =>
  entry(`key ${index}`, `Film ${index}`, { review: `The empty track at dusk, seen as word${index}. `.repeat(40) }),
);

interface Room {
  journal: Journal;
  turns: Turns;
  work: SlicedWork;
  learning: SearchLearning;
  told: boolean[];
}

async function room(): Promise<Room> {
  const journal = fileJournal();
  await bring(journal, many);
  const turns = new Turns();
  const work = new SlicedWork((turn) => void globalThis.setImmediate(turn));
  const told: boolean[] = [];
  const learning = new SearchLearning({ turns, slicedWork: work, tell: (isOver) => told.push(isOver) });
  return { journal, turns, work, learning, told };
}

async function untilOver({ told }: Room): Promise<void> {
  while (told.at(-1) !== true) await setImmediate();
}

test('learns all of it by itself, and says when it is over', async () => {
  const all = await room();
  all.learning.begin(all.journal);
  // asked again while it is at it, it does nothing twice
  all.learning.begin(all.journal);
  await untilOver(all);
  expect(countBacklog(all.journal.db)).toBe(0);
  expect(ask(all.journal, 'search.count', { query: 'word499' }).found).toBe(1);
  expectIndexFits(all.journal);
});

test('makes way for a save in the middle of a piece', async () => {
  const all = await room();
  const { journal, turns, learning } = all;
  learning.begin(journal);
  await setImmediate();
  expect(journal.db.inTransaction).toBe(true);
  const left: number[] = [];
  turns.take('page 1', false, () => {
    ask(journal, 'entry.log', { film: { title: 'Harbour' }, review: 'Only rain.' });
    left.push(countBacklog(journal.db));
    turns.ended((key) => key === 'page 1');
  });
  learning.makeWay();
  let rounds = 0;
  while (left.length === 0) {
    rounds += 1;
    await setImmediate();
  }
  expect(rounds).toBeLessThan(5);
  expect(left[0]).toBeGreaterThan(0);
  expect(ask(journal, 'search.count', { query: 'rain' }).found).toBe(1);
  await untilOver(all);
  expectIndexFits(journal);
});

test('older work goes on meanwhile: learning is done when there is nothing else', async () => {
  const all = await room();
  const done: string[] = [];
  all.learning.begin(all.journal);
  all.work.start(
    'search',
    function* () {
      for (let slices = 0; slices < 20; slices += 1) yield;
      return 'found';
    },
    (value) => done.push(value),
  );
  const before = countBacklog(all.journal.reader);
  while (done.length === 0) await setImmediate();
  expect(countBacklog(all.journal.reader)).toBe(before);
  await untilOver(all);
});

test('given up in the middle, it is all still to be learned, and begins again', async () => {
  const all = await room();
  const { journal, learning, work, turns } = all;
  const before = countBacklog(journal.db);
  learning.begin(journal);
  await setImmediate();
  learning.stop();
  work.cancel(() => true);
  turns.ended(() => true);
  expect(journal.db.inTransaction).toBe(false);
  expect(countBacklog(journal.db)).toBe(before);
  learning.begin(journal);
  await untilOver(all);
  expectIndexFits(journal);
});

test('where nothing can be written it stops, and tries again when it is asked to', async () => {
  const all = await room();
  const { journal, learning } = all;
  const before = countBacklog(journal.db);
  journal.db.pragma('query_only = ON');
  learning.begin(journal);
  for (let rounds = 0; rounds < 20; rounds += 1) await setImmediate();
  expect(countBacklog(journal.db)).toBe(before);
  expect(all.told.at(-1)).not.toBe(true);
  journal.db.pragma('query_only = OFF');
  learning.begin(journal);
  await untilOver(all);
});
