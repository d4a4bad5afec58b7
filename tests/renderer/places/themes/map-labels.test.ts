// The words on the map of themes: none on another, none on a disc, all within the frame; the most used are never without.

import { describe, expect, test } from 'vitest';
import type { ThemeMap } from '../../../../db/model/theme.ts';
import { linesOf, type MapLabel, placeLabels } from '../../../../renderer/places/themes/map-labels.ts';
import { layOutMap } from '../../../../renderer/places/themes/map-layout.ts';

const words = ['Grief', 'Mothers and daughters', '覚えている静けさ', 'The end of an inheritance', 'Sea', 'Night walks'];

/** Wider than the serif is. */
const measure = (said: string): number =>
  [...said].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 15 : 7.6), 0);

function mapOf(count: number): ThemeMap {
  const themes = Array.from({ length: count }, (_, index) => ({
    ...{ id: index + 1, name: `${words[index % words.length] ?? ''} ${index}`, hue: (index * 15) % 360 },
    entryCount: Math.ceil((count - index) / 3),
  }));
  const pairs = themes
    .slice(1)
    .map(({ id }) => ({ oneId: ((id * 7) % (id - 1)) + 1, otherId: id, entryCount: 1 + (id % 5) }));
  return { themes, pairs };
}

const meet = (one: MapLabel, other: MapLabel): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** What there is for the map in windows of 640 and of 1360 pixels. */
const widths = [560, 1040];

describe.each(widths)('in %i pixels', (width) => {
  test.each([12, 40, 120])('no two words of %i themes touch', (count) => {
    const { themes, height } = layOutMap(mapOf(count), width);
    const labels = [...placeLabels(themes, { width, height }, measure).values()];
    const touching = labels.flatMap((one, index) =>
      labels.slice(index + 1).flatMap((other) => (meet(one, other) ? [[one.lines, other.lines]] : [])),
    );
    expect(touching).toEqual([]);
    for (const { x, y, ...label } of labels) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + label.width).toBeLessThanOrEqual(width);
      expect(y + label.height).toBeLessThanOrEqual(height);
    }
  });

  test.each([12, 40, 120])('no word of %i themes lies on the middle of a disc', (count) => {
    const { themes, height } = layOutMap(mapOf(count), width);
    for (const { x, y, ...label } of placeLabels(themes, { width, height }, measure).values()) {
      const under = themes.filter(
        (theme) => theme.x > x && theme.x < x + label.width && theme.y > y && theme.y < y + label.height,
      );
      expect(under.map(({ name }) => name)).toEqual([]);
    }
  });

  test('few themes all have their words, and of many the most used', () => {
    const few = layOutMap(mapOf(12), width);
    expect(placeLabels(few.themes, { width, height: few.height }, measure).size).toBe(12);
    const many = layOutMap(mapOf(40), width);
    const labels = placeLabels(many.themes, { width, height: many.height }, measure);
    expect(many.themes.slice(0, 20).filter(({ id }) => !labels.has(id))).toEqual([]);
    expect(labels.size).toBeGreaterThanOrEqual(36);
  });
});

test('a long name stands in two lines of nearly the same length, and one without a space is cut', () => {
  expect(linesOf('Grief', measure)).toEqual(['Grief']);
  expect(linesOf('The end of an inheritance', measure)).toEqual(['The end of an', 'inheritance']);
  const [only, ...more] = linesOf('Unforeseeablenesses', measure);
  expect(more).toEqual([]);
  expect(only).toMatch(/^Unforeseeable.*…$/);
});

test('a name far too long for any number of lines is cut without trying every way to divide it', () => {
  let times = 0;
  const counted = (said: string): number => {
    times += 1;
    return measure(said);
  };
  const lines = linesOf('the long way home in winter '.repeat(20), counted);
  expect(lines.length).toBeLessThanOrEqual(3);
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(128);
  expect(times).toBeLessThan(2000);
});

test('a Japanese name is broken between phrases, never before a particle, an ending or a mark', () => {
  expect(linesOf('悲しみと覚えている静けさ', measure)).toEqual(['悲しみと', '覚えている静けさ']);
  expect(linesOf('悲しみと、覚えている静けさ', measure)).toEqual(['悲しみと、', '覚えている静けさ']);
  expect(linesOf('帰ってこなかった人たちのこと', measure)).toEqual(['帰ってこなかった', '人たちのこと']);
});

test('what two lines can’t hold stands in three before a word of it is cut', () => {
  expect(linesOf('Borrowed ferries by the eastern sea in winter', measure)).toEqual([
    'Borrowed ferries',
    'by the eastern',
    'sea in winter',
  ]);
});
