// Owns turning the source into dist/app and dist/page: three Vite builds, each only when its inputs changed.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dist, projectRoot, setUpRecords } from './setup/places.mjs';
import { SetUpProblem, say } from './setup/problem.mjs';
import { hashOf, isStamped, removeStamp, writeStamp } from './setup/stamps.mjs';
import { inTurn } from './setup/turn.mjs';

/** @typedef {{ name: string, configuration: string, leftovers?: RegExp, inputs: readonly string[], outputs: readonly string[] }} Target */

const shared = [
  'package.json',
  'package-lock.json',
  'build/vite',
  'build/checks/licences.mjs',
  'build/tsconfig.base.json',
];

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'main',
    configuration: 'build/vite/main.config.ts',
    // Chunks carry hashes in their names and would pile up; the preload shares the folder, so it can't be emptied whole.
    leftovers: /\.js$/,
    inputs: [...shared, 'electron', 'db', 'build/icons'],
    outputs: ['app/main.js', 'app/journal-process.js', 'app/aside-thread.js', 'app/reading-thread.js'],
  },
  {
    name: 'preload',
    configuration: 'build/vite/preload.config.ts',
    inputs: [...shared, 'electron', 'db/model'],
    outputs: ['app/preload.cjs'],
  },
  {
    name: 'page',
    configuration: 'build/vite/page.config.ts',
    inputs: [...shared, 'renderer', 'db/model', 'electron/contract', 'build/lingui.config.ts'],
    outputs: ['page/index.html'],
  },
];

/** Builds what is stale. One after the other: the bundler already uses every core. */
export async function compile() {
  if (targets.every((target) => isFresh(target, inputsOf(target)))) return;
  await inTurn('compile', async () => {
    for (const target of targets) {
      const inputs = inputsOf(target);
      if (!isFresh(target, inputs)) await compileTarget(target, inputs);
    }
  });
}

/** @param {Target} target */
function inputsOf(target) {
  return hashOf(projectRoot, target.inputs);
}

/** @param {Target} target */
function stampOf(target) {
  return join(setUpRecords, `compiled-${target.name}`);
}

/**
 * @param {Target} target
 * @param {string} inputs
 */
function isFresh(target, inputs) {
  return isStamped(stampOf(target), inputs) && target.outputs.every((output) => existsSync(join(dist, output)));
}

/**
 * @param {Target} target
 * @param {string} inputs
 */
async function compileTarget(target, inputs) {
  say(`Compiling ${target.name}.`);
  removeStamp(stampOf(target));
  removeLeftovers(target);
  const { build } = await import('vite');
  // a production build says so to the whole process, and to every test runner it starts
  const environment = process.env['NODE_ENV'];
  try {
    await build({ configFile: join(projectRoot, target.configuration), logLevel: 'error', mode: 'production' });
  } catch (error) {
    throw new SetUpProblem(
      `The ${target.name} part could not be compiled: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
  }
  const missing = target.outputs.filter((output) => !existsSync(join(dist, output)));
  if (missing.length > 0) {
    throw new SetUpProblem(`The ${target.name} part was compiled without ${missing.join(' and ')}.`);
  }
  writeStamp(stampOf(target), inputs);
}

/** @param {Target} target */
function removeLeftovers({ leftovers, outputs }) {
  const folder = join(dist, dirname(outputs[0] ?? ''));
  if (leftovers === undefined || !existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (leftovers.test(name)) rmSync(join(folder, name), { force: true });
  }
}
