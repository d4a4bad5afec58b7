// Owns how the pictures are taken: the real program, one state after the other; a state that can't be reached is told, and the rest is pictured.
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.pictures.ts',
  outputDir: resolve(import.meta.dirname, '../../dist/test-results/pictures'),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 8_000 },
});
