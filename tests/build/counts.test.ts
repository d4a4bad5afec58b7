// The sum over all runners, and the exact last line of `npm test`.
import { describe, expect, test } from 'vitest';
import { readChoice } from '../../build/checks/choice.mjs';
import { countEndToEnd, countUnit, lastLine, sum } from '../../build/checks/counts.mjs';

describe('Vitest', () => {
  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

  test('counts skipped and to-do tests as skipped', () => {
    expect(countUnit(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  });

  test('counts a file that could not be imported', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countUnit(broken, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('does not count a failed test twice', () => {
    const failing = { ...report, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{}] }] };
    expect(countUnit(failing, 1).failed).toBe(1);
  });

  test('counts an error outside any test', () => {
    expect(countUnit(report, 1).failed).toBe(1);
  });
});

describe('Playwright', () => {
  test('counts a test that passed only at the second try as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countEndToEnd({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('counts errors outside any test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countEndToEnd({ stats, errors: [{}] }, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test.each([
  ['Vitest', countUnit],
  ['Playwright', countEndToEnd],
])('%s that left no report is one failure', (_name, count) => {
  expect(count(null, 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a runner that ran nothing is one failure', () => {
  expect(countUnit({ numPassedTests: 0 }, 0).failed).toBe(1);
  expect(countEndToEnd({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0).failed).toBe(1);
});

test('the last line is the sum alone', () => {
  const total = sum([
    { passed: 4, failed: 0, skipped: 0 },
    { passed: 120, failed: 1, skipped: 0 },
  ]);
  expect(lastLine(total)).toBe('124 passed, 1 failed');
  expect(lastLine(sum([total, { passed: 0, failed: 0, skipped: 2 }]))).toBe('124 passed, 1 failed, 2 skipped');
});

describe('npm test -- ...', () => {
  test('runs everything by default', () => {
    expect(readChoice([])).toEqual({ parts: ['checks', 'unit', 'e2e', 'torture'], rest: [] });
  });

  test('runs one part and passes the rest on', () => {
    expect(readChoice(['--only', 'unit', 'db'])).toEqual({ parts: ['unit'], rest: ['db'] });
  });

  test('refuses what it does not know, with a sentence', () => {
    expect(() => readChoice(['--only', 'everything'])).toThrow('After --only comes one of checks, unit, e2e, torture.');
    expect(() => readChoice(['db'])).toThrow(
      'Say which runner these arguments are for, for example: npm test -- --only unit db',
    );
  });
});
