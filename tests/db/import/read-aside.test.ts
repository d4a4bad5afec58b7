// A large source is read in a thread of its own: the same comes in, the same is refused, and given up it ends.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerInSlices } from '../../../db/answer.ts';
import { openChosen } from '../../../db/import/open-files.ts';
import type { ImportRecord } from '../../../db/import/record.ts';
import { dump } from '../../support/dump.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { askLater } from '../../support/one-mile.ts';

const HEADER = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n';
const LONG = 'The track is <i>empty</i> at dusk. '.repeat(600);
const ROWS = 250;

function diary(more = ''): string {
  const path = join(temporaryFolder(), 'reviews.csv');
  const row = (at: number): string =>
    `2026-03-14,Film ${at},2025,https://boxd.it/a${at},4.5,,"${LONG}${at}","grief, track",2026-03-13\n`;
  writeFileSync(path, HEADER + Array.from({ length: ROWS }, (_, at) => row(at)).join('') + more);
  return path;
}

async function all(records: AsyncGenerator<ImportRecord> | undefined): Promise<ImportRecord[]> {
  const found: ImportRecord[] = [];
  for await (const record of records ?? []) found.push(record);
  return found;
}

async function sourceIn(path: string) {
  const opened = await openChosen('/nowhere/Journal.afterimage', [path]);
  const [source] = opened.sources;
  if (!source) throw new Error('no source');
  return { source, close: () => opened.close() };
}

test('gives what reading in place gives, in its order, and says how far it is', async () => {
  const { source, close } = await sourceIn(diary('not,a,row\n'));
  const bytes: number[] = [];
  const aside = await all(source.readAside?.((count) => bytes.push(count)));
  expect(aside.length).toBeGreaterThan(ROWS);
  expect(aside).toEqual(await all(source.read()));
  expect(bytes.length).toBeGreaterThan(2);
  expect(bytes).toEqual(bytes.toSorted((one, other) => one - other));
  expect(bytes.at(-1)).toBe(source.size);
  await close();
});

test('a small source is read in place', async () => {
  const path = join(temporaryFolder(), 'reviews.csv');
  writeFileSync(path, `${HEADER}2026-03-14,One Mile,2025,https://boxd.it/a,4.5,,Yes.,,2026-03-13\n`);
  const { source, close } = await sourceIn(path);
  expect('readAside' in source).toBe(false);
  await close();
});

test('comes in, and a second time changes nothing', async () => {
  const [journal, path] = [memoryJournal(), diary()];
  const report = await askLater(journal, 'import.run', { from: [path] });
  expect(report.counts.entry).toMatchObject({ created: ROWS, skipped: 0 });
  const once = dump(journal);
  await askLater(journal, 'import.run', { from: [path] });
  expect(dump(journal)).toBe(once);
});

test('a file that changed since it was opened is refused, and the journal is as it was', async () => {
  const path = diary();
  const { source, close } = await sourceIn(path);
  writeFileSync(path, 'Position,Const,Created\n1,tt0000001,2026-01-01\n');
  await expect(all(source.readAside?.())).rejects.toMatchObject({ code: 'import-invalid' });
  await close();
});

test('given up in the middle, its thread ends and nothing has changed', async () => {
  const [journal, path] = [memoryJournal(), diary()];
  const before = dump(journal);
  const work = answerInSlices(
    journal,
    'import.run',
    { from: [path] },
    {
      onBug: (_, error) => {
        throw error;
      },
    },
  );
  for (let pauses = 0; pauses < 200; pauses += 1) {
    expect(work.next().done).toBe(false);
    await new Promise(setImmediate);
  }
  work.return(undefined as never);
  expect(dump(journal)).toBe(before);
});
