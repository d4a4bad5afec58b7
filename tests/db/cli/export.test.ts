// The terminal's `export`: its scopes by name, its report, and what it refuses.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../../../db/cli/main.ts';
import { closeJournal } from '../../../db/open.ts';
import { fileJournal, temporaryFolder } from '../../support/journal.ts';
import { ask, log, logReview, oneMile } from '../../support/one-mile.ts';

function terminal() {
  const folder = temporaryFolder();
  const journal = fileJournal(join(folder, 'Test.afterimage'));
  const { film } = log(journal, oneMile({ themes: ['grief'] }));
  log(journal, { film: { title: 'One Mile', year: 1975 }, watchedOn: '2024' });
  logReview(journal, 'Harbour', 'x', { themes: ['water'], watchedOn: null });
  const { id } = ask(journal, 'list.create', { name: 'Tracks' });
  ask(journal, 'list.add', { id, film: { id: film.id } });
  closeJournal(journal);
  let made = 0;
  /** Exports with these options more, to a place of its own. */
  const out = async (format: string, ...more: string[]) => {
    made += 1;
    const to = join(folder, `out-${made}`);
    const line = ['export', '--journal', join(folder, 'Test.afterimage'), '--format', format, '--to', to, ...more];
    return { to, ...(await runLine(line, false)) };
  };
  return { folder, out };
}

function titlesIn(path: string): string[] {
  const { films } = JSON.parse(readFileSync(path, 'utf8')) as { films: { title: string; year: number | null }[] };
  return films.map(({ title, year }) => `${title} ${year ?? ''}`.trim()).toSorted();
}

test.each([
  [[], ['Harbour', 'One Mile 1975', 'One Mile 2025']],
  [['--search', 'theme:grief'], ['One Mile 2025']],
  [['--theme', 'Water'], ['Harbour']],
  [['--list', 'tracks'], ['One Mile 2025']],
  [['--film', 'one mile (1975)'], ['One Mile 1975']],
  [['--film', 'ワン・マイル'], ['One Mile 2025']],
  [['--film', 'Harbour'], ['Harbour']],
  [['--year', '2024'], ['One Mile 1975']],
  [['--year', 'unknown'], ['Harbour']],
])('%j', async (more, titles) => {
  const { to, error, exitCode } = await terminal().out('json', ...more);
  expect({ error, exitCode }).toEqual({ error: '', exitCode: 0 });
  expect(titlesIn(to)).toEqual(titles);
});

test('it says what was written, and what the format had no place for', async () => {
  const { out, folder } = terminal();
  expect((await out('csv')).output).toBe('Wrote 3 entries of 3 films to out-1.\nLists, left out: 1\n');
  expect((await out('letterboxd')).output).toBe(
    [
      'Wrote 3 entries of 3 films to out-2.',
      'Lists, left out: 1',
      'Dates known to the month or year only: Letterboxd takes whole days, so these go without one: 1 (One Mile)',
      'Reviews with spoilers: the file can’t say so, and Letterboxd shows them openly: 1 (One Mile)',
      'Reviews with headings, lists, tables, notes or code, which Letterboxd has no form for: written plainly: 1 (One Mile)',
      'Entries with a like, themes, medium, place or company, or not finished: Letterboxd has no column for these: 2 (One Mile; Harbour)\n',
    ].join('\n'),
  );
  expect((await out('markdown', '--list', 'Tracks')).output).toBe('Wrote 1 entry of 1 film to out-3, 4 files.\n');
  const { output } = await out('csv', '--json');
  expect(JSON.parse(output)).toMatchObject({ entryCount: 3, notices: [{ kind: 'lists-left-out', count: 1 }] });
  expect(readdirSync(join(folder, 'out-3')).toSorted()).toEqual(['Films', 'Lists', 'README.md', 'Themes']);
});

test.each([
  [['--theme', 'snow'], 1, '--theme: No theme of this journal has that name.'],
  [['--list', 'snow'], 1, '--list: No list of this journal has that name.'],
  [['--film', 'Nothing'], 1, '--film: No film of this journal has that title.'],
  [['--film', 'One Mile'], 1, '--film: More than one film has that title'],
  [['--year', 'x'], 1, '--year: '],
  [['--list', 'Tracks', '--year', '2024'], 2, 'Only one of --list and --year'],
])('refuses %j', async (more, code, words) => {
  const { to, error, exitCode, output } = await terminal().out('json', ...more);
  expect({ exitCode, output }).toEqual({ exitCode: code, output: '' });
  expect(error).toContain(words);
  expect(existsSync(to)).toBe(false);
});

test('a PDF is not for a terminal', async () => {
  const { error, exitCode } = await terminal().out('pdf');
  expect({ exitCode, error }).toEqual({ exitCode: 1, error: expect.stringContaining('take epub or html') });
});

test('pages and books in a language; any other is refused', async () => {
  const { out } = terminal();
  const japanese = await out('html', '--language', 'ja');
  expect(japanese.exitCode).toBe(0);
  expect(readFileSync(join(japanese.to, 'index.html'), 'utf8')).toContain('<html lang="ja">');
  const own = await out('html');
  expect(readFileSync(join(own.to, 'index.html'), 'utf8')).toContain('<html lang="en">');
  const refused = await out('html', '--language', 'fr');
  expect(refused.exitCode).toBe(1);
  expect(refused.error).toContain('--language: This is one of en, ja.');
});
