// `npm run tour`: the real program does the main job once and leaves pictures and exported files in a folder it names.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runTour } = await import('./run-tour.mjs');
    return await runTour();
  });
});
