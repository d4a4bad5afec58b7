// Which part of an address is kept for the next start: what names a place, never what was typed.

import { expect, test } from 'vitest';
import { keptAddress } from '../../../../renderer/places/frame/keep-place.ts';

test.each([
  ['/diary', { entry: 12, view: 'cards' }, '/diary?entry=12&view=cards'],
  ['/diary', { entry: 12, q: 'mum', edit: true, medium: '35 mm' }, '/diary?entry=12'],
  ['/search', { q: 'a secret', order: 'newest' }, '/search'],
  ['/film/3', { q: 'mum', reflection: 4 }, '/film/3'],
  ['/entry/4/versions', {}, '/entry/4/versions'],
  ['/insights', { year: 2026 }, '/insights?year=2026'],
  ['/on-this-day', { day: '11-23' }, '/on-this-day?day=11-23'],
  ['/backups/2026-11-23T06.23', {}, null],
])('%s with %j is kept as %s', (pathname, search, kept) => {
  expect(keptAddress(pathname, search)).toBe(kept);
});
