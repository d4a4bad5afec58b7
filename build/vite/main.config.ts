// The main process and the journal process: Node modules, everything bundled but Electron and better-sqlite3.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licencesPlugin } from './licences.ts';
import { cataloguePlugins } from './plugins.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root,
  // better-sqlite3 and Electron are shipped beside the bundle
  plugins: [...cataloguePlugins(), licencesPlugin(['better-sqlite3', 'electron'])],
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    outDir: `${root}dist/app`,
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        main: `${root}electron/main.ts`,
        'journal-process': `${root}electron/journal-process.ts`,
        // found by these names, beside whatever chunk starts them
        'aside-thread': `${root}db/aside/aside-thread.ts`,
        'reading-thread': `${root}db/import/reading-thread.ts`,
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      external: ['electron', 'better-sqlite3', /^node:/],
    },
  },
});
