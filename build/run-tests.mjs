// Owns the order of `npm test`: set-up, compile, the checks, Vitest, Playwright in the real Electron, a few trials of torture, the sum.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readChoice } from './checks/choice.mjs';
import { runChecks } from './checks/checks.mjs';
import { lastLine, sum } from './checks/counts.mjs';
import { runEndToEnd, runUnit } from './checks/runners.mjs';
import { compile } from './compile.mjs';
import { withDisplay } from './setup/display.mjs';
import { dist } from './setup/places.mjs';
import { countTorture } from './run-torture.mjs';
import { setUpTests } from './setup/set-up.mjs';

/** Programs that are tested at the same time: half of what a program does is wait. */
const AT_ONCE = 2;

const keepResultsMilliseconds = 24 * 60 * 60 * 1000;

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runTests(args) {
  const choice = readChoice(args);
  await setUpTests();
  if (choice.parts.includes('e2e')) await compile();
  const folder = freshResultsFolder();
  const counts = [];
  if (choice.parts.includes('checks')) counts.push(await runChecks());
  if (choice.parts.includes('unit')) counts.push(await runUnit(folder, choice.rest));
  if (choice.parts.includes('e2e')) counts.push(await withDisplay(() => runEndToEnd(folder, choice.rest), AT_ONCE));
  if (choice.parts.includes('torture')) counts.push(await countTorture(folder, choice.rest));
  const total = sum(counts);
  console.log(lastLine(total));
  return total.failed === 0 ? 0 : 1;
}

/** One folder for each run, so that two runs at once don't read each other's reports. */
function freshResultsFolder() {
  const all = join(dist, 'test-results');
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) {
    const path = join(all, name);
    if (Date.now() - statSync(path).mtimeMs > keepResultsMilliseconds) rmSync(path, { recursive: true, force: true });
  }
  const folder = join(all, `${Date.now()}-${process.pid}`);
  mkdirSync(folder);
  return folder;
}
