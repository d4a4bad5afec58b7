// Owns where things lie: the clone, what the set-up leaves in it, and the cache that all clones on this machine share.
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const nodeModules = join(projectRoot, 'node_modules');
export const dist = join(projectRoot, 'dist');
/** Where Node keeps what it made of our TypeScript, for programs that start often. */
export const compileCache = join(dist, 'compile-cache');

/** Stamps and records of the set-up. Inside node_modules, so that a fresh install forgets them too. */
export const setUpRecords = join(nodeModules, '.afterimage');

/**
 * Large things fetched or compiled once per machine. Never holds anything that belongs to one clone.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function cacheFolder(environment = process.env) {
  const base = environment['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'afterimage');
}
