// Owns how the end-to-end tests run: the real Electron, one program at a time on each display.
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const displays = process.env['AFTERIMAGE_DISPLAYS']?.split(' ') ?? [];
// read by each worker as it starts
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (own !== undefined) process.env['DISPLAY'] = own;

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.test.ts',
  outputDir: resolve(import.meta.dirname, '../../dist/test-results/e2e'),
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});
