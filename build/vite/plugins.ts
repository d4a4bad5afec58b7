// The plugins that what runs in a page needs, in the build and in its tests alike.
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';

const configPath = fileURLToPath(new URL('../lingui.config.ts', import.meta.url));

/** Catalogues (`.po`) as modules; a message without its words fails the build. */
export function cataloguePlugins(): PluginOption[] {
  return [lingui({ configPath, failOnMissing: true, failOnCompileError: true })];
}

export function pagePlugins(): PluginOption[] {
  return [lingui({ configPath, failOnMissing: true, failOnCompileError: true, macroTransform: true }), react()];
}
