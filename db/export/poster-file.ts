// A film's poster as a file: its bytes and the ending that fits them. Only reads.

import { type ImageKind, readImageHead } from '../model/poster.ts';

export interface PosterFile {
  bytes: Uint8Array;
  /** With its dot. */
  ending: string;
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  width: number;
  height: number;
}

const kinds: Partial<Record<ImageKind, Pick<PosterFile, 'ending' | 'mediaType'>>> = {
  jpeg: { ending: '.jpg', mediaType: 'image/jpeg' },
  png: { ending: '.png', mediaType: 'image/png' },
  webp: { ending: '.webp', mediaType: 'image/webp' },
};

/** From the base64 of an export; null where there is none. */
export function posterFile(base64: string | null): PosterFile | null {
  if (base64 === null) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const read = readImageHead(bytes);
  const kind = read.ok ? kinds[read.head.kind] : undefined;
  return read.ok && kind ? { bytes, ...kind, width: read.head.width, height: read.head.height } : null;
}
