// Headings of a review stand under the film's title without a gap, whatever levels were written.

import { expect, it } from 'vitest';
import { rehypeHeadingLevels } from '../../../db/model/markdown/heading-levels.ts';

const looks = { heading1: 'first', heading2: 'second' };

function levelsOf(...written: number[]): (string | undefined)[] {
  const children = written.map((level) => ({ type: 'element', tagName: `h${level}`, properties: {}, children: [] }));
  rehypeHeadingLevels(looks)({ type: 'root', children });
  return children.map(({ tagName }) => tagName);
}

it('the highest written becomes the second', () => {
  expect(levelsOf(1, 2, 3)).toEqual(['h2', 'h3', 'h4']);
  expect(levelsOf(2, 2)).toEqual(['h2', 'h2']);
  expect(levelsOf(3, 6)).toEqual(['h2', 'h3']);
});

it('a gap is closed, and nothing falls below the sixth', () => {
  expect(levelsOf(1, 4, 2)).toEqual(['h2', 'h4', 'h3']);
  expect(levelsOf(1, 2, 3, 4, 5, 6)).toEqual(['h2', 'h3', 'h4', 'h5', 'h6', 'h6']);
});

it('a heading keeps the look of the level written, also within a quote', () => {
  const inner = { type: 'element', tagName: 'h2', properties: {} as Record<string, unknown>, children: [] };
  rehypeHeadingLevels(looks)({
    type: 'root',
    children: [{ type: 'element', tagName: 'blockquote', children: [inner] }],
  });
  expect(inner).toMatchObject({ tagName: 'h2', properties: { className: ['second'] } });
});
