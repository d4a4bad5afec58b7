// Owns the shared libraries Electron needs on Linux: asked of ldd once per Electron, installed where we may.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from './debian.mjs';
import { setUpRecords } from './places.mjs';
import { SetUpProblem } from './problem.mjs';
import { runQuietly } from './processes.mjs';
import { isStamped, writeStamp } from './stamps.mjs';

const debianPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2'];

/** @param {string} executable of Electron */
export async function provideLibraries(executable) {
  if (process.platform !== 'linux') return;
  const stamp = join(setUpRecords, 'libraries');
  const { size, mtimeMs } = statSync(executable);
  const content = `${executable} ${size} ${mtimeMs}`;
  if (isStamped(stamp, content)) return;
  const missing = await librariesMissingFor(executable);
  if (missing.length > 0) {
    await installDebianPackages(
      `Electron needs libraries that are missing here (${missing.join(', ')})`,
      debianPackages,
    );
    const still = await librariesMissingFor(executable);
    if (still.length > 0) {
      throw new SetUpProblem(`Electron still needs ${still.join(', ')}, which this system's packages did not bring.`);
    }
  }
  writeStamp(stamp, content);
}

/** @param {string} executable */
async function librariesMissingFor(executable) {
  return missingLibraries((await runQuietly('ldd', [executable])).output);
}

/**
 * The libraries ldd could not find, each once, in its order.
 * @param {string} lddOutput
 */
export function missingLibraries(lddOutput) {
  const found = [...lddOutput.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => match[1] ?? '');
  return [...new Set(found)];
}
