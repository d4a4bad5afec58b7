// A film's year as typed.

import { expect, test } from 'vitest';
import { filmYearOf } from '../../../../renderer/places/entry/film-year.ts';

test.each([
  ['', null],
  ['  ', null],
  ['2025', 2025],
  [' 1998 ', 1998],
  ['２０２５', 2025],
  ['1874', 1874],
  ['2100', 2100],
])('%j is %s', (typed, year) => {
  expect(filmYearOf(typed)).toEqual({ ok: true, year });
});

test.each(['18', '1873', '2101', '3000', '20255', '2025.5', '-2025', '2e3', '0x7e', 'about 1990', '1990s', '٢٠٢٥'])(
  '%j is no year',
  (typed) => {
    expect(filmYearOf(typed)).toEqual({ ok: false });
  },
);
