// Imports a file into a new journal as the journal process does, and tells how long it took, the longest hold and the most memory. Alone in its process.

import { performance } from 'node:perf_hooks';
import { openJournal } from '../../../db/open.ts';
import { answerInSlices } from '../../../db/requests.ts';

const [, , journalPath = '', exportPath = ''] = process.argv;
const opened = openJournal(journalPath);
if (!opened.ok) throw new Error(opened.error.failure);
const before = process.memoryUsage.rss();
let most = before;
let longest = 0;
const holds: number[] = [];
const began = performance.now();
const work = answerInSlices(
  opened.value,
  'import.run',
  { from: [exportPath] },
  { onBug: (_, error) => console.error(error) },
);
for (let slices = 0; ; slices += 1) {
  const from = performance.now();
  const step = work.next();
  const held = performance.now() - from;
  if (held > 1) holds.push(held);
  longest = Math.max(longest, held);
  if (slices % 50 === 0) most = Math.max(most, process.memoryUsage.rss());
  if (step.done) {
    if (!step.value.ok) throw new Error(JSON.stringify(step.value.error));
    break;
  }
  await new Promise(setImmediate);
}
const milliseconds = performance.now() - began;
holds.sort((one, other) => one - other);
const p99 = holds[Math.floor(holds.length * 0.99)] ?? 0;
console.log(JSON.stringify({ milliseconds, longest, p99, megabytes: (most - before) / 1e6 }));
