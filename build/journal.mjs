// `npm run journal -- <command>`: the journal from a terminal. Standard output belongs to db/cli.ts alone.
import { join } from 'node:path';
import { installPackages } from './setup/packages.mjs';
import { compileCache, projectRoot } from './setup/places.mjs';
import { runCommand } from './setup/problem.mjs';
import { runForeground } from './setup/processes.mjs';
import { toolchainEnvironment, toolchainNode } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await runForeground(toolchainNode(), [join(projectRoot, 'db', 'cli.ts'), ...process.argv.slice(2)], {
    // half of a short command is making its TypeScript into code
    env: { ...toolchainEnvironment(), NODE_COMPILE_CACHE: compileCache },
  });
});
