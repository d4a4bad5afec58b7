// Owns packaging with electron-builder: which Electron goes in, and what is refused with the fallback.
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { cachedFallbackFolder } from './setup/fallback-electron.mjs';
import { nodeModules, projectRoot } from './setup/places.mjs';
import { SetUpProblem } from './setup/problem.mjs';
import { runForeground } from './setup/processes.mjs';
import { setUpProgram } from './setup/set-up.mjs';

/**
 * @param {readonly string[]} args for electron-builder; none means the unpacked program for this machine
 * @returns {Promise<number>} exit code
 */
export async function packageProgram(args) {
  const runtime = await setUpProgram();
  const refusal = refusalToPackage(runtime.kind, args);
  if (refusal !== null) throw new SetUpProblem(refusal);
  await compile();
  return await runForeground(
    process.execPath,
    [
      join(nodeModules, 'electron-builder', 'cli.js'),
      '--config',
      'build/electron-builder.yml',
      '--publish',
      'never',
      ...(args.length === 0 ? ['--dir'] : args),
      ...(runtime.kind === 'fallback' ? fallbackArguments(runtime.version) : []),
    ],
    { cwd: projectRoot },
  );
}

/**
 * A release is built with a supported Electron only.
 * @param {'official' | 'fallback'} runtimeKind
 * @param {readonly string[]} args
 */
export function refusalToPackage(runtimeKind, args) {
  if (runtimeKind === 'official' || args.length === 0 || (args.length === 1 && args[0] === '--dir')) return null;
  return 'Installers are made with the official Electron only, and it could not be fetched here; without arguments the unpacked program is made.';
}

/** @param {string} version */
function fallbackArguments(version) {
  // The cached folder, not this clone's: that one has the unpackaged program as its resources/app.
  return [`-c.electronDist=${cachedFallbackFolder()}`, `-c.electronVersion=${version}`, '-c.npmRebuild=false'];
}
