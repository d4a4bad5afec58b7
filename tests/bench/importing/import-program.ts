// Imports a file into a new journal as the journal process does, and tells how long it took, until the report and until search has read it, the
// longest hold and the most memory. Alone in its process.

import { performance } from 'node:perf_hooks';
import { openJournal } from '../../../db/open.ts';
import type { Journal } from '../../../db/handles.ts';
import { answerInSlices } from '../../../db/answer.ts';
import { hasBacklog } from '../../../db/search/backlog.ts';
import { Learning } from '../../../db/search/index-queue.ts';
import { learnPiece } from '../../../db/search/learn.ts';
import type { Sliced } from '../../../db/search/pace.ts';
import { keepHeapSmall } from '../../../electron/small-heap.ts';

keepHeapSmall();
const [, , journalPath = '', exportPath = ''] = process.argv;
const opened = openJournal(journalPath);
if (!opened.ok) throw new Error(opened.error.failure);
const before = process.memoryUsage.rss();
let most = before;
let longest = 0;
const holds: number[] = [];
const began = performance.now();

/** As the journal process does it: something else may happen between two slices. */
async function all<T>(work: Sliced<T>): Promise<T> {
  for (let slices = 0; ; slices += 1) {
    const from = performance.now();
    const step = work.next();
    const held = performance.now() - from;
    if (held > 1) holds.push(held);
    longest = Math.max(longest, held);
    if (slices % 50 === 0) most = Math.max(most, process.memoryUsage.rss());
    if (step.done) return step.value;
    await new Promise(setImmediate);
  }
}

async function bring(journal: Journal): Promise<void> {
  const onBug = (_: string, error: unknown): void => console.error(error);
  const answer = await all(answerInSlices(journal, 'import.run', { from: [exportPath] }, { onBug }));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

await bring(opened.value);
const milliseconds = performance.now() - began;
const learning = new Learning();
while (hasBacklog(opened.value.db)) await all(learnPiece(opened.value, learning));
const untilFound = performance.now() - began;
holds.sort((one, other) => one - other);
const p99 = holds[Math.floor(holds.length * 0.99)] ?? 0;
console.log(JSON.stringify({ milliseconds, untilFound, longest, p99, megabytes: (most - before) / 1e6 }));
