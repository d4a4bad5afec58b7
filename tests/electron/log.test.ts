// The log: said once is written once, hammered at it stays small, and what went wrong is told without its words.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stackOf } from '../../electron/fault-stack.ts';
import { logFault, logInfo } from '../../electron/log.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

let said: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (said.push(String(text)), true));
});
afterEach(() => void vi.useRealTimers());

test('the same fault is written sixty times a minute at most, others are not kept out by it', () => {
  vi.advanceTimersByTime(61_000);
  for (let time = 0; time < 500; time++) logFault('refused a navigation (https:)');
  logFault('refused a download');
  expect(said.filter((line) => line.includes('navigation'))).toHaveLength(60);
  expect(said.at(-1)).toBe('refused a download\n');
  vi.advanceTimersByTime(61_000);
  logFault('refused a navigation (https:)');
  expect(said.at(-1)).toBe('refused a navigation (https:)\n');
});

test('what is no fault is not said on the terminal', () => {
  logInfo('window shown');
  expect(said).toEqual([]);
});

test('an error is told by its kind and place, never by its message', () => {
  const error = Object.assign(new TypeError('Unexpected token in "The Salt Ferry"'), { code: 'ERR_X' });
  expect(stackOf(error)).toMatch(/^TypeError ERR_X\n {4}at /);
  expect(stackOf(error)).not.toContain('Salt');
  expect(stackOf('The Salt Ferry')).toBe('string');
});
