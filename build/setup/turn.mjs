// Owns taking turns: two commands in one clone never install or compile at the same time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './places.mjs';
import { say } from './problem.mjs';

const waitMilliseconds = 100;

/**
 * Waits until no other living process holds the turn of this name, then works.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(name, work) {
  const file = join(dist, `.turn-${name}`);
  mkdirSync(dist, { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('Waiting for another command in this folder to finish its set-up.');
    told = true;
    await new Promise((done) => setTimeout(done, waitMilliseconds));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

/** @param {string} file */
function holderLives(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
