// Exports of our own that come again: what changed there is updated, what was changed here stays, what both changed is asked.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import type { ImportChoices } from '../../../db/model/import.ts';
import { dump, expectIndexFits } from '../../support/dump.ts';
import { memoryJournal, NOON, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater, log, oneMile } from '../../support/one-mile.ts';

/** A journal whose clock goes on with each look at it. */
function ticking(from = NOON): Journal {
  let now = from;
  return memoryJournal(() => (now += 1000));
}

async function written(journal: Journal, format: 'json' | 'markdown'): Promise<string> {
  const to = join(temporaryFolder(), format === 'json' ? 'journal.json' : 'vault');
  await askLater(journal, 'export.run', { format, scope: { kind: 'everything' }, to });
  return to;
}

const bring = (journal: Journal, from: string, conflicts: ImportChoices['conflicts'] = {}) =>
  askLater(journal, 'import.run', { from: [from], choices: { conflicts } });

const texts = (journal: Journal): string[] =>
  ask(journal, 'revision.list', { entryId: 1 })
    .map(({ excerpt }) => excerpt)
    .toSorted();

/** Two computers: what the second has came from the first. */
async function twoJournals(): Promise<{ there: Journal; here: Journal }> {
  const there = ticking();
  log(there, oneMile({ review: 'As it was.', rating: 4 }));
  const here = ticking(NOON + 1_000_000);
  await bring(here, await written(there, 'json'));
  return { there, here };
}

describe('a newer export of the journal that this one came from', () => {
  test('updates what changed there', async () => {
    const { there, here } = await twoJournals();
    ask(there, 'entry.edit', { id: 1, review: 'Written again.', rating: 5, themes: ['grief'], company: 'Ana' });
    const report = await bring(here, await written(there, 'json'));
    expect(report.conflicts).toEqual([]);
    expect(report.counts.entry).toMatchObject({ updated: 1, merged: 0, created: 0 });
    expect(ask(here, 'entry.get', { id: 1 })).toMatchObject({ review: 'Written again.', rating: 5, company: 'Ana' });
    expect(texts(here)).toEqual(['As it was.']);
    expectIndexFits(here);
  });

  test('keeps what was changed here', async () => {
    const { there, here } = await twoJournals();
    ask(here, 'entry.edit', { id: 1, rating: 3 });
    ask(there, 'entry.edit', { id: 1, review: 'Written again.' });
    const report = await bring(here, await written(there, 'json'));
    expect(report.conflicts).toEqual([]);
    expect(ask(here, 'entry.get', { id: 1 })).toMatchObject({ review: 'Written again.', rating: 3 });
  });

  test.each([
    ['mine', 'Mine.', ['As it was.', 'Theirs.']],
    ['theirs', 'Theirs.', ['As it was.', 'Mine.']],
  ] as const)('asks about what both changed, once: %s', async (choice, stays, earlier) => {
    const { there, here } = await twoJournals();
    ask(here, 'entry.edit', { id: 1, review: 'Mine.' });
    ask(there, 'entry.edit', { id: 1, review: 'Theirs.' });
    const from = await written(there, 'json');
    const preview = await askLater(here, 'import.preview', { from: [from] });
    expect(preview.conflicts).toMatchObject([{ kind: 'review', count: 1 }]);
    const before = dump(here);
    const { id } = await bring(here, from, { review: choice });
    expect(ask(here, 'entry.get', { id: 1 }).review).toBe(stays);
    // no sentence of either side is lost
    expect(texts(here)).toEqual(earlier);
    const once = dump(here);
    expect((await bring(here, from)).conflicts).toEqual([]);
    expect(dump(here)).toBe(once);
    ask(here, 'import.undo', { id: id ?? 0 });
    expect(dump(here)).toBe(before);
  });

  test('undone with Ctrl+Z, it can come again', async () => {
    const { there, here } = await twoJournals();
    ask(there, 'entry.edit', { id: 1, rating: 5 });
    const from = await written(there, 'json');
    await bring(here, from);
    ask(here, 'undo.undo', {});
    expect(ask(here, 'entry.get', { id: 1 }).rating).toBe(4);
    await bring(here, from);
    expect(ask(here, 'entry.get', { id: 1 }).rating).toBe(5);
  });

  test('leaves what is in the trash there, and says so', async () => {
    const { there, here } = await twoJournals();
    ask(here, 'entry.trash', { id: 1 });
    ask(there, 'entry.edit', { id: 1, rating: 5 });
    const { groups } = await bring(here, await written(there, 'json'));
    expect(groups).toMatchObject([{ outcome: 'kept', reason: 'in-trash', count: 1 }]);
    expect(ask(here, 'entry.get', { id: 1 }).rating).toBe(4);
  });
});

