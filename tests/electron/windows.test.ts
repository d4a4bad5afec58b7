// Where the window comes back: as it was, never off a screen, never larger than one.

import { describe, expect, test, vi } from 'vitest';
import { placeOn } from '../../electron/windows.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

const screen = { x: 0, y: 24, width: 1440, height: 876 };

describe('a window comes back', () => {
  test('where it was', () => {
    const place = { x: 100, y: 60, width: 1200, height: 800 };
    expect(placeOn(screen, place)).toEqual(place);
  });

  test('on a screen to the left of the first', () => {
    const left = { x: -1920, y: 0, width: 1920, height: 1080 };
    const place = { x: -1800, y: 40, width: 1360, height: 860 };
    expect(placeOn(left, place)).toEqual(place);
  });

  test.each([
    ['whose screen is gone to the right', { x: 2600, y: 60 }],
    ['whose screen is gone to the left', { x: -2000, y: 60 }],
    ['whose bar is above the screen', { x: 100, y: -300 }],
    ['that is below it', { x: 100, y: 2000 }],
  ])('%s, as large as it was, where the system puts it', (_, at) => {
    expect(placeOn(screen, { ...at, width: 1200, height: 800 })).toEqual({ width: 1200, height: 800 });
  });

  test('from a larger screen, no larger than this one', () => {
    expect(placeOn(screen, { x: 0, y: 30, width: 3840, height: 2100 })).toEqual({
      ...{ x: 0, y: 30, width: 1440, height: 876 },
    });
  });

  test('on a screen smaller than it can be, as small as it can be', () => {
    const tiny = { x: 0, y: 0, width: 480, height: 320 };
    expect(placeOn(tiny, { x: 0, y: 0, width: 900, height: 700 })).toMatchObject({ width: 640, height: 480 });
  });
});
