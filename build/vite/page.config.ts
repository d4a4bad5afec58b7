// The page: React, its styles and typefaces, as files that the app:// protocol serves.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { licencesPlugin } from './licences.ts';
import { pagePlugins } from './plugins.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export { pagePlugins };

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  plugins: [...pagePlugins(), licencesPlugin()],
  resolve: {
    alias: {
      // its edition for browsers decodes `&amp;` by innerHTML, which our policy refuses
      'decode-named-character-reference': `${root}node_modules/decode-named-character-reference/index.js`,
    },
  },
  build: {
    outDir: `${root}dist/page`,
    emptyOutDir: true,
    target: 'chrome130',
    minify: true,
    // typefaces come from our own origin: the CSP knows no data: fonts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
});
