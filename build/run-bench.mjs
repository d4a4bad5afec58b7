// Owns finding and running one measurement.
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
 * @param {readonly string[]} args the measurement's name, then its own arguments
 * @returns {Promise<number>} exit code
 */
export async function runBench([name, ...args]) {
  const known = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  const refusal = refusalOfBench(
    name,
    known.map((file) => file.slice(0, -ending.length)),
  );
  if (refusal !== null) throw new SetUpProblem(refusal);
  await setUpTests();
  await compile();
  return await withDisplay(() =>
    runForeground(process.execPath, [join(folder, `${name}${ending}`), ...args], { cwd: projectRoot }),
  );
}

/**
 * @param {string | undefined} name
 * @param {readonly string[]} known
 */
export function refusalOfBench(name, known) {
  if (name !== undefined && known.includes(name)) return null;
  if (known.length === 0) return 'There are no measurements in tests/bench yet.';
  return `Name one of the measurements there are: ${known.toSorted().join(', ')}.`;
}
