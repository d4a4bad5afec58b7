// Owns the tour: the end-to-end test of that name, alone, with a fresh folder for what it leaves.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { withDisplay } from './setup/display.mjs';
import { dist, nodeModules, projectRoot } from './setup/places.mjs';
import { SetUpProblem } from './setup/problem.mjs';
import { runForeground } from './setup/processes.mjs';
import { setUpTests } from './setup/set-up.mjs';

const script = 'tests/e2e/tour.test.ts';

/** @returns {Promise<number>} exit code */
export async function runTour() {
  if (!existsSync(join(projectRoot, script))) throw new SetUpProblem(`The tour's script ${script} is missing.`);
  await setUpTests();
  await compile();
  const folder = join(dist, 'tour');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const code = await withDisplay(() =>
    runForeground(
      process.execPath,
      [
        join(nodeModules, '@playwright', 'test', 'cli.js'),
        'test',
        '--config',
        'tests/e2e/playwright.config.ts',
        '--reporter=list',
        'tour.test.ts',
      ],
      { cwd: projectRoot, env: { ...process.env, AFTERIMAGE_TOUR_DIR: folder } },
    ),
  );
  console.log(
    code === 0
      ? `The tour's pictures and files are in ${folder}`
      : `The tour did not reach its end; what it left is in ${folder}`,
  );
  return code;
}
