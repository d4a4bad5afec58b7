// Images for tests, made by hand byte by byte: honest ones, and those that mean harm.

import { crc32, deflateSync } from 'node:zlib';

const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** A PNG of the size given; `colour` says what stands at a point. */
export function png(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number] = () => [164, 69, 44],
): Uint8Array {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colour(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  return new Uint8Array(
    Buffer.concat([PNG, header(width, height), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]),
  );
}

/** A few hundred bytes that would unfold to 2.7 gigabytes. */
export function bombPng(): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      PNG,
      header(30_000, 30_000),
      chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The beginning of a JPEG: a comment with a size in it that is none, then the frame. */
export function jpegHeader(width: number, height: number): Uint8Array {
  const comment = [0xff, 0xfe, 0x00, 0x0b, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0x01, 0x00, 0x01];
  const frame = [0xff, 0xc0, 0x00, 0x0b, 0x08, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return new Uint8Array([0xff, 0xd8, ...comment, ...frame]);
}

export function gifHeader(width: number, height: number): Uint8Array {
  return new Uint8Array([...text('GIF89a'), width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0, 0x3b]);
}

export function bmpHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(54);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  return new Uint8Array(bytes);
}

/** `kind` is how its pixels are kept: with loss, without, or with more than pixels. */
export function webpHeader(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF\0\0\0\0WEBP', 'latin1');
  bytes.write(kind, 12, 'latin1');
  if (kind === 'VP8X') {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  } else if (kind === 'VP8L') {
    bytes[20] = 0x2f;
    bytes.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  } else {
    bytes.set([0x9d, 0x01, 0x2a], 23);
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  }
  return new Uint8Array(bytes);
}

function box(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function extents(width: number, height: number): Buffer {
  const data = Buffer.alloc(12);
  data.writeUInt32BE(width, 4);
  data.writeUInt32BE(height, 8);
  return box('ispe', data);
}

/** An AVIF put together of tiles of 64 x 64. */
export function avifHeader(width: number, height: number): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      box('ftyp', Buffer.from('avif\0\0\0\0avifmif1', 'latin1')),
      box('meta', new Uint8Array(4), box('iprp', box('ipco', extents(64, 64), extents(width, height)))),
    ]),
  );
}

export const utf8 = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf8'));
