// A journal of the corpus where one asks for it: `node tests/bench/corpus/make-journal.ts --entries 10000 --to Ten.afterimage [--anew]`.

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyJournal, forgetJournal, keptJournal } from './fill-journal.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000' },
    to: { type: 'string' },
    anew: { type: 'boolean', default: false },
  },
});
const entries = Number(values.entries);
if (!Number.isInteger(entries) || entries < 1) throw new RangeError(`--entries ${values.entries}: a whole number`);
if (values.to !== undefined && existsSync(values.to)) throw new Error(`${values.to} is there already.`);

const began = performance.now();
const said = (done: number): void => {
  if (done % 10_000 === 0) console.log(`${done} entries, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
};
if (values.anew) forgetJournal(entries);
const path = values.to ?? keptJournal(entries, said);
if (values.to !== undefined) copyJournal(entries, values.to, said);
const megabytes = (statSync(path).size / 1e6).toFixed(0);
console.log(`${path}: ${megabytes} MB, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
