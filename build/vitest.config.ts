// Owns how unit tests run: db, electron and build in plain Node, renderer with a DOM and the page's own compiler plugins.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { cataloguePlugins, pagePlugins } from './vite/plugins.ts';

const root = resolve(import.meta.dirname, '..');

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
        },
      },
      {
        root,
        plugins: pagePlugins(),
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
