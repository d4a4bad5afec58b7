// Owns the order of the set-up. Each step is quick when nothing changed; the packages come before this (they bring its imports).
import { provideSqlite } from './fallback-sqlite.mjs';
import { provideElectron } from './electron.mjs';
import { provideEpubcheck } from './epubcheck.mjs';
import { provideLibraries } from './libraries.mjs';
import { provideVirtualDisplay } from './display.mjs';

/** Everything the program needs to run. @returns {Promise<import('./electron.mjs').ElectronRuntime>} */
export async function setUpProgram() {
  const runtime = await provideElectron();
  await provideLibraries(runtime.executable);
  await provideSqlite(runtime.kind);
  return runtime;
}

/** Everything needed to drive the program without a person. @returns {Promise<import('./electron.mjs').ElectronRuntime>} */
export async function setUpTests() {
  const runtime = await setUpProgram();
  await provideVirtualDisplay();
  await provideEpubcheck();
  return runtime;
}
