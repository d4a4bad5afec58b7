// Owns the question "is this still what it was made from?": content hashes of inputs, kept beside what was made.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One hash over the names and bytes of files and whole folders. A path that does not exist counts as absent, not as an error.
 * @param {string} base
 * @param {readonly string[]} paths relative to base
 */
export function hashOf(base, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addToHash(hash, base, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} base
 * @param {string} path
 */
function addToHash(hash, base, path) {
  const full = join(base, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) {
    hash.update(`absent ${path}\n`);
  } else if (found.isDirectory()) {
    for (const name of readdirSync(full).toSorted()) addToHash(hash, base, `${path}/${name}`);
  } else {
    hash.update(`${path} ${found.size}\n`).update(readFileSync(full));
  }
}

/**
 * @param {string} stamp path of the stamp file
 * @param {string} content
 */
export function isStamped(stamp, content) {
  try {
    return readFileSync(stamp, 'utf8') === content;
  } catch {
    return false;
  }
}

/**
 * Writes the stamp whole or not at all: two commands may finish the same step at once.
 * @param {string} stamp
 * @param {string} content
 */
export function writeStamp(stamp, content) {
  mkdirSync(dirname(stamp), { recursive: true });
  const draft = `${stamp}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, stamp);
}

/** @param {string} stamp */
export function removeStamp(stamp) {
  rmSync(stamp, { force: true });
}
