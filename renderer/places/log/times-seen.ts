// How often a film was seen before, in words.

import { plural } from '@lingui/core/macro';

/** `seen once`, `seen twice`, `seen 3 times`. */
export function sayTimesSeen(timesSeen: number): string {
  return plural(timesSeen, { 1: 'seen once', 2: 'seen twice', other: 'seen # times' });
}
