// Owns finding and running measurements.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { withDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/places.mjs';
import { SetUpProblem } from './setup/problem.mjs';
import { runForeground } from './setup/processes.mjs';
import { setUpTests } from './setup/set-up.mjs';

const folder = join(projectRoot, 'tests', 'bench');
const ending = '.ts';

/**
 * @param {readonly string[]} args the names of measurements, none for all, and what they are told
 * @returns {Promise<number>} exit code
 */
export async function runBench(args) {
  const known = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  const names = known.map((file) => file.slice(0, -ending.length));
  for (const name of namesIn(args)) {
    const refusal = refusalOfBench(name, names);
    if (refusal !== null) throw new SetUpProblem(refusal);
  }
  await setUpTests();
  await compile();
  return await withDisplay(() =>
    runForeground(process.execPath, [join(folder, 'measure', 'run.ts'), ...args], { cwd: projectRoot }),
  );
}

/**
 * What stands before the first option; `[undefined]` where nothing does.
 * @param {readonly string[]} args
 */
function namesIn(args) {
  const options = args.findIndex((argument) => argument.startsWith('-'));
  const names = options < 0 ? args : args.slice(0, options);
  return names.length > 0 ? names : [undefined];
}

/**
 * @param {string | undefined} name none for all of them
 * @param {readonly string[]} known
 */
export function refusalOfBench(name, known) {
  if (known.length === 0) return 'There are no measurements in tests/bench yet.';
  if (name === undefined || known.includes(name)) return null;
  return `Name one of the measurements there are: ${known.toSorted().join(', ')}.`;
}
