// Owns running the trials of tests/torture: by hand with numbers of one's own, and few of each within `npm test`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { withDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/places.mjs';
import { runForeground } from './setup/processes.mjs';
import { setUpTests } from './setup/set-up.mjs';

const script = join(projectRoot, 'tests', 'torture', 'run.ts');

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} exit code
 */
export async function runTorture(args, environment = process.env) {
  await setUpTests();
  await compile();
  return await withDisplay(() =>
    runForeground(process.execPath, [script, ...args], {
      cwd: projectRoot,
      // the display may have been begun just now
      env: { ...environment, ...(process.env['DISPLAY'] === undefined ? {} : { DISPLAY: process.env['DISPLAY'] }) },
    }),
  );
}

/** A form that takes less than a minute; whoever wants to be sure runs `npm run torture`. */
const few = ['--kills', '10', '--cuts', '20', '--damage', '10'];

/**
 * Each kind of trial counts as one test.
 * @param {string} folder for the report
 * @param {readonly string[]} args other numbers than the few
 * @returns {Promise<import('./checks/counts.mjs').Counts>}
 */
export async function countTorture(folder, args) {
  const report = join(folder, 'torture.json');
  const code = await runTorture([...(args.length > 0 ? args : few), '--report', report]);
  const kinds = /** @type {{ trials: number, isGood: boolean }[]} */ (
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : []
  );
  const skipped = kinds.filter(({ trials, isGood }) => isGood && trials === 0).length;
  const failed = Math.max(kinds.filter(({ isGood }) => !isGood).length, code === 0 ? 0 : 1);
  return { passed: kinds.length - kinds.filter(({ isGood }) => !isGood).length - skipped, failed, skipped };
}
