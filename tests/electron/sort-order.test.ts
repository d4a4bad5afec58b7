// Lists in the order of the language that is spoken: begun by itself, ended before somebody else writes, given up with its journal.

import { describe, expect, it } from 'vitest';
import { listFilms } from '../../db/film-list.ts';
import { SlicedWork } from '../../db/search/sliced-work.ts';
import { sortLanguage } from '../../db/sorting/ranks.ts';
import { SortOrder } from '../../electron/sort-order.ts';
import { Turns } from '../../electron/turns.ts';
import { log } from '../support/drafts.ts';
import { memoryJournal } from '../support/journal.ts';

function waiting() {
  const later: (() => void)[] = [];
  const journal = memoryJournal();
  for (const title of ['Ωμέγα', '海', '亜']) log(journal, { film: { title } });
  const turns = new Turns();
  const slicedWork = new SlicedWork((turn) => void later.push(turn));
  let told = 0;
  const order = new SortOrder({ turns, slicedWork, tell: () => (told += 1) });
  const settle = (): void => {
    for (let turn = later.shift(); turn; turn = later.shift()) turn();
  };
  return { journal, order, turns, slicedWork, settle, told: () => told };
}

describe('the order of lists', () => {
  it('is the language’s that is spoken, and told once', () => {
    const { journal, order, settle, told } = waiting();
    order.begin(journal);
    expect(told()).toBe(0);
    order.use('ja');
    order.begin(journal);
    order.begin(journal);
    settle();
    expect(sortLanguage(journal.db)).toBe('ja');
    expect(told()).toBe(1);
    expect(listFilms(journal.db, { after: null, limit: 9 }).tiles.map(({ title }) => title)).toEqual([
      '亜',
      '海',
      'Ωμέγα',
    ]);
    order.begin(journal);
    settle();
    expect(told()).toBe(1);
  });

  it('lets nobody else write in the middle, and leaves nothing where it is given up', () => {
    const { journal, order, turns, slicedWork, settle, told } = waiting();
    order.use('ja');
    order.begin(journal);
    expect(turns.isHeldByOther('page')).toBe(true);
    let began = false;
    turns.take('page', false, () => (began = true));
    order.makeWay();
    expect(began).toBe(false);
    slicedWork.cancel(() => true);
    order.stop();
    turns.ended(() => true);
    settle();
    expect(sortLanguage(journal.db)).toBe('en');
    expect(journal.db.inTransaction).toBe(false);
    expect(told()).toBe(0);
  });
});
