// Owns better-sqlite3 for the fallback Electron, whose Node-API 9 can't load the shipped Node-API 10 prebuild.
// Compiled from the package's own source, once per machine and version; with the official Electron the prebuild stays alone.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder, dist, nodeModules, projectRoot, setUpRecords } from './places.mjs';
import { SetUpProblem, say } from './problem.mjs';
import { runQuietly } from './processes.mjs';
import { isStamped, removeStamp, writeStamp } from './stamps.mjs';
import { inTurn } from './turn.mjs';

const packageFolder = join(nodeModules, 'better-sqlite3');
/** better-sqlite3 looks here before it takes its prebuild. */
const placedFolder = join(packageFolder, 'build');
const placed = join(placedFolder, 'Release', 'better_sqlite3.node');
const stamp = join(setUpRecords, 'fallback-sqlite');

/**
 * Puts the binary that this runtime can load where better-sqlite3 finds it.
 * @param {'official' | 'fallback'} runtimeKind
 */
export async function provideSqlite(runtimeKind) {
  if (runtimeKind === 'official') return takeAway();
  const name = binaryName();
  if (isStamped(stamp, name) && existsSync(placed)) return;
  await inTurn('sqlite', async () => {
    const cached = join(cacheFolder(), name);
    if (!existsSync(cached)) await compile(cached);
    mkdirSync(dirname(placed), { recursive: true });
    // A rename, never a write into the file: a running program may have it mapped.
    const draft = `${placed}.${process.pid}`;
    copyFileSync(cached, draft);
    renameSync(draft, placed);
    writeStamp(stamp, name);
  });
}

/** Only what we placed ourselves. */
function takeAway() {
  if (!existsSync(stamp)) return;
  rmSync(placedFolder, { recursive: true, force: true });
  removeStamp(stamp);
}

function binaryName() {
  const manifest = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  );
  return `better-sqlite3-${manifest.version}-node-api-experimental-${process.platform}-${process.arch}.node`;
}

/** @param {string} target */
async function compile(target) {
  await demandTools();
  say('Compiling better-sqlite3 for this Electron; about a minute, once on this machine.');
  // Inside node_modules, so that binding.gyp finds node-addon-api.
  const work = join(setUpRecords, 'better-sqlite3');
  rmSync(work, { recursive: true, force: true });
  cpSync(packageFolder, work, { recursive: true, filter: (path) => path !== placedFolder });
  const gyp = join(work, 'binding.gyp');
  writeFileSync(gyp, patchGyp(readFileSync(gyp, 'utf8')));
  const headers = await headersFolder();
  const result = await runQuietly(
    process.execPath,
    [
      join(nodeModules, 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      ...(headers === null ? [] : [`--nodedir=${headers}`]),
    ],
    { cwd: work },
  );
  const built = join(work, 'build', 'Release', 'better_sqlite3.node');
  if (result.code !== 0 || !existsSync(built)) {
    const log = join(dist, 'better-sqlite3.log');
    mkdirSync(dist, { recursive: true });
    writeFileSync(log, result.output);
    throw new SetUpProblem(
      `better-sqlite3 could not be compiled for this Electron; what the compiler said is in ${log}.`,
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  copyFileSync(built, draft);
  renameSync(draft, target);
  rmSync(work, { recursive: true, force: true });
}

/**
 * Node-API 10 as it was before it got its number: that is what Electron 33 has.
 * @param {string} text of binding.gyp
 */
export function patchGyp(text) {
  const patched = text.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'");
  if (patched === text) throw new Error('binding.gyp of better-sqlite3 no longer defines NAPI_VERSION=10');
  return patched;
}

async function demandTools() {
  const missing = [];
  for (const tool of ['g++', 'make', 'python3']) {
    if ((await runQuietly(tool, ['--version'])).code !== 0) missing.push(tool);
  }
  if (missing.length > 0) {
    throw new SetUpProblem(
      `better-sqlite3 must be compiled for this Electron and ${missing.join(' and ')} is missing: run "apt-get install g++ make python3" or what your system calls it, and try again.`,
    );
  }
}

/** A folder with include/node, or null: then node-gyp downloads the headers. */
async function headersFolder() {
  const configured = (await npm(['config', 'get', 'nodedir'], { cwd: projectRoot })).standardOutput.trim();
  const runner = process.env['npm_node_execpath'];
  const candidates = [
    join(nodeModules, 'node'),
    dirname(dirname(process.execPath)),
    configured,
    runner === undefined ? '' : dirname(dirname(runner)),
    '/usr',
    '/usr/local',
  ];
  return (
    candidates.find((folder) => folder !== '' && existsSync(join(folder, 'include', 'node', 'node_api.h'))) ?? null
  );
}
