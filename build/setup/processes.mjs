// Owns starting other programs: in the foreground with the person's terminal, or quietly with the output kept.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, outputToErrors?: boolean }} RunOptions */

/**
 * Runs a program with this terminal and gives its exit code. Signals reach it, and we end only after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] outputToErrors sends what it prints to standard error
 * @returns {Promise<number>}
 */
export function runForeground(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['inherit', options.outputToErrors === true ? 2 : 'inherit', 'inherit'],
    });
    // A terminal sends Ctrl-C to the child as well: we only have to stay until it has closed.
    const stay = () => undefined;
    const forward = () => child.kill('SIGTERM');
    process.on('SIGINT', stay);
    process.on('SIGTERM', forward);
    const settle = () => {
      process.off('SIGINT', stay);
      process.off('SIGTERM', forward);
    };
    child.on('error', (error) => {
      settle();
      fail(error);
    });
    child.on('close', (code, signal) => {
      settle();
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Runs a program and keeps what it printed, both streams in one text. A program that can't be started gives code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string, standardOutput: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let standardOutput = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      standardOutput += text;
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
    });
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n`, standardOutput }));
    child.on('close', (code) => done({ code: code ?? 1, output, standardOutput }));
  });
}
