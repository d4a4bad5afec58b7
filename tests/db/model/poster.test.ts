// What the first bytes of a file say: kinds and sizes of images, and everything that only looks like one refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImageHead } from '../../../db/model/poster.ts';
import { avifHeader, bmpHeader, bombPng, gifHeader, jpegHeader, png, utf8, webpHeader } from '../../support/images.ts';

const problemOf = (bytes: Uint8Array): string => {
  const read = readImageHead(bytes);
  return read.ok ? 'none' : read.problem;
};

describe('the head of an image', () => {
  it.each([
    ['png', png(12, 18)],
    ['jpeg', jpegHeader(12, 18)],
    ['gif', gifHeader(12, 18)],
    ['bmp', bmpHeader(12, 18)],
    ['bmp', bmpHeader(12, -18)],
    ['webp', webpHeader('VP8 ', 12, 18)],
    ['webp', webpHeader('VP8L', 12, 18)],
    ['webp', webpHeader('VP8X', 12, 18)],
  ])('tells kind and size of a %s', (kind, bytes) => {
    expect(readImageHead(bytes)).toEqual({ ok: true, head: { kind, width: 12, height: 18 } });
  });

  it('of an AVIF tells the whole, not a tile of it', () => {
    expect(readImageHead(avifHeader(800, 1200))).toEqual({
      ok: true,
      head: { kind: 'avif', width: 800, height: 1200 },
    });
  });

  it('is read where the bytes are part of others', () => {
    const whole = new Uint8Array([1, 2, 3, ...png(5, 7)]);
    expect(readImageHead(whole.subarray(3))).toMatchObject({ head: { width: 5, height: 7 } });
  });
});

describe('what is no poster', () => {
  it.each([
    ['image-empty', new Uint8Array()],
    ['image-kind', utf8('<!doctype html><title>a.png</title>')],
    ['image-kind', utf8('Dear Asoka')],
    ['image-kind', utf8('%PDF-1.7')],
    ['image-kind', new Uint8Array([0x49, 0x49, 0x2a, 0])],
    ['image-kind', new Uint8Array([0])],
    ['image-drawing', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image-drawing', utf8('\ufeff<?xml version="1.0"?>\n<!-- by hand -->\n<svg/>')],
    ['image-damaged', png(5, 5).subarray(0, 20)],
    ['image-damaged', jpegHeader(5, 5).subarray(0, 14)],
    ['image-damaged', png(0, 5)],
    ['image-damaged', gifHeader(0, 0)],
    ['image-damaged', utf8('RIFF0000WEBPnothing of the kind that follows')],
    ['image-too-many-pixels', bombPng()],
    ['image-too-many-pixels', jpegHeader(65_000, 65_000)],
    ['image-too-many-pixels', webpHeader('VP8X', 16_384, 16_384)],
    ['image-too-many-pixels', avifHeader(4_000_000_000, 4_000_000_000)],
    ['image-too-many-pixels', bmpHeader(2_000_000_000, -2_000_000_000)],
  ])('%s', (problem, bytes) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  it('whatever the bytes, it ends, and what it lets through has a size within bounds', () => {
    const beginning = fc.constantFrom(
      ...[png(3, 3), jpegHeader(3, 3), gifHeader(3, 3), bmpHeader(3, 3), avifHeader(3, 3), webpHeader('VP8X', 3, 3)],
    );
    const bytes = fc
      .record({ whole: beginning, noise: fc.uint8Array({ maxLength: 60 }), at: fc.nat(80), cut: fc.nat(120) })
      .map(({ whole, noise, at, cut }) => new Uint8Array([...whole.subarray(0, at), ...noise, ...whole.subarray(cut)]));
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 200 })), (any) => {
        const read = readImageHead(any);
        if (!read.ok) return;
        expect(read.head.width * read.head.height).toBeGreaterThan(0);
        expect(read.head.width * read.head.height).toBeLessThanOrEqual(60_000_000);
      }),
    );
  });
});
