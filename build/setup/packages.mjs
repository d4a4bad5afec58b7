// Owns node_modules: installed exactly as package-lock.json says, and only when it is not already so.
// Runs before anything is installed, on Node 18 and later: Node's own modules only.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeUnderNpm, npm, npmProblem } from './npm.mjs';
import { cacheFolder, nodeModules, projectRoot } from './places.mjs';
import { say } from './problem.mjs';
import { toolchainNode } from './toolchain.mjs';
import { inTurn } from './turn.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */
/** @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine */
/** @typedef {{ packages?: Record<string, LockedPackage> }} LockFile */

const lockFile = join(projectRoot, 'package-lock.json');
const patience = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Installs the packages when they are missing or the lock file asks for others. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  await inTurn('packages', async () => {
    if (packagesAreInstalled()) return;
    say('Installing the packages (npm ci).');
    const node = await nodeForNpm(readLock(lockFile));
    const result = await npm([installVerb(), ...patience], { cwd: projectRoot, node });
    if (result.code !== 0) throw npmProblem('The packages could not be installed', result);
  });
}

/**
 * The Node to run `npm ci` under; null for the one npm came with. npm leaves out optional packages that ask for a newer
 * Node than the one it runs on, and native parts of our tools are such packages: an older machine gets the pinned Node
 * first, kept in the cache for every clone.
 * @param {LockFile | null} lock
 */
async function nodeForNpm(lock) {
  const version = lock?.packages?.['node_modules/node']?.version;
  if (version === undefined) return null;
  if (nodeUnderNpm(process.env, process.versions.node) >= Number.parseInt(version, 10)) return null;
  const folder = join(cacheFolder(), `node-${version}`);
  const node = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, allowScripts: { node: true }, dependencies: { node: version } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const result = await npm(['install', ...patience], { cwd: folder });
  if (result.code !== 0 || !existsSync(node)) throw npmProblem(`Node ${version} could not be installed`, result);
  return node;
}

/** Windows can't delete the node.exe that is running us from node_modules, which `npm ci` would try. */
function installVerb() {
  return process.platform === 'win32' && process.execPath.startsWith(nodeModules) ? 'install' : 'ci';
}

function packagesAreInstalled() {
  const wanted = readLock(lockFile);
  const installed = readLock(join(nodeModules, '.package-lock.json'));
  if (wanted === null || installed === null) return false;
  return matchesLock(wanted, installed) && existsSync(toolchainNode());
}

/**
 * npm leaves a lock file of what it really installed in node_modules; comparing the two also accepts an
 * `npm install` done by hand. Packages for other platforms are optional and may be absent; those for this one may not.
 * @param {LockFile} wanted
 * @param {LockFile} installed
 * @param {Machine} [machine]
 */
export function matchesLock(wanted, installed, machine = thisMachine()) {
  const have = installed.packages ?? {};
  const want = wanted.packages ?? {};
  for (const [path, entry] of Object.entries(want)) {
    if (path === '') continue;
    const found = have[path];
    const mayBeAbsent = (entry.optional === true || entry.devOptional === true) && !isMadeFor(entry, machine);
    if (found === undefined && !mayBeAbsent) return false;
    if (found !== undefined && found.version !== entry.version) return false;
  }
  return Object.keys(have).every((path) => want[path] !== undefined);
}

/**
 * A package that names this very kind of machine: the native part of a tool. Optional packages that name none may be
 * absent for reasons of their own.
 * @param {LockedPackage} entry
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  return (
    os?.includes(machine.os) === true &&
    cpu?.includes(machine.cpu) === true &&
    (libc === undefined || machine.libc === undefined || libc.includes(machine.libc))
  );
}

/** @returns {Machine} */
function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? libcHere() : undefined };
}

function libcHere() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {});
  return report.header?.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
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
