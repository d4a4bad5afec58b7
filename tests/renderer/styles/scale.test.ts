// One scale of type and one set of colours: what style sheets may say, and that posters drawn in any hue can be read.

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf, luminanceOfLinear, type Rgb } from './contrast.ts';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const tokens = readFileSync(resolve(renderer, 'styles/tokens.css'), 'utf8');
const modules = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.module.css'),
);

/** Declarations as `file: property: value`, comments left out. */
const declarations = modules.flatMap((name) => {
  const css = readFileSync(resolve(renderer, name), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
  return [...css.matchAll(/([-a-z]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({
    property,
    value: value.replaceAll(/\s+/g, ' ').trim(),
    said: `${name}: ${property}: ${value}`,
  }));
});

/** In CSS pixels. Sizes in em and in parts of a poster stand to these. */
const SCALE = [11, 12.5, 13, 14.5, 15, 16.5, 17, 19, 20, 22, 26, 28, 42];

test('there are sheets to look at', () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(declarations.length).toBeGreaterThan(2_000);
});

test('every size of type stands on the scale', () => {
  const sizes = [...tokens.matchAll(/--type-[a-z]+: \d+ ([\d.]+)px\//g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(12);
  expect([...new Set(sizes)].toSorted((one, other) => one - other)).toEqual(SCALE);
});

test('no sheet sets type in a size of its own', () => {
  const off = declarations.filter(({ property, value }) => {
    // a drawn poster's letters are parts of its width
    const sized = value.replace(/calc\(var\(--width\) \* 0\.\d+\)/, 'part');
    if (property === 'font') return !/^(var\(--type-[a-z]+\)|inherit|400 part \/ 1 var\(--sans\))$/.test(sized);
    return property === 'font-size' && !/^([\d.]+em|part)$/.test(sized);
  });
  expect(off.map(({ said }) => said)).toEqual([]);
});

describe('room', () => {
  const SPACES = [2, 4, 6, 8, 12, 16, 20, 24, 32, 40, 48, 64, 96];
  const isRoom = (property: string): boolean =>
    /^(row-|column-)?gap$/.test(property) || /^(scroll-)?(padding|margin)(-[a-z-]+)?$/.test(property);

  test('is measured on one scale', () => {
    const spaces = [...tokens.matchAll(/--space-(\d+): (\d+)px;/g)].map(([, name, size]) => [name, size].map(Number));
    expect(spaces).toEqual(SPACES.map((size) => [size, size]));
    expect(tokens).toMatch(/--gutter: var\(--space-24\);\s+--margin: var\(--space-40\);/);
  });

  test('is given by no sheet in a size of its own', () => {
    const room = declarations.filter(({ property }) => isRoom(property));
    expect(room.length).toBeGreaterThan(600);
    // parts of the window or of the letters are no sizes of their own
    const off = room.filter(({ value }) => /(?<![\w-])-?(?!0px)[\d.]+(px|rem)/.test(value));
    expect(off.map(({ said }) => said)).toEqual([]);
  });

  test('has no name that tokens do not know', () => {
    const named = declarations.flatMap(({ value, said }) =>
      [...value.matchAll(/var\(--space-([^)]+)\)/g)].map(([, size]) => ({ size: Number(size), said })),
    );
    expect(named.filter(({ size }) => !SPACES.includes(size)).map(({ said }) => said)).toEqual([]);
  });
});

test('no sheet has a colour of its own: a film’s or a theme’s hue aside, all come from tokens', () => {
  const literal = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|lab|lch|oklab)\(|\b(white|black|red|gr[ae]y)\b/i;
  const off = declarations.filter(
    ({ value }) =>
      literal.test(value.replaceAll(/color-mix\(in oklab/g, '')) || /oklch\((?![^()]*var\(--hue\))/.test(value),
  );
  expect(off.map(({ said }) => said)).toEqual([]);
});

test('words are coloured by a token whose contrast is measured, or by the system', () => {
  const measured = /^(var\(--(ink|soft|faint|accent|paper|title)\)|inherit|transparent|[A-Z][A-Za-z]+)$/;
  const off = declarations.filter(({ property, value }) => property === 'color' && !measured.test(value));
  expect(off.map(({ said }) => said)).toEqual([]);
});

test('in forced colours no word that is lit has a ground of the system’s under it', () => {
  const lit = modules.flatMap((name) => {
    const css = readFileSync(resolve(renderer, name), 'utf8');
    return [...css.matchAll(/\{[^{}]*HighlightText[^{}]*\}/g)].map(([rule]) => ({ name, rule }));
  });
  expect(lit.length).toBeGreaterThan(3);
  expect(lit.filter(({ rule }) => !rule.includes('forced-color-adjust: none'))).toEqual([]);
});

test('what moves does so in the one length of time, which is none where less motion is asked for', () => {
  expect(Number(/--quick: (\d+)ms/.exec(tokens)?.[1])).toBeLessThanOrEqual(150);
  expect(tokens).toMatch(/prefers-reduced-motion: reduce\) \{\s+:root \{\s+--quick: 0ms;/);
  const off = declarations.filter(
    ({ property, value }) => /^(transition|animation)(-duration)?$/.test(property) && /\d+m?s\b/.test(value),
  );
  expect(off.map(({ said }) => said)).toEqual([]);
});

/** Linear sRGB of an oklch colour, cut to what a screen shows: https://www.w3.org/TR/css-color-4/#color-conversion-code */
function linearOf(lightness: number, chroma: number, hue: number): Rgb {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const [l, m, s] = [
    (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

describe.each(['dusk', 'deep', 'night', 'pale'])('a poster drawn as %s', (tone) => {
  const css = readFileSync(resolve(renderer, 'ui/poster.module.css'), 'utf8');
  const rule = new RegExp(`\\.${tone} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  /** By day and by night, where it is not the same by both. */
  const parts = (name: string): [number, number][] => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(rule)?.[1] ?? '';
    return [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) /g)].map(([, lightness, chroma]) => [
      Number(lightness),
      Number(chroma),
    ]);
  };

  test.each(['sky', 'ground'])('in every hue its words can be read on the %s', (ground) => {
    const grounds = parts(ground);
    expect(grounds.length).toBe(tone === 'pale' ? 2 : 1);
    const on = (part: [number, number], hue: number): number => luminanceOfLinear(linearOf(...part, hue));
    const worst = parts('title').map((title, at) =>
      Math.min(...Array.from({ length: 360 }, (_, hue) => contrastOf(on(title, hue), on(grounds[at] ?? title, hue)))),
    );
    expect(worst).toHaveLength(grounds.length);
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
  });
});