describe('an older export of this very journal', () => {
  test('changes nothing by itself: what it says otherwise is asked, its text is an earlier version already', async () => {
    const journal = ticking();
    log(journal, oneMile({ review: 'First.', rating: 4 }));
    const from = await written(journal, 'json');
    ask(journal, 'entry.edit', { id: 1, review: 'Second.', rating: 2 });
    const report = await bring(journal, from);
    expect(report.conflicts).toMatchObject([{ kind: 'rating', count: 1 }]);
    expect(ask(journal, 'entry.get', { id: 1 })).toMatchObject({ review: 'Second.', rating: 2 });
    expect(texts(journal)).toEqual(['First.']);
  });
});

/** A vault whose one note was changed by hand. */
async function changedVault(journal: Journal, change: (note: string) => string): Promise<string> {
  const vault = await written(journal, 'markdown');
  const [name = ''] = readdirSync(join(vault, 'Films'));
  const path = join(vault, 'Films', name);
  const note = readFileSync(path, 'utf8');
  expect(change(note)).not.toBe(note);
  writeFileSync(path, change(note));
  return vault;
}

describe('a vault that was written in', () => {
  test('brings what was written there', async () => {
    const journal = ticking();
    log(journal, oneMile({ review: 'As it was.', rating: 4 }));
    ask(journal, 'reflection.write', { filmId: 1, text: 'In winter.' });
    ask(journal, 'clipping.add', { filmId: 1, byline: 'R. Okada', text: 'A border film.' });
    const vault = await changedVault(journal, (note) =>
      note
        .replace('As it was.', 'Written in the vault.')
        .replace('In winter.', 'In spring.')
        .replace('A border film.', 'A film of borders.'),
    );
    const report = await bring(journal, vault);
    expect(report.counts).toMatchObject({
      ...{ entry: { updated: 1 }, reflection: { updated: 1 }, clipping: { updated: 1 } },
    });
    expect(ask(journal, 'entry.get', { id: 1 }).review).toBe('Written in the vault.');
    expect(ask(journal, 'reflection.get', { id: 1 }).text).toBe('In spring.');
    expect(ask(journal, 'clipping.get', { id: 1 }).text).toBe('A film of borders.');
    expect(texts(journal)).toEqual(['As it was.']);
    const once = dump(journal);
    await bring(journal, vault);
    expect(dump(journal)).toBe(once);
    ask(journal, 'import.undo', { id: report.id ?? 0 });
    expect(ask(journal, 'entry.get', { id: 1 }).review).toBe('As it was.');
    expectIndexFits(journal);
  });

  test('and here as well: the text is asked about, and theirs stays as an earlier version', async () => {
    const journal = ticking();
    log(journal, oneMile({ review: 'As it was.' }));
    const vault = await changedVault(journal, (note) => note.replace('As it was.', 'Written in the vault.'));
    ask(journal, 'entry.edit', { id: 1, review: 'Written here.' });
    const report = await bring(journal, vault);
    expect(report.conflicts).toMatchObject([{ kind: 'review', count: 1 }]);
    expect(ask(journal, 'entry.get', { id: 1 }).review).toBe('Written here.');
    expect(texts(journal)).toEqual(['As it was.', 'Written in the vault.']);
  });
});

describe('what is neither an entry nor a note', () => {
  test('gets what it did not say, keeps what it says, and the rest is told', async () => {
    const { there, here } = await twoJournals();
    ask(there, 'film.edit', { id: 1, notes: 'Lent by Ana.', year: 2024 });
    ask(there, 'theme.edit', { id: 1, description: 'What stays.' });
    const list = ask(there, 'list.create', { name: 'Running', description: 'One.' });
    await bring(here, await written(there, 'json'));
    expect(ask(here, 'film.get', { id: 1 })).toMatchObject({ film: { notes: 'Lent by Ana.', year: 2025 } });
    ask(there, 'list.edit', { id: list.id, description: 'Two.' });
    ask(here, 'theme.edit', { id: 1, description: 'What goes.' });
    const { rows } = await bring(here, await written(there, 'json'));
    const told = rows.filter(({ reason }) => reason === 'differs-here').map(({ kind, detail }) => `${kind} ${detail}`);
    expect(told.toSorted()).toEqual(['film year', 'list description', 'theme description']);
    expect(ask(here, 'theme.get', { id: 1 })).toMatchObject({ description: 'What goes.' });
  });
});
