// Owns how unit tests run: db, electron and build in plain Node, renderer with a DOM and the page's own compiler plugins.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { PluginOption } from 'vite';

const root = resolve(import.meta.dirname, '..');

async function pagePlugins(): Promise<PluginOption[]> {
  const page = (await import('./vite/page.config.ts')) as { pagePlugins: PluginOption[] };
  return page.pagePlugins;
}

export default defineConfig(async () => ({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['tests/{db,electron,build}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        root,
        plugins: await pagePlugins(),
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
    ],
  },
}));
