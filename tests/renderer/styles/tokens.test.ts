// The colours of tokens.css, measured: every text token on every ground it stands on, light and dark.

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const css = readFileSync(resolve(renderer, 'styles/tokens.css'), 'utf8');

/** WCAG 2.2, 1.4.3 */
const ENOUGH = 4.5;

function pairOf(token: string): [light: string, dark: string] {
  const [, light, dark] =
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`, 'i').exec(css) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`tokens.css has no pair of colours named ${token}`);
  return [light, dark];
}

/** Relative luminance of `#rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['ink', 'soft', 'faint', 'accent'];
const grounds = ['paper', 'side', 'raised', 'here', 'wash'];
const pairs = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  // found words are ink whatever they stand among, and the filled button and toasts are paper on ink
  ['ink', 'found'] as const,
  ['paper', 'ink'] as const,
];

describe('measuring', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.478],
    ['#0000ff', '#ffffff', 8.592],
  ])('%s on %s is %s : 1', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });
});

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in %s', (_, at) => {
  test.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(pairOf(text)[at], pairOf(ground)[at])).toBeGreaterThanOrEqual(ENOUGH);
  });
});

test('what stands on the colour of found words is ink, not a text that would be too faint there', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const rules = sheets.flatMap(
    (name) => readFileSync(resolve(renderer, name), 'utf8').match(/[^{}]+\{[^{}]*\}/g) ?? [],
  );
  const onFound = rules.filter((rule) => /background(-color)?: var\(--found\)/.test(rule));
  expect(onFound.length).toBeGreaterThanOrEqual(3);
  for (const rule of onFound) expect(rule).toMatch(/^\s+color: var\(--ink\);/m);
});
