// The review of *One Mile* that the tour writes and pictures show; it stands in a file of its own, as a person's would.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../fixtures/one-mile-review.md');

export function writtenForTheTour(): string {
  return readFileSync(file, 'utf8').trimEnd();
}
