// A long export: in slices, of one moment, telling how far it is; given up or failed it leaves nothing behind.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { type ExportFormat, exportRequest } from '../../../db/model/export.ts';
import type { ExportedJournal } from '../../../db/model/exchange.ts';
import type { Progress } from '../../../db/model/progress.ts';
import { exportInSlices } from '../../../db/export/run.ts';
import { finish } from '../../../db/search/pace.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, logReview } from '../../support/one-mile.ts';

/** Enough that no machine writes it in one slice. */
function longJournal(): Journal {
  const journal = fileJournal();
  for (let at = 0; at < 60; at += 1) logReview(journal, `Film ${at}`, 'a long winter '.repeat(4000));
  return journal;
}

const exporting = (journal: Journal, format: ExportFormat, to: string) =>
  exportInSlices(journal, exportRequest.parse({ format, scope: { kind: 'everything' }, to }));

test('a save goes through meanwhile, and is not in it', () => {
  const journal = longJournal();
  const to = join(temporaryFolder(), 'a.json');
  const work = exporting(journal, 'json', to);
  expect(work.next().done).toBe(false);
  logReview(journal, 'Later', 'saved while it ran');
  expect(ask(journal, 'search.count', { query: 'title:Later' }).found).toBe(2);
  expect(existsSync(to)).toBe(false);
  expect(finish(work)).toMatchObject({ entryCount: 60 });
  const { films } = JSON.parse(readFileSync(to, 'utf8')) as ExportedJournal;
  expect(films.some(({ title }) => title === 'Later')).toBe(false);
  expect(ask(journal, 'journal.check', {}).isClean).toBe(true);
});

test('it says how far it is, never backwards', () => {
  const work = exporting(longJournal(), 'json', join(temporaryFolder(), 'a.json'));
  const told: Progress[] = [];
  for (let step = work.next(); !step.done; step = work.next()) if (step.value) told.push(step.value);
  expect(told.length).toBeGreaterThan(1);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other));
  expect(told.every(({ done, whole }) => whole === 60 && done <= whole)).toBe(true);
});

test('given up, nothing of a file or folder is left, and what stood there stays', () => {
  const journal = longJournal();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), 'before');
  mkdirSync(join(folder, 'notes'));
  for (const [format, name] of [
    ['json', 'a.json'],
    ['markdown', 'notes'],
  ] as const) {
    const work = exporting(journal, format, join(folder, name));
    work.next();
    work.next();
    expect(readdirSync(folder).some((each) => each.endsWith('.part'))).toBe(true);
    work.return(undefined as never);
    expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'notes']);
  }
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('before');
  expect(readdirSync(join(folder, 'notes'))).toEqual([]);
  logReview(journal, 'After', 'the journal goes on');
});
