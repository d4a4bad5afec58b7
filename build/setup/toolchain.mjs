// Owns the Node that builds and tests: the one pinned in package.json, whatever the machine has.
// Runs on Node 18 and later: Node's own modules only.
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from './npm.mjs';
import { nodeModules } from './places.mjs';
import { SetUpProblem } from './problem.mjs';
import { runForeground } from './processes.mjs';

export function toolchainNode() {
  return join(nodeModules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The environment in which `node` and every installed tool mean ours. */
export function toolchainEnvironment() {
  return environmentWith(join(nodeModules, '.bin'));
}

/**
 * Runs the given work under the pinned Node: here when this is it, otherwise by starting the same command again under it.
 * @param {() => Promise<number | void>} work
 * @returns {Promise<number | void>}
 */
export async function underToolchain(work) {
  const node = toolchainNode();
  if (!existsSync(node)) {
    throw new SetUpProblem(
      'The pinned Node is missing from node_modules although the packages are installed; delete node_modules and try again.',
    );
  }
  if (realpathSync(process.execPath) === realpathSync(node)) {
    Object.assign(process.env, toolchainEnvironment());
    return await work();
  }
  return await runForeground(node, process.argv.slice(1), { env: toolchainEnvironment() });
}
