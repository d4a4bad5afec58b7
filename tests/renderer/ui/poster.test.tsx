// The drawn poster: the same film is drawn the same each time, another film otherwise, and any title fits.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Poster } from '../../../renderer/ui/poster.tsx';
import { drawPoster, HIGHEST_MARK, tones } from '../../../db/model/poster-drawing.ts';
import { leavePage } from '../../support/part.tsx';

interface Film {
  title: string;
  year: number | null;
}

function drawn(film: Film, hue?: number): HTMLElement {
  onTestFinished(leavePage);
  const { container } = render(<Poster film={film} hue={hue} size="small" />);
  return container.firstElementChild as HTMLElement;
}

const drawing = (film: Film): string => drawn(film).querySelector('svg')?.outerHTML ?? '';
const titleClass = (title: string): string => drawn({ title, year: null }).querySelector('span')?.className ?? '';

test('draws the same film the same each time, and another film otherwise', () => {
  const oneMile = { title: 'One Mile', year: 2025 };
  expect(drawn(oneMile).outerHTML).toBe(drawn({ ...oneMile }).outerHTML);
  expect(drawing(oneMile)).not.toBe(drawing({ title: 'The Salt Ferry', year: 2025 }));
  expect(drawing(oneMile)).not.toBe(drawing({ title: 'One Mile', year: 1958 }));
  expect(drawing(oneMile)).not.toBe(drawing({ title: 'One Mile', year: null }));
});

test('a hundred films have nearly a hundred drawings', () => {
  const drawings = Array.from({ length: 100 }, (_, index) => drawing({ title: `Film ${index}`, year: 1920 + index }));
  expect(new Set(drawings).size).toBeGreaterThanOrEqual(95);
});

test('takes the hue of the first theme where there is one, else one of the title', () => {
  const film = { title: 'One Mile', year: 2025 };
  expect(drawn(film, 35).style.getPropertyValue('--hue')).toBe('35');
  const own = drawn(film).style.getPropertyValue('--hue');
  expect(Number(own)).toBeGreaterThanOrEqual(0);
  expect(Number(own)).toBeLessThan(360);
});

test('shows title and year to be seen, and leaves them unheard: they stand beside it as text', () => {
  const poster = drawn({ title: '走る人', year: 2004 });
  expect(poster.getAttribute('aria-hidden')).toBe('true');
  expect(poster.textContent).toBe('走る人2004');
  expect(drawn({ title: 'Untitled', year: null }).textContent).toBe('Untitled');
});

test.each([
  ['short', 'One Mile'],
  ['medium', 'Night Bus to Varna'],
  ['medium', 'Letters to a Closed House'],
  ['medium', 'Postcards from the Interior'],
  ['long', 'A Comedy of an Inheritance in Three Acts'],
  ['long', 'Donaudampfschifffahrt'],
  ['longest', 'The Extraordinarily Long and Patient Title of a Film About a Lighthouse Keeper'],
  // a Japanese letter is twice as wide as a Latin one
  ['short', '走る人'],
  ['medium', '誰もいないトラック'],
  ['long', '誰もいないトラックに夕日が沈む。彼女は走る'],
  ['longest', '誰もいないトラックに夕日が沈む。彼女は走るのをやめた。そして長い道を歩いた'],
])('sets a %s title so: %s', (size, title) => {
  expect(titleClass(title)).toContain(size);
});

const styles = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/poster.module.css'), 'utf8');

/** Where the text of a title of so many lines ends at the latest, in the 100 x 150 box; half the leading hangs below it. */
function endOfTitle(size: string): number {
  const rule = new RegExp(
    `\\.${size} \\{\\s+font-size: calc\\(var\\(--width\\) \\* ([\\d.]+)\\);\\s+-webkit-line-clamp: (\\d+);`,
  ).exec(styles);
  const [, fontSize, lines] = rule ?? [];
  if (fontSize === undefined || lines === undefined) throw new Error(`poster.module.css does not cut ${size} titles`);
  return 0.06 * 150 + 100 * Number(fontSize) * (1.1 * Number(lines) - 0.05);
}

const LOWEST_TITLE = Math.max(...['short', 'medium', 'long', 'longest'].map(endOfTitle));

test('a hundred films use every tone and most of the scenes', () => {
  const drawings = Array.from({ length: 100 }, (_, index) =>
    drawPoster({ title: `Film ${index}`, year: 1920 + index }),
  );
  expect(new Set(drawings.map(({ tone }) => tone)).size).toBe(tones.length);
  expect(new Set(drawings.map(({ marks }) => marks.map(({ kind }) => kind).join(' '))).size).toBeGreaterThanOrEqual(6);
});

/** The numbers of a path that are written in capitals: places on the paper, not steps from one. */
function highest(d: string): number {
  const tops: number[] = [];
  let y = 0;
  for (const [, command = '', given = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...given.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
    if (command === 'V') y = numbers[0] ?? y;
    if (command === 'M' || command === 'L') y = numbers[1] ?? y;
    if (command === 'C' || command === 'Q') y = numbers.at(-1) ?? y;
    tops.push(y);
    // a disc begins at its side: its top is a radius above
    if (command === 'a') tops.push(y - (numbers[0] ?? 0));
  }
  return Math.min(...tops);
}

test('what it draws leaves the title alone, whatever the film', () => {
  const film = fc.record({
    title: fc.string({ minLength: 1, unit: 'grapheme' }),
    year: fc.constantFrom(null, 1874, 2100),
  });
  expect(LOWEST_TITLE).toBeLessThanOrEqual(HIGHEST_MARK);
  fc.assert(
    fc.property(film, (one) => {
      for (const { d } of drawPoster(one).marks) {
        expect(d).not.toMatch(/NaN|undefined|Infinity/);
        expect(highest(d), d).toBeGreaterThanOrEqual(HIGHEST_MARK);
      }
    }),
    { numRuns: 300 },
  );
});

test('an image lies over the drawing, and the drawing is what is left where it does not come', () => {
  onTestFinished(leavePage);
  const name = 'ab'.repeat(32);
  const film = { title: 'One Mile', year: 2025, poster: name };
  const { container } = render(<Poster film={film} size="page" whole={{ width: 300, height: 200 }} />);
  const image = container.querySelector('img');
  expect(image?.getAttribute('src')).toBe(`/poster/${name}`);
  expect(image?.getAttribute('loading')).toBeNull();
  expect(container.querySelector('svg')).not.toBeNull();
  expect((container.firstElementChild as HTMLElement).style.getPropertyValue('--shape')).toBe('1.5');
  if (image) fireEvent.error(image);
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('svg')).not.toBeNull();
  expect((container.firstElementChild as HTMLElement).style.getPropertyValue('--shape')).toBe('');
});
