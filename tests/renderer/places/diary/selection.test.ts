// Picking entries: one by one, from one to another, all of them, and letting go.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  everything,
  extended,
  NO_PICKS,
  pickedOf,
  type Picks,
  toggled,
} from '../../../../renderer/places/diary/selection.ts';

const order = [9, 8, 7, 6, 5, 4];
const picked = (picks: Picks): number[] => pickedOf(picks, order);

describe('picking', () => {
  test('takes the open entry along with the first other one', () => {
    expect(picked(toggled(NO_PICKS, 7, 9))).toEqual([9, 7]);
    expect(picked(toggled(NO_PICKS, 9, 9))).toEqual([9]);
    expect(picked(toggled(NO_PICKS, 7, null))).toEqual([7]);
    expect(picked(toggled(toggled(NO_PICKS, 7, null), 5, 9))).toEqual([7, 5]);
  });

  test('a second time lets go', () => {
    expect(picked(toggled(toggled(NO_PICKS, 7, null), 7, null))).toEqual([]);
  });

  test('with Shift goes from the anchor to where one is, forth and back', () => {
    const down = extended(extended(NO_PICKS, 8, 9, order), 6, 8, order);
    expect(picked(down)).toEqual([9, 8, 7, 6]);
    expect(picked(extended(down, 8, 6, order))).toEqual([9, 8]);
    const middle = toggled(NO_PICKS, 6, null);
    expect(picked(extended(extended(middle, 4, 6, order), 8, 4, order))).toEqual([8, 7, 6]);
  });

  test('keeps what was picked apart from the reach of Shift', () => {
    const apart = toggled(toggled(NO_PICKS, 9, null), 6, null);
    expect(picked(extended(apart, 5, null, order))).toEqual([9, 6, 5]);
  });

  test('of everything holds rows never seen, and what has gone is left out', () => {
    expect(picked(everything(order))).toEqual(order);
    expect(pickedOf(everything([...order, 99]), order)).toEqual(order);
  });

  test('never picks what the diary does not show, and always in its order', () => {
    const id = fc.integer({ min: 1, max: 12 });
    const step = fc.record({ isShift: fc.boolean(), id, open: fc.option(fc.constantFrom(...order)) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let picks = NO_PICKS;
        for (const { isShift, id: to, open } of steps) {
          picks = isShift ? extended(picks, to, open, order) : toggled(picks, to, open);
        }
        const left = picked(picks);
        expect(left).toEqual(order.filter((each) => left.includes(each)));
      }),
    );
  });
});
