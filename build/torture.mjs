// `npm run torture -- [--kills N] [--cuts N] [--damage N] [--seed N]`: breaks things on purpose and prints a line for each way, against the compiled program.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runTorture } = await import('./run-torture.mjs');
    return await runTorture(process.argv.slice(2));
  });
});
