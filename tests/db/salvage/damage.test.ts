// The short form of torture by damage: of each kind a few files, none without a word and a way on.

import { expect, test } from 'vitest';
import { damage } from '../../torture/damage.ts';

test('twenty damaged files: every one says what is wrong, and has two ways on', async () => {
  const report = await damage(20, 20_261_122, 90);
  expect(report).toMatchObject({ trials: 20, lost: 0, failedToOpen: 0 });
}, 120_000);
