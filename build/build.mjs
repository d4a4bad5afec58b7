// `npm run build`: compiles what is stale and says nothing when nothing is.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { compile } = await import('./compile.mjs');
    await compile();
  });
});
