// `npm run bench -- [name] [--entries N] [--json]`: the measurements in tests/bench, or one of them, against the compiled program.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runBench } = await import('./run-bench.mjs');
    return await runBench(process.argv.slice(2));
  });
});
