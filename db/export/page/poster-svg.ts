// The poster of a film without an image, as a file of its own: the drawing of the program's own pages. Pure, the same each time.

import { drawPoster, type MarkKind, titleSize, type Tone } from '../../model/poster-drawing.ts';
import { type Html, markup } from './markup.ts';

/** Lightness and chroma, and how much of it covers. */
type Shade = readonly [lightness: number, chroma: number, cover?: number];
type Shades = Record<MarkKind | 'sky' | 'title', Shade>;

const shades: Record<Tone, Shades> = {
  dusk: {
    ...{ sky: [0.56, 0.06], far: [0.49, 0.056], ground: [0.42, 0.05], glow: [0.67, 0.065], light: [0.9, 0.02] },
    ...{ line: [0.8, 0.03, 0.45], title: [0.97, 0.015] },
  },
  deep: {
    ...{ sky: [0.47, 0.062], far: [0.4, 0.056], ground: [0.34, 0.048], glow: [0.59, 0.07], light: [0.87, 0.03] },
    ...{ line: [0.78, 0.035, 0.4], title: [0.96, 0.015] },
  },
  night: {
    ...{ sky: [0.35, 0.045], far: [0.3, 0.04], ground: [0.25, 0.034], glow: [0.46, 0.056], light: [0.88, 0.03] },
    ...{ line: [0.76, 0.035, 0.34], title: [0.94, 0.015] },
  },
  pale: {
    ...{ sky: [0.83, 0.036], far: [0.76, 0.044], ground: [0.69, 0.05], glow: [0.9, 0.028], light: [0.97, 0.012] },
    ...{ line: [0.4, 0.05, 0.34], title: [0.29, 0.045] },
  },
};

const gamma = (linear: number): number => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
const byte = (linear: number): string =>
  Math.round(Math.min(1, Math.max(0, gamma(linear))) * 255)
    .toString(16)
    .padStart(2, '0');

/** Readers of books know no oklch. https://bottosson.github.io/posts/oklab/ */
export function hexOf([lightness, chroma]: Shade, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  return `#${byte(red)}${byte(green)}${byte(blue)}`;
}

const sizes = {
  short: { size: 17.5, lines: 3 },
  medium: { size: 14, lines: 4 },
  long: { size: 11.5, lines: 5 },
  longest: { size: 8.5, lines: 7 },
} as const;
const ROOM = 86;
const FAMILY =
  "Newsreader, 'Iowan Old Style', Palatino, 'Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho', serif";

const isWide = (letter: string): boolean => /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(letter);
/** Of a letter, in ems, nearly. */
const widthOf = (word: string): number =>
  [...word].reduce(
    (sum, letter) =>
      sum + (isWide(letter) ? 1 : /[ilj.,'’:;!| ]/.test(letter) ? 0.3 : /[MWmw—A-Z]/.test(letter) ? 0.76 : 0.54),
    0,
  );

/** What must stay together: words, and each sign of a script without spaces. A word too long for a line is cut. */
function piecesOf(title: string, most: number): string[] {
  return (
    title.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+\s*|\s+/gu) ??
    []
  ).flatMap((word) => {
    if (widthOf(word.trim()) <= most) return [word];
    const letters = [...word];
    const count = Math.ceil(widthOf(word) / most);
    const each = Math.ceil(letters.length / count);
    return Array.from({ length: count }, (_, at) => letters.slice(at * each, (at + 1) * each).join(''));
  });
}

function linesOf(title: string, size: number, count: number): string[] {
  const most = ROOM / size;
  const lines: string[] = [''];
  for (const piece of piecesOf(title, most)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || widthOf(`${line}${piece}`.trim()) <= most) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  const shown = lines.map((line) => line.trim()).filter((line) => line !== '');
  return shown.length <= count ? shown : [...shown.slice(0, count - 1), `${shown[count - 1] ?? ''}…`];
}

/** 2 to 3 in shape, the drawing below and the title above it. `hue` in degrees. */
export function posterSvg(film: { title: string; year: number | null }, hue: number): string {
  const { tone, marks } = drawPoster(film);
  const colour = (kind: keyof Shades): string => hexOf(shades[tone][kind], hue);
  const { size, lines } = sizes[titleSize(film.title)];
  const drawn = marks.map(({ kind, d }): Html => {
    if (kind !== 'line') return markup`<path d="${d}" fill="${colour(kind)}"/>`;
    const cover = shades[tone].line[2] ?? 1;
    return markup`<path d="${d}" fill="none" stroke="${colour(kind)}" stroke-width="0.8" stroke-opacity="${cover}"/>`;
  });
  const words = linesOf(film.title, size, lines).map((line, at): Html => {
    const y = (9 + size * (0.78 + at * 1.1)).toFixed(2);
    return markup`<text x="7" y="${y}" font-size="${size}">${line}</text>`;
  });
  const { year } = film;
  const foot =
    year === null
      ? null
      : markup`<text x="93" y="143" font-size="6.5" text-anchor="end" fill-opacity="0.85">${year}</text>`;
  const sky = markup`<rect width="100" height="150" fill="${colour('sky')}"/>`;
  const letters = markup`<g fill="${colour('title')}" font-family="${FAMILY}">${words}${foot}</g>`;
  const shape = 'viewBox="0 0 100 150" width="400" height="600"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${shape}>${markup`${sky}${drawn}${letters}`.text}</svg>\n`;
}
