// Owns installing packages of Debian and Ubuntu: done as root, otherwise told as the one command to run.
import { existsSync } from 'node:fs';
import { SetUpProblem, say } from './problem.mjs';
import { runQuietly } from './processes.mjs';

/**
 * @param {string} lack what is missing, as the beginning of a sentence: 'Electron needs libraries that are missing here'
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(lack, packages) {
  const refusal = refusalToInstall(lack, packages, {
    isDebian: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
  });
  if (refusal !== null) throw new SetUpProblem(refusal);
  say(`${lack}; installing ${packages.join(' ')}.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runQuietly('apt-get', ['update', '--quiet'], { env: environment });
  const names = await Promise.all(packages.map(nameHere));
  const installed = await runQuietly('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...names], {
    env: environment,
  });
  if (installed.code === 0) return;
  const reason = `${updated.output}\n${installed.output}`.split('\n').find((line) => line.startsWith('E: '));
  throw new SetUpProblem(
    `${lack}, and apt-get could not install them: ${(reason ?? 'E: it gave no reason').slice(3).replace(/\.+$/, '')}.`,
  );
}

/**
 * Why we will not install them ourselves; null when we will.
 * @param {string} lack
 * @param {readonly string[]} packages
 * @param {{ isDebian: boolean, isRoot: boolean }} machine
 */
export function refusalToInstall(lack, packages, machine) {
  if (!machine.isDebian) {
    return `${lack}; install with your system's package manager what Debian calls ${packages.join(', ')}, and try again.`;
  }
  if (machine.isRoot) return null;
  return `${lack}; run "sudo apt-get install ${packages.join(' ')}" and try again.`;
}

/**
 * Newer releases carry some libraries under a name that ends in t64 (64-bit time).
 * @param {string} name
 */
async function nameHere(name) {
  const renamed = `${name}t64`;
  const shown = await runQuietly('apt-cache', ['show', '--no-all-versions', renamed]);
  return shown.code === 0 ? renamed : name;
}
