// Owns starting Vitest and Playwright and reading the reports they leave.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeModules, projectRoot } from '../setup/places.mjs';
import { runForeground } from '../setup/processes.mjs';
import { countEndToEnd, countUnit } from './counts.mjs';

/**
 * @param {string} folder for the report
 * @param {readonly string[]} args passed on to Vitest
 */
export async function runUnit(folder, args) {
  const report = join(folder, 'unit.json');
  const code = await runForeground(
    process.execPath,
    [
      join(nodeModules, 'vitest', 'vitest.mjs'),
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: projectRoot },
  );
  return countUnit(/** @type {import('./counts.mjs').UnitReport | null} */ (readReport(report)), code);
}

/**
 * Needs a display.
 * @param {string} folder for the report and what failing tests leave
 * @param {readonly string[]} args passed on to Playwright
 */
export async function runEndToEnd(folder, args) {
  const report = join(folder, 'e2e.json');
  const code = await runForeground(
    process.execPath,
    [
      join(nodeModules, '@playwright', 'test', 'cli.js'),
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--reporter=list,json',
      '--output',
      join(folder, 'e2e'),
      ...args,
    ],
    { cwd: projectRoot, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  );
  return countEndToEnd(/** @type {import('./counts.mjs').EndToEndReport | null} */ (readReport(report)), code);
}

/**
 * @param {string} path
 * @returns {unknown} null when the runner died before it wrote one
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
