// Owns `npm run pictures`: compiles, takes the pictures of tests/pictures, then their sheets. Names of files limit it to those.
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { withDisplay } from './setup/display.mjs';
import { dist, nodeModules, projectRoot } from './setup/places.mjs';
import { runForeground } from './setup/processes.mjs';
import { setUpTests } from './setup/set-up.mjs';

/**
 * @param {readonly string[]} names parts of the names of files in tests/pictures; none for all of them
 * @returns {Promise<number>} exit code
 */
export async function runPictures(names) {
  await setUpTests();
  await compile();
  const folder = join(dist, 'pictures', 'gallery');
  const code = await withDisplay(async () => {
    const taken = await take(
      folder,
      names.length > 0 ? names : ['full', 'empty', 'japanese', 'trouble', 'states', 'dialogs', 'seldom'],
    );
    return Math.max(taken, await take(folder, ['sheets']));
  });
  console.log(`The sheets are in ${join(folder, 'sheets')}`);
  return code;
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 */
function take(folder, names) {
  return runForeground(
    process.execPath,
    [
      join(nodeModules, '@playwright', 'test', 'cli.js'),
      'test',
      '--config',
      'tests/pictures/playwright.config.ts',
      '--reporter=list',
      ...names.map((name) => `${name}.*pictures`),
    ],
    { cwd: projectRoot, env: { ...process.env, AFTERIMAGE_PICTURES_DIR: folder } },
  );
}
