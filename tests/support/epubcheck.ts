// The judge of books: epubcheck, as Debian packs it. Where it is not installed, what it would say can't be known.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian puts the Java archive itself there; others a script beside it. */
const PLACES = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'];

/** Everything it finds, a line each; null where there is no epubcheck or no Java to run it. */
export function epubProblems(path: string): string[] | null {
  const jar = PLACES.find((place) => existsSync(place));
  if (jar === undefined) return null;
  const { status, stdout, stderr, error } = spawnSync('java', ['-jar', jar, path], { encoding: 'utf8' });
  if (error) return null;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line));
  return status === 0 || lines.length > 0 ? lines : [`epubcheck ended with ${status}: ${stderr}`];
}
