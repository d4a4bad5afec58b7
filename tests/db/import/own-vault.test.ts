// A vault of ours comes back: what Markdown can hold is there again, and a second time changes nothing.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ExportedJournal } from '../../../db/model/exchange.ts';
import { livelyJournal } from '../../support/any-day.ts';
import { dump, expectIndexFits, exportedText } from '../../support/dump.ts';
import { png } from '../../support/images.ts';
import { temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, oneMile } from '../../support/one-mile.ts';

function library(): Journal {
  const journal = livelyJournal();
  log(journal, oneMile({ isLiked: true, medium: 'cinema', company: 'Ana' }));
  log(journal, oneMile({ watchedOn: '2026-08', rating: null, themes: ['running', 'grief'], tags: ['again'] }));
  log(journal, { film: { title: 'Harbour: the return', identifiers: { tmdb: '12' } }, review: '# Not ours\r\n> line' });
  ask(journal, 'film.edit', { id: 1, notes: 'Lent by Ana.\n', isLiked: true });
  ask(journal, 'poster.set', { filmId: 1, bytes: new Uint8Array(png(4, 6)) });
  ask(journal, 'reflection.write', { filmId: 1, text: '> still\n> — Mio', reflectedOn: '2026-11' });
  ask(journal, 'clipping.add', { filmId: 1, byline: 'R. Okada', publication: 'The Lane', text: 'A border film.' });
  const { id } = ask(journal, 'list.create', {
    name: 'Running',
    description: 'What moves.\n\n- not a film',
    isRanked: true,
  });
  ask(journal, 'list.add', { id, film: { id: 2 }, note: 'first\n\nof all' });
  ask(journal, 'list.add', { id, film: { id: 1 } });
  ask(journal, 'watchlist.add', { film: { title: 'Kestrel', year: 1999 }, note: 'soon', addedOn: '2026-03-04' });
  ask(journal, 'theme.edit', { id: 1, description: 'What *stays*.', parentId: 2 });
  return journal;
}

/** All but the instants and colours that a vault does not hold. */
function held(journal: Journal): unknown {
  const { themes, films, lists, watchlist } = JSON.parse(exportedText(journal)) as ExportedJournal;
  const byUid = (one: { uid: string }, other: { uid: string }): number => (one.uid < other.uid ? -1 : 1);
  return {
    themes: themes.map(({ hue: _hue, createdAt: _at, ...theme }) => theme).toSorted(byUid),
    films: films.map(({ createdAt: _at, changedAt: _changed, ...film }) => film).toSorted(byUid),
    lists: lists.map(({ createdAt: _at, changedAt: _changed, films: of, ...list }) => ({
      ...list,
      films: of.map(({ addedAt: _added, ...film }) => film),
    })),
    watchlist: watchlist.map(({ addedAt: _at, ...watch }) => watch),
  };
}

test('into an empty journal: all that Markdown holds; again: nothing; undone: empty', async () => {
  const source = library();
  const to = join(temporaryFolder(), 'vault');
  await askLater(source, 'export.run', { format: 'markdown', scope: { kind: 'everything' }, to });
  const journal = livelyJournal();
  const before = dump(journal);
  const report = await askLater(journal, 'import.run', { from: [to] });
  expect(report.files).toMatchObject([{ kind: 'afterimage-notes' }]);
  expect(held(journal)).toEqual(held(source));
  expectIndexFits(journal);
  expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
  const once = dump(journal);
  await askLater(journal, 'import.run', { from: [to] });
  expect(dump(journal)).toBe(once);
  ask(journal, 'import.undo', { id: report.id ?? 0 });
  expect(dump(journal)).toBe(before);
});

async function vaultOf(journal: Journal): Promise<{ vault: string; notes: string[] }> {
  const vault = join(temporaryFolder(), 'vault');
  await askLater(journal, 'export.run', { format: 'markdown', scope: { kind: 'everything' }, to: vault });
  return { vault, notes: readdirSync(join(vault, 'Films')).map((name) => join(vault, 'Films', name)) };
}

test('what is damaged is left out and told, the rest is not', async () => {
  const { vault, notes } = await vaultOf(library());
  writeFileSync(join(vault, 'Films', 'latin.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0xff]));
  writeFileSync(join(vault, 'Films', 'mine.md'), '---\ntitle: "My own"\n---\nWritten by hand.\n');
  const poster = readdirSync(join(vault, 'posters'))[0] ?? '';
  writeFileSync(join(vault, 'posters', poster), 'no picture');
  const harbour = notes.find((note) => note.includes('Harbour')) ?? '';
  writeFileSync(harbour, readFileSync(harbour, 'utf8').replace('"uid":"', '"uid":"../'));
  const journal = livelyJournal();
  const { rows } = await askLater(journal, 'import.run', { from: [vault] });
  const told = rows.filter(({ outcome }) => outcome === 'skipped').map(({ reason, file }) => `${reason} ${file}`);
  expect(told.toSorted()).toEqual(
    [
      `damaged posters/${poster}`,
      'unreadable-row Films/Harbour the return.md',
      'not-a-film vault/Films/mine.md',
      'unreadable-row vault/Films/latin.md',
    ].toSorted(),
  );
  const { films } = JSON.parse(exportedText(journal)) as ExportedJournal;
  expect(films.map(({ title }) => title).toSorted()).toEqual(['Kestrel', 'One Mile']);
  expectIndexFits(journal);
});

test('a note without its number is known by its entries, and by its title where they are new', async () => {
  const source = library();
  const { vault, notes } = await vaultOf(source);
  for (const note of notes) writeFileSync(note, readFileSync(note, 'utf8').replace(/^uid: .*\n/m, ''));
  const { filmCount } = ask(source, 'journal.summary', {});
  await askLater(source, 'import.run', { from: [vault] });
  expect(ask(source, 'journal.summary', {}).filmCount).toBe(filmCount);
  const other = livelyJournal();
  log(other, { film: { title: 'One Mile', year: 2025 } });
  await askLater(other, 'import.run', { from: [vault] });
  const { films } = JSON.parse(exportedText(other)) as ExportedJournal;
  expect(films.filter(({ title }) => title === 'One Mile')).toHaveLength(1);
});
