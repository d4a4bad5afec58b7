// The watched-on date in a person's own words: what is understood is said beside it, what is wrong only once the line is left.

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { DateField } from '../../../renderer/ui/date-field.tsx';
import { show } from '../../support/part.tsx';

// Sunday 22 November 2026; only the date stands still, the clocks of the part run
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 12) });
  return () => vi.useRealTimers();
});

function Watched({ initial = '', onLeave }: { initial?: string; onLeave?: () => void }) {
  const [words, setWords] = useState(initial);
  return <DateField label="Watched" words={words} onWords={setWords} {...(onLeave && { onLeave })} />;
}

const line = (): HTMLElement => screen.getByRole('textbox', { name: 'Watched' });

/** What those who hear the line hear after its words. */
function saidBeside(): string {
  return document.getElementById(line().getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

test.each([
  ['yesterday', 'Saturday 21 November 2026'],
  ['today', 'Sunday 22 November 2026'],
  ['last sunday', 'Sunday 15 November 2026'],
  ['2026-03-14', 'Saturday 14 March 2026'],
  ['14.3.2026', 'Saturday 14 March 2026'],
  ['2019-03', 'March 2019'],
  ['mar 2019', 'March 2019'],
  ['2019年3月', 'March 2019'],
  ['', 'date unknown'],
  ['unknown', 'date unknown'],
])('reads %j as %s', (words, said) => {
  show(<Watched initial={words} />);
  expect(saidBeside()).toBe(said);
  expect(line().hasAttribute('aria-invalid')).toBe(false);
});

test.each([
  ['14 March 2026', 'Saturday'],
  ['March 2019', ''],
  ['2004', ''],
])('does not say again what %j says', (words, said) => {
  show(<Watched initial={words} />);
  expect(saidBeside()).toBe(said);
});

test('says what is wrong after the line is left, not while it is being written', async () => {
  const { user } = show(<Watched />);
  await user.type(line(), '31 February 2026');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(line().hasAttribute('aria-invalid')).toBe(false);
  expect(saidBeside()).toBe('');
  await user.tab();
  expect(screen.getByRole('alert').textContent).toBe('There is no such day in the calendar.');
  expect(line().getAttribute('aria-invalid')).toBe('true');
});

test('takes the problem away as soon as the line is written on again', async () => {
  const { user } = show(<Watched initial="someday" />);
  expect(screen.getByRole('alert').textContent).toMatch(/^This is not a date\./);
  await user.clear(line());
  await user.type(line(), 'yest');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.type(line(), 'erday');
  await user.tab();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(saidBeside()).toBe('Saturday 21 November 2026');
});

test.each([
  ['tomorrow', /^This is not a date/],
  ['23 November 2026', /future/],
  ['1880', /1888/],
  ['3/4/2019', /^This is not a date/],
])('refuses %j with a sentence', (words, sentence) => {
  show(<Watched initial={words} />);
  expect(screen.getByRole('alert').textContent).toMatch(sentence);
});

test('tells when the line is left', async () => {
  const onLeave = vi.fn<() => void>();
  const { user } = show(<Watched onLeave={onLeave} />);
  await user.click(line());
  expect(onLeave).not.toHaveBeenCalled();
  await user.tab();
  expect(onLeave).toHaveBeenCalledOnce();
});
