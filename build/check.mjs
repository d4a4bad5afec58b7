// `npm run check`: types, lint, format and message catalogues, without running a test.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runChecks } = await import('./checks/checks.mjs');
    const { failed } = await runChecks();
    return failed === 0 ? 0 : 1;
  });
});
