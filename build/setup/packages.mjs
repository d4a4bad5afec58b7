// Owns node_modules: installed exactly as package-lock.json says, and only when it is not already so.
// Runs before anything is installed, on Node 18 and later: Node's own modules only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, npmProblem } from './npm.mjs';
import { nodeModules, projectRoot } from './places.mjs';
import { say } from './problem.mjs';
import { toolchainNode } from './toolchain.mjs';
import { inTurn } from './turn.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */

/** Installs the packages when they are missing or the lock file asks for others. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  await inTurn('packages', async () => {
    if (packagesAreInstalled()) return;
    say('Installing the packages (npm ci).');
    const result = await npm([installVerb(), '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'], {
      cwd: projectRoot,
    });
    if (result.code !== 0) throw npmProblem('The packages could not be installed', result);
  });
}

/** Windows can't delete the node.exe that is running us from node_modules, which `npm ci` would try. */
function installVerb() {
  return process.platform === 'win32' && process.execPath.startsWith(nodeModules) ? 'install' : 'ci';
}

function packagesAreInstalled() {
  const wanted = readLock(join(projectRoot, 'package-lock.json'));
  const installed = readLock(join(nodeModules, '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return matchesLock(wanted, installed) && existsSync(toolchainNode());
}

/**
 * npm leaves a lock file of what it really installed in node_modules; comparing the two also accepts an
 * `npm install` done by hand. Packages for other platforms are optional and may be absent.
 * @param {LockFile} wanted
 * @param {LockFile} installed
 */
export function matchesLock(wanted, installed) {
  const have = installed.packages ?? {};
  const want = wanted.packages ?? {};
  for (const [path, entry] of Object.entries(want)) {
    if (path === '') continue;
    const found = have[path];
    if (found === undefined && entry.optional !== true && entry.devOptional !== true) return false;
    if (found !== undefined && found.version !== entry.version) return false;
  }
  return Object.keys(have).every((path) => want[path] !== undefined);
}

/**
 * @param {string} path
 * @returns {LockFile | null}
 */
function readLock(path) {
  try {
    return /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
