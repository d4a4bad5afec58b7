// Owns running npm: the one that started us where there is one, heard only when it fails.
import { delimiter, dirname } from 'node:path';
import { runQuietly } from './processes.mjs';
import { SetUpProblem } from './problem.mjs';

const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string, node?: string | null }} where `node`: the Node to run npm under, when not the one it came with
 * @returns {Promise<{ code: number, output: string, standardOutput: string }>}
 */
export function npm(args, { cwd, node = null }) {
  const environment =
    node === null ? process.env : { ...environmentWith(dirname(node)), npm_node_execpath: node, NODE: node };
  const [command, ...first] = npmCommand(environment, process.platform);
  if (command === undefined) throw new Error('no command for npm');
  return runQuietly(command, [...first, ...args, '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd,
    env: environment,
  });
}

/**
 * Our environment with a folder first on the path.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWith(folder) {
  const environment = { ...process.env };
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const inherited = environment[name] ?? '';
  if (!inherited.split(delimiter).includes(folder)) environment[name] = `${folder}${delimiter}${inherited}`;
  return environment;
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
 * The major version of the Node that npm runs on: within an npm script not always ours, which a toolchain already in
 * node_modules is found before.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} ours as in `process.versions.node`
 * @returns {number}
 */
export function nodeUnderNpm(environment, ours) {
  const [, told] = / node\/v(\d+)\./.exec(environment['npm_config_user_agent'] ?? '') ?? [];
  return Number.parseInt(told ?? ours, 10);
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
