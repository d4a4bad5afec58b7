// What benches say of what they measured: quantiles, ratios, goals; the table and the document.
import { expect, test } from 'vitest';
import { figureOf, quantilesOf } from '../bench/measure/figures.ts';
import { documentOf, tableOf } from '../bench/measure/report.ts';
import { readSettings, times } from '../bench/measure/settings.ts';

const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
const taken = { bench: 'search', what: 'a word', entries: 1_000, samples: hundred };

test('quantiles do not depend on the order of samples', () => {
  expect(quantilesOf(hundred)).toEqual({ p50: 51, p95: 96, p99: 100, count: 100 });
});

test('a ratio is of the medians; a goal is met or missed by the quantile it names', () => {
  const baseline = { what: 'same rows', samples: [17, 17] };
  const figure = figureOf({ ...taken, baseline, goal: { of: 'p95', atMost: 96 } });
  expect(figure).toMatchObject({ ratio: 3, goal: 'p95 <= 96 ms', isMet: true });
  expect(figureOf({ ...taken, goal: { of: 'p95', atMost: 95 } }).isMet).toBe(false);
  expect(figureOf({ ...taken, baseline, goal: { of: 'ratio', atMost: 2.9 } }).isMet).toBe(false);
  // what could not be measured is no goal met
  expect(figureOf({ ...taken, goal: { of: 'ratio', atMost: 2 } }).isMet).toBe(false);
  expect(figureOf(taken)).toMatchObject({ ratio: null, goal: null, isMet: null });
});

test('the table says clearly which goals were missed, the document holds everything', () => {
  const figures = [
    figureOf({ ...taken, goal: { of: 'p50', atMost: 10 }, note: 'So it is.' }),
    figureOf({ ...taken, bench: 'start', what: 'shown', entries: null, samples: [4] }),
  ];
  const table = tableOf(figures);
  expect(table).toMatch(/^a word\s+1,000\s+51\.0\s+96\.0\s+100\s+100\s+p50 <= 10 ms MISSED$/m);
  expect(table).toContain('So it is.');
  expect(table).toContain('0 of 1 goals met.');
  expect(JSON.parse(documentOf(figures))).toMatchObject({ figures });
});

test('sizes and names come from the command line', () => {
  expect(readSettings([])).toEqual({ sizes: [1_000, 10_000, 100_000], isJson: false, benches: [], share: 1 });
  const settings = readSettings(['search', 'typing', '--entries', '500,2000', '--json', '--quick']);
  expect(settings).toMatchObject({ sizes: [500, 2_000], isJson: true, benches: ['search', 'typing'] });
  expect([times(settings, 60), times(settings, 5)]).toEqual([12, 3]);
  expect(() => readSettings(['--entries', 'many'])).toThrow(/whole number/);
});
