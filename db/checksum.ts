// The checksum kept with every text of the user's: a bit flipped on disk shows even where SQLite can't see it. Pure but for the hash.

import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
