// How wide words are on the map, measured as they are drawn. Keeps nothing but the pen.

let pen: CanvasRenderingContext2D | null = null;

/** In CSS pixels, in the type of a theme's word. */
export function measureWords(words: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return words.length * 8;
  const type = getComputedStyle(document.documentElement).getPropertyValue('--type-tile').trim();
  if (type !== '') pen.font = type;
  return pen.measureText(words).width;
}
