// Dates as the page says them: as precise as they are known, the same in every time zone.

import { i18n } from '@lingui/core';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sayDate, sayInstant, sayMonth, sayMonthName, sayShortDate, sayWeekday } from '../../../renderer/i18n/dates.ts';
import { activateLanguage } from '../../../renderer/i18n/setup.ts';

beforeAll(() => activateLanguage());
afterEach(() => vi.unstubAllEnvs());

test.each([
  ['2026-11-14', 'Saturday 14 November 2026', '14 November 2026'],
  ['2024-02-29', 'Thursday 29 February 2024', '29 February 2024'],
  ['1888-01-01', 'Sunday 1 January 1888', '1 January 1888'],
  ['2019-03', 'March 2019', 'March 2019'],
  ['2004', '2004', '2004'],
  [null, 'date unknown', 'date unknown'],
])('%s is %s', (date, words, short) => {
  expect(sayDate(i18n, date)).toBe(words);
  expect(sayShortDate(i18n, date)).toBe(short);
});

test.each([
  ['2026-11', 'November 2026'],
  ['2004', '2004, month unknown'],
  ['', 'Date unknown'],
])('the heading of %j is %s', (month, words) => {
  expect(sayMonth(i18n, month)).toBe(words);
});

test('weekdays and months by name', () => {
  expect(sayWeekday(i18n, '2026-11-14')).toBe('Sat');
  expect(sayWeekday(i18n, '2026-11-14', 'long')).toBe('Saturday');
  expect(sayMonthName(i18n, '2019-03')).toBe('March');
  expect(sayMonthName(i18n, '2019-03-31')).toBe('March');
});

test('what is no date is said as it stands', () => {
  expect(sayDate(i18n, '2026-02-31')).toBe('2026-02-31');
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Tokyo'])('in %s', (zone) => {
  test('a day is that day', () => {
    vi.stubEnv('TZ', zone);
    expect(sayDate(i18n, '2026-01-01')).toBe('Thursday 1 January 2026');
    expect(sayDate(i18n, '2025-12')).toBe('December 2025');
    expect(sayWeekday(i18n, '2026-12-31')).toBe('Thu');
  });

  test('an instant is the day it is there', () => {
    vi.stubEnv('TZ', zone);
    expect(sayInstant(i18n, new Date(2026, 10, 22, 0, 30).getTime())).toBe('22 November 2026');
    expect(sayInstant(i18n, new Date(2026, 10, 22, 23, 30).getTime())).toBe('22 November 2026');
  });
});
