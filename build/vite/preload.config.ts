// The preload: one CommonJS file, because a sandboxed page loads nothing else.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root,
  build: {
    ssr: true,
    outDir: `${root}dist/app`,
    emptyOutDir: false,
    target: 'chrome130',
    minify: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: { preload: `${root}electron/preload.ts` },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
      external: ['electron'],
    },
  },
});
