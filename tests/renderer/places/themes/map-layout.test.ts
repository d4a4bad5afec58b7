// The map of themes: the same each time, inside its frame, no two words on each other, and walked by arrows everywhere.

import { describe, expect, test } from 'vitest';
import type { ThemeMap } from '../../../../db/model/theme.ts';
import { layOutMap, neighbourOf } from '../../../../renderer/places/themes/map-layout.ts';

function mapOf(count: number): ThemeMap {
  const themes = Array.from({ length: count }, (_, index) => ({
    ...{ id: index + 1, name: `theme number ${index}`, hue: (index * 15) % 360 },
    entryCount: count - index,
  }));
  const pairs = themes
    .slice(1)
    .map(({ id }) => ({ oneId: ((id * 7) % (id - 1)) + 1, otherId: id, entryCount: 1 + (id % 5) }));
  return { themes, pairs };
}

describe('the layout', () => {
  test('is the same each time', () => {
    expect(layOutMap(mapOf(30), 960)).toEqual(layOutMap(mapOf(30), 960));
  });

  test.each([
    [1, 960],
    [12, 520],
    [48, 1040],
  ])('keeps %i themes within %i pixels, each disc apart from the others', (count, width) => {
    const { themes, height } = layOutMap(mapOf(count), width);
    for (const theme of themes) {
      expect(theme.x).toBeGreaterThan(0);
      expect(theme.x).toBeLessThan(width);
      expect(theme.y - theme.radius).toBeGreaterThanOrEqual(0);
      expect(theme.y + theme.radius).toBeLessThanOrEqual(height);
      for (const other of themes) {
        if (other === theme) continue;
        const apart = Math.hypot(theme.x - other.x, theme.y - other.y);
        expect(apart).toBeGreaterThan(theme.radius + other.radius);
      }
    }
  });

  test('gives more used themes more room', () => {
    const { themes } = layOutMap(mapOf(10), 960);
    expect(themes[0]?.radius).toBeGreaterThan(themes[9]?.radius ?? 99);
  });
});

test('arrows reach every theme from every other', () => {
  const { themes } = layOutMap(mapOf(20), 960);
  const directions = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const;
  const reached = new Set(themes.slice(0, 1));
  for (const theme of reached) {
    for (const direction of directions) {
      const next = neighbourOf(themes, theme, direction);
      if (next) reached.add(next);
    }
  }
  expect(reached.size).toBe(20);
});
