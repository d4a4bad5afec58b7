// `npm run bench -- <name> [arguments]`: one measurement from tests/bench, against the compiled program.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './setup/packages.mjs';
import { projectRoot } from './setup/places.mjs';
import { SetUpProblem, runCommand } from './setup/problem.mjs';
import { runForeground } from './setup/processes.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  const folder = join(projectRoot, 'tests', 'bench');
  const known = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -'.ts'.length)).sort()
    : [];
  if (name === undefined || !known.includes(name)) {
    const list = known.length === 0 ? 'There are no measurements yet.' : `Name one of the measurements: ${known.join(', ')}.`;
    throw new SetUpProblem(list);
  }
  await installPackages();
  return await underToolchain(async () => {
    const { setUpTests } = await import('./setup/set-up.mjs');
    const { compile } = await import('./compile.mjs');
    const { withDisplay } = await import('./setup/display.mjs');
    await setUpTests();
    await compile();
    return await withDisplay(() => runForeground(process.execPath, [join(folder, `${name}.ts`), ...args], { cwd: projectRoot }));
  });
});
