// Posters as images: how large one may be, and what the first bytes of a file say of its kind and size. Pure; must never decode a pixel.

import { z } from 'zod';
import type { Problem } from './problem.ts';

/** Pixels on the longer side of a poster that is kept. */
export const LONGEST_POSTER_SIDE = 1_000;
/** Bytes of a poster that is kept. */
export const LARGEST_POSTER = 1_000_000;
/** Bytes of a file that a poster is made from. */
export const LARGEST_IMAGE_FILE = 40_000_000;
/** Pixels of an image that a poster is made from: more would take a gigabyte to unfold. */
export const MOST_PIXELS = 60_000_000;

export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif';
export type PosterMediaType = 'image/jpeg' | 'image/png' | 'image/webp';

export interface ImageHead {
  kind: ImageKind;
  width: number;
  height: number;
}

/** What is kept: pixels ready to be shown. */
export interface StoredImage {
  mediaType: PosterMediaType;
  bytes: Uint8Array;
}

const bytesProblem = { error: 'image-kind' satisfies Problem };

/** `bytes` are those of a JPEG, PNG or WebP file of at most 1,000 pixels on its longer side. */
export const posterDraft = z.strictObject({
  filmId: z.int().positive(),
  bytes: z.instanceof(Uint8Array, bytesProblem).refine((bytes) => bytes.length <= LARGEST_POSTER, {
    error: 'image-too-large' satisfies Problem,
  }),
});
export type PosterDraft = z.input<typeof posterDraft>;

export const posterOf = z.strictObject({ filmId: z.int().positive() });

/** The name of an image: 64 small hexadecimal digits. */
export const imageName = /^[0-9a-f]{64}$/;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

function pngHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== 'IHDR') return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  if (bytes.length < 13) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmpHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  if (bytes.length < 30) return null;
  const isOld = view.getUint32(14, true) === 12;
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  // a height below nothing says that rows run from the top
  const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  return { kind: 'bmp', width, height };
}

/** Markers of a frame, which hold the size; C4, C8 and CC mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks from marker to marker: metadata in between may hold a small image of its own, with a size of its own. */
function jpegHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xd9 || marker === 0xda) return null;
    at += isBare ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  if (bytes.length < 30) return null;
  const chunk = ascii(bytes, 12, 4);
  const small = (at: number): number => view.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  if (chunk === 'VP8X') return { kind: 'webp', width: small(24) + 1, height: small(27) + 1 };
  if (chunk === 'VP8L') {
    if (bytes[20] !== 0x2f) return null;
    const bits = view.getUint32(21, true);
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ' || ascii(bytes, 23, 3) !== '\u009d\u0001\u002a') return null;
  return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const nesting = new Set(['meta', 'iprp', 'ipco']);
/** Boxes looked at before it is given up: an honest file has a few dozen. */
const MOST_BOXES = 1_000;

/** The largest size an AVIF file tells: one that is put together of tiles tells theirs as well. ISO/IEC 23008-12, `ispe`. */
function avifHead(bytes: Uint8Array, view: DataView): ImageHead | null {
  let largest: ImageHead | null = null;
  let boxes = 0;
  const walk = (from: number, to: number, depth: number): void => {
    let at = from;
    while (at + 8 <= to && boxes < MOST_BOXES) {
      boxes += 1;
      const size = view.getUint32(at);
      const type = ascii(bytes, at + 4, 4);
      const end = size === 0 ? to : at + size;
      if (end <= at + 7 || end > to) return;
      if (nesting.has(type) && depth < 4) walk(at + (type === 'meta' ? 12 : 8), end, depth + 1);
      if (type === 'ispe' && at + 20 <= end) {
        const [width, height] = [view.getUint32(at + 12), view.getUint32(at + 16)];
        if (largest === null || width * height > largest.width * largest.height)
          largest = { kind: 'avif', width, height };
      }
      at = end;
    }
  };
  walk(0, bytes.length, 0);
  return largest;
}

type Reader = (bytes: Uint8Array, view: DataView) => ImageHead | null;

function readerOf(bytes: Uint8Array): Reader | null {
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return pngHead;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegHead;
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return gifHead;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpHead;
  if (ascii(bytes, 4, 4) === 'ftyp' && /^(avif|avis|mif1|miaf)$/.test(ascii(bytes, 8, 4))) return avifHead;
  return ascii(bytes, 0, 2) === 'BM' ? bmpHead : null;
}

const startsSvg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s/>]/i;

export type ReadHead = { ok: true; head: ImageHead } | { ok: false; problem: Problem };

/** Reads what a file is from its first bytes, whatever its name says, and refuses what can't become a poster. */
export function readImageHead(bytes: Uint8Array): ReadHead {
  if (bytes.length === 0) return { ok: false, problem: 'image-empty' };
  const reader = readerOf(bytes);
  if (reader === null) {
    // behind a byte order mark or not
    const beginning = ascii(bytes, 0, 2_000).replace(/^\u00ef\u00bb\u00bf/, '');
    return { ok: false, problem: startsSvg.test(beginning) ? 'image-drawing' : 'image-kind' };
  }
  const head = reader(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (head === null || head.width < 1 || head.height < 1) return { ok: false, problem: 'image-damaged' };
  if (head.width * head.height > MOST_PIXELS) return { ok: false, problem: 'image-too-many-pixels' };
  return { ok: true, head };
}
