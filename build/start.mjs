// `npm start`: installs what is missing, compiles what is stale, opens the program. Without a display it runs the tour.
import { installPackages } from './setup/packages.mjs';
import { runCommand, say } from './setup/problem.mjs';
import { underToolchain } from './setup/toolchain.mjs';

await runCommand(async () => {
  await installPackages();
  return await underToolchain(async () => {
    const { hasDisplay } = await import('./setup/display.mjs');
    if (!hasDisplay()) {
      say('There is no display here, so the tour runs instead: the real program, photographed.');
      const { runTour } = await import('./run-tour.mjs');
      return await runTour();
    }
    const { setUpProgram } = await import('./setup/set-up.mjs');
    const { compile } = await import('./compile.mjs');
    const { runProgram } = await import('./run-program.mjs');
    const runtime = await setUpProgram();
    await compile();
    return await runProgram(runtime, process.argv.slice(2));
  });
});
