// Runs the benches that are named, or all, one after the other, and shows what they give. Ends with 1 only where one could not be run.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from './figures.ts';
import { documentOf, tableOf } from './report.ts';
import { type Measure, readSettings, say } from './settings.ts';

const folder = join(import.meta.dirname, '..');
const ending = '.ts';

const settings = readSettings(process.argv.slice(2));
const known = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .toSorted();
const chosen = settings.benches.length > 0 ? settings.benches : known;

const figures: Figure[] = [];
for (const name of chosen) {
  // one size at a time: where a large journal can't be measured, what was measured before is kept
  for (const entries of settings.sizes) {
    try {
      const { measure } = (await import(pathToFileURL(join(folder, name + ending)).href)) as { measure: Measure };
      say(`${name}, ${entries.toLocaleString('en')} entries …`);
      figures.push(...(await measure({ ...settings, sizes: [entries] })));
    } catch (error) {
      say(`${name} could not be run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 1;
    }
  }
}
console.log(settings.isJson ? documentOf(figures) : tableOf(figures));
