// The checksum kept with every text and image of the user's: a bit flipped on disk shows even where SQLite can't see it. Pure but for the hash.

import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, of a text in UTF-8 or of bytes. */
export function checksumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
