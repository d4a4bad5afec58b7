// `npm test`: the set-up, then every check and every test; its last line is the sum over all of them.
// For everyday use: npm test -- --only checks|unit|e2e|torture [arguments for that runner]
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runTests } = await import('./run-tests.mjs');
    return await runTests(process.argv.slice(2));
  });
});
