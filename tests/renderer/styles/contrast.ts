// Contrast as WCAG measures it. Knows no colour of ours.

export type Rgb = readonly [red: number, green: number, blue: number];

/** Relative luminance of linear light, each channel from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminanceOfLinear([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of two luminances, whichever is the lighter: 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
