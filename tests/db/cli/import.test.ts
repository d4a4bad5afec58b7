// The terminal's `import`, `imports` and `undo-import`: what they print, and every row that was left out with its place and reason.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../../../db/cli/main.ts';
import type { ImportReport } from '../../../db/model/import.ts';
import { temporaryFolder } from '../../support/journal.ts';
import { files, fixtures } from '../import/chosen.ts';

const letterboxd = join(fixtures, 'letterboxd');

function terminal() {
  const journal = join(temporaryFolder(), 'Test.afterimage');
  return (...words: string[]) => runLine([...words, '--journal', journal], false);
}

test('a trial, the import, its history, and taken back', async () => {
  const run = terminal();
  const trial = await run('import', letterboxd, '--dry-run');
  expect(trial).toMatchObject({ error: '', exitCode: 0 });
  expect(trial.output).toContain('Nothing was changed: this was a trial.');
  expect((await run('list')).output).toBe('No entries.\n');
  const done = await run('import', letterboxd);
  expect(done.output).toMatch(/^letterboxd \(letterboxd\)\n/);
  expect(done.output).toMatch(/^entries +10 new$/m);
  expect(done.output).toMatch(/deleted\/diary\.csv:2 +skipped +deleted-on-site +Gone$/m);
  expect(done.output).toContain('This is import 1.');
  expect((await run('imports')).output).toMatch(/^1 +\d{4}-\d\d-\d\d +letterboxd +10 new entries\n$/);
  const undone = await run('undo-import', '1');
  expect(undone).toMatchObject({ error: '', exitCode: 0 });
  expect(undone.output).toMatch(/^Took back the import of .+: .*\d+ entr(y|ies).* had come\.\n$/);
  expect((await run('imports')).output).toContain('undone');
  expect(await run('undo-import', '1')).toMatchObject({ exitCode: 1, output: '' });
  expect(await run('undo-import', 'x')).toMatchObject({ exitCode: 1, output: '' });
});

test('--json: counts a kind, and every skipped row with file, line and reason', async () => {
  const run = terminal();
  const { output } = await run('import', letterboxd, '--json');
  const report = JSON.parse(output) as ImportReport;
  expect(report).toMatchObject({ id: 1, counts: { entry: { created: 10 }, list: { created: 2 } } });
  const skipped = report.rows.filter(({ outcome }) => outcome === 'skipped');
  expect(skipped.length).toBe(report.counts.row?.skipped);
  for (const { file, reason } of skipped) expect([file, reason]).not.toContain('');
});

test('a table with its mapping, and the file’s word where both changed', async () => {
  const run = terminal();
  const mapping = JSON.stringify({
    ...{ fields: ['title', 'rating', 'key'], dateOrder: 'year-first', ratingScale: 10, reviewFormat: 'plain' },
    rows: 'entry',
  });
  const [first = '', said = ''] = files({ 'a.csv': 'What,Points,Row\nKestrel,7,r1\n', 'mapping.json': mapping });
  const [second = ''] = files({ 'a.csv': 'What,Points,Row\nKestrel,9,r1\n' });
  expect((await run('import', first, '--mapping', said)).output).toMatch(/^entries +1 new$/m);
  await run('edit', '1', '--rating', '1');
  // remembered by its header
  expect((await run('import', second, '--dry-run')).output).toContain('1 entry changed here and there: rating');
  await run('import', second, '--take', 'rating');
  expect((await run('show', '1')).output).toMatch(/^Rating +4.5$/m);
  expect(await run('import', second, '--take', 'colour')).toMatchObject({ exitCode: 1 });
  expect(await run('import', second, '--mapping', second)).toMatchObject({ exitCode: 1 });
  expect(await run('import')).toMatchObject({ exitCode: 2 });
});
