// `npm run pictures`: the real program in every place and state, in every look, laid out on contact sheets to be judged.
import { installPackages } from './setup/packages.mjs';
import { runCommand } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { runPictures } = await import('./run-pictures.mjs');
    return await runPictures(process.argv.slice(2));
  });
});
