// Restoring: what it would change is told first, what was there is kept, and whoever is killed leaves a whole journal.

import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../../db/check.ts';
import { listBackups } from '../../../db/backup/list.ts';
import { backUp } from '../../../db/backup/make.ts';
import type { Journal } from '../../../db/handles.ts';
import { closeJournal } from '../../../db/open.ts';
import { draftPath, prepareRestore, previewRestore } from '../../../db/restore/restore.ts';
import { replaceOpen } from '../../../db/restore/swap.ts';
import { finishLater } from '../../../db/search/pace.ts';
import { log, ONE_MILE } from '../../support/drafts.ts';
import { dump } from '../../support/dump.ts';
import { fileJournal } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const backedUp = (journal: Journal) => finishLater(backUp(journal, 'on-demand'));

async function restore(journal: Journal, id: string): Promise<Journal> {
  const { draft } = await finishLater(prepareRestore(journal, { id }));
  replaceOpen(journal, draftPath(journal.path, draft));
  return fileJournal(journal.path);
}

/** A journal, a backup of it, and what was done since. */
async function changedSince() {
  const journal = fileJournal();
  const mile = log(journal, { ...ONE_MILE, watchedOn: '2026-03-14' });
  const kestrel = log(journal, { film: { title: 'Kestrel', year: 2019 }, watchedOn: '2026-02-01', rating: 3 });
  ask(journal, 'reflection.write', { filmId: mile.film.id, text: 'Still running.', reflectedOn: '2026-04-01' });
  ask(journal, 'list.create', { name: 'Quiet endings' });
  const before = dump(journal);
  const backup = await backedUp(journal);
  ask(journal, 'entry.trash', { id: mile.id });
  ask(journal, 'entry.edit', { id: kestrel.id, rating: 4 });
  log(journal, { film: { title: 'Salt Ferry' }, watchedOn: '2026-05-05' });
  return { journal, before, backup };
}

describe('a preview', () => {
  it('tells what would come back, go, and be as it was, by name', async () => {
    const { journal, backup } = await changedSince();
    const { changes } = await finishLater(previewRestore(journal, { id: backup.id }));
    const none = { count: 0, first: [] };
    expect(changes).toEqual([
      {
        kind: 'entry',
        back: { count: 1, first: [{ title: 'One Mile', on: '2026-03-14' }] },
        gone: { count: 1, first: [{ title: 'Salt Ferry', on: '2026-05-05' }] },
        different: { count: 1, first: [{ title: 'Kestrel', on: '2026-02-01' }] },
      },
      { kind: 'film', back: none, gone: { count: 1, first: [{ title: 'Salt Ferry', on: null }] }, different: none },
    ]);
  });

  it('of the same is empty, and changes nothing', async () => {
    const { journal } = await changedSince();
    const before = dump(journal);
    const { id } = await backedUp(journal);
    expect(await finishLater(previewRestore(journal, { id }))).toMatchObject({ changes: [] });
    expect(dump(journal)).toBe(before);
  });

  it('of one that is damaged, or gone, says so', async () => {
    const { journal, backup } = await changedSince();
    const folder = listBackups(journal.path).folder;
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'nothing of ours');
    await expect(finishLater(previewRestore(journal, { id: backup.id }))).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    await expect(finishLater(prepareRestore(journal, { id: backup.id }))).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    await expect(finishLater(previewRestore(journal, { id: '19990101-000000' }))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(readdirSync(dirname(journal.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a restore', () => {
  it('is the journal as it was, to the letter, and what was there is kept and can be put back', async () => {
    const { journal, before, backup } = await changedSince();
    const after = dump(journal);
    const restored = await restore(journal, backup.id);
    expect(dump(restored)).toBe(before);
    expect(checkJournal(restored).findings).toEqual([]);
    expect(ask(restored, 'search.find', { query: 'empty track' }).found).toBe(1);
    const kept = listBackups(restored.path).backups.find(({ reason }) => reason === 'before-restore');
    expect(dump(await restore(restored, kept?.id ?? ''))).toBe(after);
  });

  it('waits for whoever else has the journal open, and changes nothing then', async () => {
    const { journal, backup } = await changedSince();
    const before = dump(journal);
    const { draft } = await finishLater(prepareRestore(journal, { id: backup.id }));
    const other = new Database(journal.path);
    other.prepare('SELECT count(*) FROM entry').get();
    journal.db.pragma('busy_timeout = 50');
    expect(() => replaceOpen(journal, draftPath(journal.path, draft))).toThrow('journal-held');
    other.close();
    expect(dump(fileJournal(journal.path))).toBe(before);
    expect(readdirSync(dirname(journal.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('killed anywhere leaves the old journal or the new one, whole', async () => {
    const { journal, before, backup } = await changedSince();
    const after = dump(journal);
    closeJournal(journal);
    const script = join(import.meta.dirname, '../../support/restore-and-die.ts');
    for (const last of ['0', '1', '2', '4', 'ready']) {
      expect(spawnSync(process.execPath, [script, journal.path, backup.id, last]).signal).toBe('SIGKILL');
      const reopened = fileJournal(journal.path);
      expect(dump(reopened)).toBe(after);
      expect(checkJournal(reopened).findings).toEqual([]);
      closeJournal(reopened);
    }
    expect(spawnSync(process.execPath, [script, journal.path, backup.id, 'swapped']).signal).toBe('SIGKILL');
    const reopened = fileJournal(journal.path);
    expect(dump(reopened)).toBe(before);
    await backedUp(reopened);
    await restore(reopened, backup.id);
    expect(readdirSync(dirname(journal.path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  }, 30_000);
});
