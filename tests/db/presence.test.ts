// The journal's file replaced, deleted or moved under the open program: what was acknowledged is found again under a name.

import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { listConflictCopies } from '../../db/conflict-copies.ts';
import { closeJournal } from '../../db/open.ts';
import { PresenceWatch, rescue } from '../../db/presence.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';
import { ask } from '../support/one-mile.ts';

const entriesOf = (path: string): number => ask(fileJournal(path), 'journal.summary', {}).entryCount;

/** Asked as often as it takes to be sure. */
const found = (watch: PresenceWatch): string => (watch.look(), watch.look());

describe('the file of an open journal', () => {
  it('is where it was, whatever is written to it', () => {
    const journal = fileJournal();
    const watch = new PresenceWatch(journal.path);
    log(journal, ONE_MILE);
    expect(found(watch)).toBe('here');
  });

  it('deleted, is written anew with everything in it', async () => {
    const journal = fileJournal();
    log(journal, ONE_MILE);
    const watch = new PresenceWatch(journal.path);
    rmSync(journal.path);
    log(journal, { film: { title: 'Kestrel' } });
    expect(watch.look()).toBe('here');
    expect(watch.look()).toBe('gone');
    expect(await rescue(journal)).toBe(journal.path);
    const again = fileJournal(journal.path);
    expect(checkJournal(again)).toMatchObject({ isClean: true, entryCount: 2 });
  });

  it('replaced by a sync program, is kept beside what came and offered as an import', async () => {
    const path = join(temporaryFolder(), 'Journal.afterimage');
    const first = fileJournal(path);
    log(first, ONE_MILE);
    closeJournal(first);
    const theirs = join(dirname(path), 'incoming');
    copyFileSync(path, theirs);
    const other = fileJournal(theirs);
    log(other, { film: { title: 'Written in the attic' } });
    closeJournal(other);
    const journal = fileJournal(path);
    log(journal, { film: { title: 'Kestrel' } });
    const watch = new PresenceWatch(path);
    renameSync(theirs, path);
    log(journal, { film: { title: 'Night Bus to Varna' } });
    expect(found(watch)).toBe('replaced');
    const kept = await rescue(journal);
    expect(kept).toContain('(conflicted copy ');
    expect(entriesOf(kept)).toBe(3);
    const now = fileJournal(path);
    expect(checkJournal(now)).toMatchObject({ isClean: true, entryCount: 2 });
    expect(listConflictCopies(now)).toHaveLength(1);
  });

  it('in a folder that is gone, is away; back again, it holds what was saved', () => {
    const path = join(temporaryFolder(), 'disk', 'Journal.afterimage');
    mkdirSync(dirname(path));
    const journal = fileJournal(path);
    log(journal, ONE_MILE);
    const watch = new PresenceWatch(path);
    const elsewhere = `${dirname(path)} elsewhere`;
    renameSync(dirname(path), elsewhere);
    expect(found(watch)).toBe('away');
    closeJournal(journal);
    expect(readdirSync(elsewhere)).toContain('Journal.afterimage');
    renameSync(elsewhere, dirname(path));
    expect(entriesOf(path)).toBe(1);
  });
});
