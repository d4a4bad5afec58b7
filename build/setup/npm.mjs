// Owns running npm: the one that started us where there is one, heard only when it fails.
import { runQuietly } from './processes.mjs';
import { SetUpProblem } from './problem.mjs';

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string }} where
 * @returns {Promise<{ code: number, output: string, standardOutput: string }>}
 */
export function npm(args, where) {
  const [command, ...first] = npmCommand(process.env, process.platform);
  if (command === undefined) throw new Error('no command for npm');
  return runQuietly(command, [...first, ...args, '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: where.cwd,
  });
}

/**
 * Inside an npm script, npm says where it lies and which Node runs it. Using that Node, not ours, lets
 * `npm ci` replace the toolchain in node_modules.
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function npmCommand(environment, platform) {
  const script = environment['npm_execpath'];
  const runner = environment['npm_node_execpath'];
  if (script !== undefined && runner !== undefined && /npm-cli\.[cm]?js$/.test(script)) return [runner, script];
  return platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm.cmd'] : ['npm'];
}

/**
 * The sentence for an npm that failed.
 * @param {string} task what was not done, as a passive: 'The packages could not be installed'
 * @param {{ code: number, output: string }} result
 */
export function npmProblem(task, result) {
  if (result.code === 127) return new SetUpProblem(`${task}: npm is not installed here.`);
  if (unreachable.test(result.output)) {
    return new SetUpProblem(`${task}: the npm registry can't be reached from here.`);
  }
  return new SetUpProblem(`${task}: ${firstComplaint(result.output)}.`);
}

/** @param {string} output */
function firstComplaint(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line));
  return (lines[0] ?? 'npm gave no reason').replace(/\.+$/, '');
}
