// Owns how the unpackaged program is started: which executable, which arguments come before the person's own.
import { projectRoot } from './setup/places.mjs';
import { runForeground } from './setup/processes.mjs';

/**
 * @param {import('./setup/electron.mjs').ElectronRuntime} runtime
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runProgram(runtime, args) {
  return runForeground(runtime.executable, programArguments(runtime.kind, args, process.getuid?.() === 0), {
    cwd: process.env['INIT_CWD'] ?? projectRoot,
  });
}

/**
 * @param {'official' | 'fallback'} runtimeKind the fallback has the project built in as resources/app, the official one is told
 * @param {readonly string[]} args
 * @param {boolean} isRoot Chromium's sandbox refuses root; the program itself never turns it off
 */
export function programArguments(runtimeKind, args, isRoot) {
  return [...(runtimeKind === 'official' ? [projectRoot] : []), ...(isRoot ? ['--no-sandbox'] : []), ...args];
}
