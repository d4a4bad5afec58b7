// The heading of a month says how many entries it holds: a film seen twice in it is two of them.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MonthHeading } from '../../../../renderer/places/diary/month-heading.tsx';
import { show } from '../../../support/part.tsx';

test.each([
  [1, 'November 2026 1 entry'],
  [12, 'November 2026 12 entries'],
])('a month of %i', (entryCount, said) => {
  show(<MonthHeading month={{ month: '2026-11', entryCount, undatedCount: 0 }} />);
  expect(screen.getByRole('heading', { level: 2, name: said })).toBeTruthy();
});
