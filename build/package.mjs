// `npm run package [-- electron-builder arguments]`: the program for this machine, unpacked, in dist/package.
// Other targets, for example `npm run package -- --linux AppImage`, need the official Electron and an ordinary network.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { packageProgram } = await import('./package-program.mjs');
    return await packageProgram(process.argv.slice(2));
  });
});
