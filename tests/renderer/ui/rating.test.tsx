// The stars as they are given and heard: a radio group that the keyboard alone can fill.

import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Rating } from '../../../db/model/rating.ts';
import { RatingField, Stars } from '../../../renderer/ui/rating.tsx';
import { show } from '../../support/part.tsx';

function Rated({ initial }: { initial: Rating | null }) {
  const [rating, setRating] = useState<Rating | null>(initial);
  return (
    <>
      <RatingField label="Rating" rating={rating} onRate={setRating} />
      <button type="button">after</button>
    </>
  );
}

const checked = (): string | null => screen.queryByRole('radio', { checked: true })?.getAttribute('aria-label') ?? null;

test('is a radio group of ten named half stars', () => {
  show(<Rated initial={null} />);
  const group = screen.getByRole('radiogroup', { name: 'Rating' });
  const names = screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'));
  expect(group.contains(screen.getByRole('radio', { name: 'half a star' }))).toBe(true);
  expect(names).toEqual([
    'half a star',
    'one star',
    'one and a half stars',
    'two stars',
    'two and a half stars',
    'three stars',
    'three and a half stars',
    'four stars',
    'four and a half stars',
    'five stars',
  ]);
  expect(checked()).toBeNull();
  expect(screen.getByText('not rated')).toBeTruthy();
});

test.each([
  ['1', 'half a star'],
  ['2', 'one star'],
  ['9', 'four and a half stars'],
  ['0', 'five stars'],
])('the key %s gives %s', async (key, name) => {
  const { user } = show(<Rated initial={null} />);
  await user.tab();
  await user.keyboard(key);
  expect(checked()).toBe(name);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(name);
});

test('arrows step by half a star, stop at five, and go down to none', async () => {
  const { user } = show(<Rated initial={4} />);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(checked()).toBe('four and a half stars');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(checked()).toBe('five stars');
  await user.keyboard('{ArrowLeft}');
  expect(checked()).toBe('four and a half stars');
  await user.keyboard('1{ArrowDown}');
  expect(checked()).toBeNull();
  await user.keyboard('{ArrowRight}');
  expect(checked()).toBe('half a star');
});

test.each(['{Backspace}', '{Delete}'])('%s takes the rating away, and the next key gives one again', async (key) => {
  const { user } = show(<Rated initial={3.5} />);
  await user.tab();
  await user.keyboard(key);
  expect(checked()).toBeNull();
  await user.keyboard('7');
  expect(checked()).toBe('three and a half stars');
});

test('takes one stop of Tab, on what is chosen or else on the first', async () => {
  const { user } = show(<Rated initial={4.5} />);
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('four and a half stars');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('after');
  await user.tab({ shift: true });
  await user.keyboard('{Backspace}');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('after');
});

test('leaves keys held with Control or Alt to the program', async () => {
  const { user } = show(<Rated initial={4} />);
  await user.tab();
  await user.keyboard('{Control>}1{/Control}{Alt>}{ArrowLeft}{/Alt}');
  expect(checked()).toBe('four stars');
});

test('a pointer gives the star it presses, and takes it away when pressed again', async () => {
  const { user } = show(<Rated initial={null} />);
  await user.click(screen.getByRole('radio', { name: 'three stars' }));
  expect(checked()).toBe('three stars');
  await user.click(screen.getByRole('radio', { name: 'three stars' }));
  expect(checked()).toBeNull();
});

test('says in words what the pointer is over, then what is given', async () => {
  const { user } = show(<Rated initial={2} />);
  await user.hover(screen.getByRole('radio', { name: 'four stars' }));
  expect(screen.getByText('four')).toBeTruthy();
  await user.unhover(screen.getByRole('radiogroup'));
  expect(screen.getByText('two')).toBeTruthy();
});

/** From the leftmost point of a shape to its rightmost; the shape is told in steps from its first point. */
function spanOf(shape: string): { left: number; right: number } {
  const [start = '', ...steps] = shape.split(/(?=[lv])/);
  let at = Number.parseFloat(start);
  const all = [at];
  for (const step of steps) {
    const numbers = (step.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (const along of step.startsWith('v') ? [] : numbers.filter((_, index) => index % 2 === 0)) {
      at += along;
      all.push(at);
    }
  }
  return { left: Math.min(...all), right: Math.max(...all) };
}

/** Of each of five stars: `full`, `half` or `none`, by which part of its outline is filled. */
function filled(container: Element): string[] {
  const spans = [...container.querySelectorAll('path')].map((path) =>
    (path.getAttribute('d') ?? '').split('M').slice(1).map(spanOf),
  );
  const [outlines = [], fills = []] = spans;
  expect(outlines).toHaveLength(5);
  return outlines.map(({ left, right }) => {
    const fill = fills.find((each) => Math.abs(each.left - left) < 0.01);
    if (!fill) return 'none';
    if (Math.abs(fill.right - right) < 0.01) return 'full';
    return Math.abs(fill.right - (left + right) / 2) < 0.01 ? 'half' : `to ${fill.right}`;
  });
}

test.each([
  [0.5, 'half a star', ['half', 'none', 'none', 'none', 'none']],
  [3, 'three stars', ['full', 'full', 'full', 'none', 'none']],
  [4.5, 'four and a half stars', ['full', 'full', 'full', 'full', 'half']],
  [5, 'five stars', ['full', 'full', 'full', 'full', 'full']],
])('%s is drawn as %s', (rating, name, stars) => {
  const { container } = show(<Stars rating={rating} />);
  expect(screen.getByRole('img', { name })).toBeTruthy();
  expect(filled(container)).toEqual(stars);
});
