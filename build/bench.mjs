// `npm run bench -- <name> [arguments]`: one measurement from tests/bench, against the compiled program.
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
