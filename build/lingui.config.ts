// Which files speak, and where what they say is kept. Catalogues stand in electron/contract because the page and the menus share them.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  sourceLocale: 'en',
  locales: ['en', 'ja'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    {
      path: '<rootDir>/electron/contract/i18n/{locale}',
      include: ['<rootDir>/renderer', '<rootDir>/electron', '<rootDir>/db/model'],
      exclude: ['**/*.d.ts'],
    },
  ],
});
