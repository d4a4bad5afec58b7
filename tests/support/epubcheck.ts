// The judge of books: epubcheck, as Debian packs it. Tests that ask it are skipped where it is not installed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian puts the Java archive itself there; others a script beside it. */
const PLACES = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'];

const jar = PLACES.find((place) => existsSync(place));

/** Whether it can be asked: set-up installs it where that is possible, and says where it is not. */
export const hasEpubcheck = jar !== undefined && spawnSync('java', ['-version']).status === 0;

/** Everything it finds, a line each. */
export function epubProblems(path: string): string[] {
  const { status, stdout, stderr, error } = spawnSync('java', ['-jar', jar ?? '', path], { encoding: 'utf8' });
  if (error) throw error;
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE)/.test(line));
  return status === 0 || lines.length > 0 ? lines : [`epubcheck ended with ${status}: ${stderr}`];
}
