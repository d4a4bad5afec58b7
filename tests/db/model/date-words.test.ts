import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, ENGLISH, JAPANESE, readDate } from '../../../db/model/date-words.ts';
import { daysInMonth, partialDate } from '../../../db/model/partial-date.ts';

/** A Sunday. */
const TODAY = '2026-11-22';
const read = (typed: string) => {
  const answer = readDate(typed, TODAY);
  return answer.ok ? answer.date : answer.problem;
};

describe('reads', () => {
  test.each([
    ['today', '2026-11-22'],
    ['Yesterday', '2026-11-21'],
    ['last night', '2026-11-21'],
    ['  YESTERDAY ', '2026-11-21'],
    ['3 days ago', '2026-11-19'],
    ['Saturday', '2026-11-21'],
    ['sat', '2026-11-21'],
    ['last Saturday', '2026-11-21'],
    ['Sunday', '2026-11-22'],
    ['last Sunday', '2026-11-15'],
    ['monday', '2026-11-16'],
    ['14 March 2019', '2019-03-14'],
    ['14th of March 2019', '2019-03-14'],
    ['March 14, 2019', '2019-03-14'],
    ['Mar. 14th, 2019', '2019-03-14'],
    ['Thursday, March 14, 2019', '2019-03-14'],
    ['Mar 2019', '2019-03'],
    ['sept 2019', '2019-09'],
    ['March 2019', '2019-03'],
    ['14.3.2019', '2019-03-14'],
    ['14. 3. 2019', '2019-03-14'],
    ['3.2019', '2019-03'],
    ['2019-03-14', '2019-03-14'],
    ['2019/3/14', '2019-03-14'],
    ['2019-3', '2019-03'],
    ['2019', '2019'],
    ['14/3/2019', '2019-03-14'],
    ['3/14/2019', '2019-03-14'],
    ['4/4/2019', '2019-04-04'],
    ['29 February 2024', '2024-02-29'],
    ['2019年3月14日', '2019-03-14'],
    ['2019年 3月', '2019-03'],
    ['２０１９年３月１４日', '2019-03-14'],
    ['2019年', '2019'],
    ['昨日', '2026-11-21'],
    ['今日', '2026-11-22'],
    ['土曜日', '2026-11-21'],
    ['2026', '2026'],
    ['November 2026', '2026-11'],
  ])('%s', (typed, date) => expect(read(typed)).toBe(date));

  test.each(['', '   ', 'unknown', 'Unknown', '不明'])('%j as the unknown date', (typed) =>
    expect(read(typed)).toBeNull(),
  );
});

describe('refuses', () => {
  test.each([
    ['3/4/2019', 'date-unreadable'],
    ['14 March', 'date-unreadable'],
    ['14.3.19', 'date-unreadable'],
    ['soon', 'date-unreadable'],
    ['tomorrow', 'date-unreadable'],
    ['2019-03-14T20:00', 'date-unreadable'],
    ['20190314', 'date-unreadable'],
    ['2019-3/14', 'date-unreadable'],
    ['2019 March March', 'date-unreadable'],
    ['constructor', 'date-unreadable'],
    ['__proto__', 'date-unreadable'],
    ['9'.repeat(100_000), 'date-unreadable'],
    ['31 February 2019', 'date-no-such-day'],
    ['2019-02-29', 'date-no-such-day'],
    ['2019-13', 'date-no-such-day'],
    ['0000-00-00', 'date-no-such-day'],
    ['2026-11-23', 'date-future'],
    ['December 2026', 'date-future'],
    ['2027', 'date-future'],
    ['9999-12-31', 'date-future'],
    ['1887', 'date-too-early'],
  ])('%.40s', (typed, problem) => expect(read(typed)).toBe(problem));
});

test('every date that is printed is read as the same date', () => {
  const date = fc
    .record({
      year: fc.integer({ min: 1888, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      precision: fc.constantFrom('year', 'month', 'day'),
    })
    .map(({ year, month, day, precision }) => {
      if (precision === 'year') return partialDate({ year });
      if (precision === 'month') return partialDate({ year, month });
      return partialDate({ year, month, day: Math.min(day, daysInMonth(year, month)) });
    });
  fc.assert(
    fc.property(date, fc.constantFrom(ENGLISH, JAPANESE), (written, language) => {
      expect(read(dateInWords(written, language))).toBe(written);
      expect(read(written)).toBe(written);
    }),
  );
});

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => void readDate(typed, TODAY)));
});
