// Makes a poster of an image file, in the page's own sandbox: looks at its head, decodes it, scales it down, writes it anew without its metadata.

import { type ImageKind, LARGEST_IMAGE_FILE, LONGEST_POSTER_SIDE, readImageHead } from '../../db/model/poster.ts';
import type { Problem } from '../../db/model/problem.ts';

/** A photograph is written with less and less care until it is smaller than this. */
const SMALL_ENOUGH = 250_000;
const QUALITIES = [0.88, 0.8, 0.72, 0.64, 0.56];

export type PreparedPoster = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: Problem };

const refused = (problem: Problem): PreparedPoster => ({ ok: false, problem });

function endsWith(bytes: Uint8Array, mark: readonly number[], within: number): boolean {
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - within); at -= 1) {
    if (mark.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

/** Decoders draw the upper half of a torn JPEG or PNG and leave the rest grey: such a file lacks its end. */
function isWhole(kind: ImageKind, bytes: Uint8Array): boolean {
  if (kind === 'jpeg') return endsWith(bytes, [0xff, 0xd9], bytes.length);
  return kind !== 'png' || endsWith(bytes, [0x49, 0x45, 0x4e, 0x44], bytes.length);
}

/** At most 1,000 pixels on the longer side, never more than there were; on white where it is transparent. */
function scaled(bitmap: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, LONGEST_POSTER_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function encoded(canvas: OffscreenCanvas): Promise<Blob> {
  let smallest: Blob | null = null;
  for (const quality of QUALITIES) {
    smallest = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (smallest.size <= SMALL_ENOUGH) break;
  }
  // drawings of few colours are smaller, and sharper, as PNG
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return smallest === null || png.size < smallest.size ? png : smallest;
}

/** The bytes of a poster, or why there are none. Nothing of what the file says of itself is kept but its pixels. */
export async function preparePoster(file: Blob): Promise<PreparedPoster> {
  if (file.size > LARGEST_IMAGE_FILE) return refused('image-file-too-large');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // a folder, or a file that has gone since
    return refused('image-none');
  }
  const read = readImageHead(bytes);
  if (!read.ok) return refused(read.problem);
  const { kind } = read.head;
  if (!isWhole(kind, bytes)) return refused('image-damaged');
  try {
    const blob = new Blob([bytes], { type: `image/${kind}` });
    const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
    try {
      const poster = await encoded(scaled(bitmap));
      return { ok: true, bytes: new Uint8Array(await poster.arrayBuffer()) };
    } finally {
      bitmap.close();
    }
  } catch {
    return refused('image-damaged');
  }
}

/** The first file among what was dropped or pasted, whatever it is. */
export function fileOf(carried: DataTransfer | null): File | null {
  return carried?.files[0] ?? null;
}
