// Owns making the bare page: one script and one document in dist/bench.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../support/launch.ts';

const output = join(projectRoot, 'dist/bench');
let made: Promise<string> | undefined;

async function make(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      reportCompressedSize: false,
      lib: {
        entry: join(import.meta.dirname, '../bare-page/bare-page.ts'),
        formats: ['iife'],
        name: 'barePage',
        fileName: () => 'bare-page.js',
      },
    },
  });
  mkdirSync(output, { recursive: true });
  const html = join(output, 'bare-page.html');
  writeFileSync(
    html,
    '<!doctype html><meta charset="utf-8"><title>Bare</title><style>body{margin:0;font:17px/1.5 serif}</style><body><script src="bare-page.js"></script>',
  );
  return html;
}

/** Where its document is. Made once in a run. */
export function compileBarePage(): Promise<string> {
  return (made ??= make());
}
