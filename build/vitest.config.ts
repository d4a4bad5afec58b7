// Owns how unit tests run: db, electron and build in plain Node, renderer with a DOM and the page's own compiler plugins.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compileCache } from './setup/places.mjs';
import { cataloguePlugins, pagePlugins } from './vite/plugins.ts';

const root = resolve(import.meta.dirname, '..');
/** A whole day of verbs over a real file takes seconds on a busy machine: this only ends what hangs. */
const LIMIT = 30_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: cataloguePlugins(),
        test: {
          name: 'node',
          include: ['tests/{db,electron,build}/**/*.test.ts'],
          environment: 'node',
          testTimeout: LIMIT,
          // of the programs that tests start
          env: { NODE_COMPILE_CACHE: compileCache },
        },
      },
      {
        root,
        plugins: pagePlugins(),
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: LIMIT,
        },
      },
    ],
  },
});
