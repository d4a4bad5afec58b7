// The lock beside a journal: shared within a machine, held against another one, told alive by its beats and by no clock.

import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runLine } from '../../db/cli/main.ts';
import { BEAT_MILLISECONDS, JournalLock, lockPathOf, lookAtLock, STALE_MILLISECONDS } from '../../db/lock.ts';
import { openLook } from '../../db/look.ts';
import { type Run, thisRun } from '../../db/machine.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { log, ONE_MILE } from '../support/drafts.ts';
import { fileJournal, temporaryFolder } from '../support/journal.ts';

const here: Run = { host: 'kitchen', machine: 'a', run: 'one', pid: process.pid };
const beside: Run = { ...here, run: 'two' };
const attic: Run = { host: 'attic', machine: 'b', run: 'three', pid: process.pid };
/** No process has it: the numbers of Linux end at 2^22. */
const NOBODY = 2 ** 30;

const placeOf = (): string => join(temporaryFolder(), 'Journal.afterimage');

const lockedJournal = (): string => {
  const path = placeOf();
  const journal = fileJournal(path);
  log(journal, ONE_MILE);
  closeJournal(journal);
  new JournalLock(path, attic).write();
  return path;
};

describe('the lock', () => {
  it('says whose the journal is, is for its owner alone, and is gone at the end', () => {
    const path = placeOf();
    expect(lookAtLock(path, here)).toEqual({ kind: 'free' });
    const lock = new JournalLock(path, here);
    expect(lock.take()).toBe(true);
    expect(statSync(lockPathOf(path)).mode & 0o777).toBe(0o600);
    expect(lookAtLock(path, here)).toEqual({ kind: 'ours' });
    expect(lookAtLock(path, beside)).toMatchObject({ kind: 'shared' });
    expect(lookAtLock(path, attic)).toMatchObject({ kind: 'elsewhere', host: 'kitchen' });
    lock.release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('of a program of this machine that was killed is free; of one of another machine never by itself', () => {
    const path = placeOf();
    new JournalLock(path, { ...beside, pid: NOBODY }).take();
    expect(lookAtLock(path, here)).toEqual({ kind: 'free' });
    new JournalLock(path, { ...attic, pid: NOBODY }).write();
    expect(lookAtLock(path, here)).toMatchObject({ kind: 'elsewhere', host: 'attic' });
  });

  it('tells two machines of one name apart', () => {
    const path = placeOf();
    new JournalLock(path, { ...attic, host: here.host }).take();
    expect(lookAtLock(path, here)).toMatchObject({ kind: 'elsewhere' });
  });

  it('changes with every beat, whatever the clock of the file says', () => {
    const path = placeOf();
    const lock = new JournalLock(path, attic);
    lock.take();
    const first = lookAtLock(path, here);
    for (const year of [1990, 2090]) utimesSync(lockPathOf(path), new Date(year, 1), new Date(year, 1));
    expect(lookAtLock(path, here)).toEqual(first);
    lock.beat();
    expect(lookAtLock(path, here)).not.toEqual(first);
  });

  it('is kept alive by several beats within the time after which it counts as left', () => {
    expect(STALE_MILLISECONDS / BEAT_MILLISECONDS).toBeGreaterThanOrEqual(4);
  });

  it('once taken over elsewhere, is left to who took it', () => {
    const path = placeOf();
    const mine = new JournalLock(path, here);
    mine.take();
    const theirs = new JournalLock(path, attic);
    theirs.write();
    expect(mine.beat()).toMatchObject({ kind: 'elsewhere', host: 'attic' });
    mine.release();
    expect(lookAtLock(path, attic)).toEqual({ kind: 'ours' });
  });

  it('that another program of this machine let go of is taken on at the next beat', () => {
    const path = placeOf();
    const [first, second] = [new JournalLock(path, here), new JournalLock(path, beside)];
    first.take();
    second.take();
    expect(second.beat()).toMatchObject({ kind: 'shared' });
    first.release();
    expect(second.beat()).toEqual({ kind: 'ours' });
    expect(lookAtLock(path, attic)).toMatchObject({ kind: 'elsewhere', host: 'kitchen' });
  });

  it('of a window is not another program’s window’s, and any terminal’s to share', () => {
    const path = placeOf();
    const [one, other] = [
      { ...here, program: 'a' },
      { ...beside, program: 'b' },
    ];
    const [terminal, first, second] = [here, one, other].map((run, at) => {
      return new JournalLock(path, { ...run, run: `run ${at}` });
    }) as [JournalLock, JournalLock, JournalLock];
    // a terminal had it first: the window takes it, so that other windows see it
    terminal.take();
    first.take();
    expect(lookAtLock(path, other)).toMatchObject({ kind: 'beside' });
    expect(lookAtLock(path, here)).toMatchObject({ kind: 'shared' });
    expect(lookAtLock(path, { ...one, run: 'the next start' })).toMatchObject({ kind: 'shared' });
    terminal.take();
    terminal.release();
    second.take();
    expect(first.beat()).toEqual({ kind: 'ours' });
    // two that began at once: the first to see the other's leaves it
    second.write();
    expect(first.beat()).toMatchObject({ kind: 'beside' });
    first.release();
    expect(second.beat()).toEqual({ kind: 'ours' });
  });

  it('that can’t be read is somebody’s; one that can’t be written is said', () => {
    const path = placeOf();
    writeFileSync(lockPathOf(path), '{"host": "att');
    expect(lookAtLock(path, here)).toMatchObject({ kind: 'elsewhere', host: '' });
    const other = placeOf();
    mkdirSync(lockPathOf(other));
    expect(new JournalLock(other, here).write()).toBe(false);
    expect(readdirSync(join(other, '..'))).toEqual(['Journal.afterimage.lock']);
  });

  it('lies beside the file itself, whatever link leads to it', () => {
    const path = placeOf();
    closeJournal(fileJournal(path));
    const link = placeOf();
    symlinkSync(path, link);
    expect(lockPathOf(link)).toBe(lockPathOf(path));
  });

  it('knows this machine again', () => {
    const first = thisRun(join(temporaryFolder(), 'machine'));
    expect(thisRun()).toEqual(first);
    expect(first.pid).toBe(process.pid);
  });
});

describe('a journal that is open on another computer', () => {
  it('is looked at without a byte being written beside it, and nothing can be saved', () => {
    const path = lockedJournal();
    const before = readFileSync(path);
    const look = openLook(path);
    if (!look.ok) throw new Error(look.error.failure);
    expect(() => log(look.value.journal, ONE_MILE)).toThrow(expect.objectContaining({ code: 'not-writable' }));
    const copy = look.value.journal.path;
    look.value.end();
    expect(() => statSync(copy)).toThrow('ENOENT');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..')).toSorted()).toEqual(['Journal.afterimage', 'Journal.afterimage.lock']);
  });

  it('shows what is in its log too', () => {
    const path = placeOf();
    const theirs = fileJournal(path);
    log(theirs, ONE_MILE);
    const look = openLook(path);
    if (!look.ok) throw new Error(look.error.failure);
    expect(look.value.journal.db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1);
    look.value.end();
  });

  it('is read by the terminal and not written to', async () => {
    const path = lockedJournal();
    expect(await runLine(['list', '--journal', path], false)).toMatchObject({ exitCode: 0 });
    const refused = await runLine(['log', '--title', 'Kestrel', '--journal', path], false);
    expect(refused).toMatchObject({ exitCode: 3 });
    expect(refused.error).toContain('open on another computer');
    expect(refused.error).toContain('attic');
    expect(lookAtLock(path, attic)).toEqual({ kind: 'ours' });
    const opened = openJournal(path);
    if (!opened.ok) throw new Error(opened.error.failure);
    expect(opened.value.db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1);
    closeJournal(opened.value);
  });
});

describe('taken over by a terminal', () => {
  const line = (path: string) => ['log', '--title', 'Kestrel', '--journal', path, '--take-over'];

  it('waits for a sign of the other computer, and writes when there is none', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const path = lockedJournal();
    const told: string[] = [];
    const ended = runLine(line(path), false, (sentence) => told.push(sentence));
    await vi.advanceTimersByTimeAsync(STALE_MILLISECONDS - BEAT_MILLISECONDS);
    expect(told).toEqual([expect.stringMatching(/^attic has this journal open/)]);
    expect(lookAtLock(path, attic)).toEqual({ kind: 'ours' });
    await vi.advanceTimersByTimeAsync(2 * BEAT_MILLISECONDS);
    expect(await ended).toMatchObject({ exitCode: 0, error: '' });
    expect(told[1]).toContain('Nothing is lost either way.');
    expect(lookAtLock(path, attic)).toEqual({ kind: 'free' });
  });

  it('leaves it to a computer that gives one', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const path = lockedJournal();
    const ended = runLine(line(path), false);
    await vi.advanceTimersByTimeAsync(STALE_MILLISECONDS / 2);
    const theirs = new JournalLock(path, attic);
    theirs.write();
    theirs.write();
    await vi.advanceTimersByTimeAsync(BEAT_MILLISECONDS);
    const refused = await ended;
    expect(refused).toMatchObject({ exitCode: 3, output: '' });
    expect(refused.error).toContain('attic is still at work');
    expect(lookAtLock(path, attic)).toEqual({ kind: 'ours' });
  });

  it('is at once where it was closed there, and only for what writes', async () => {
    const path = placeOf();
    expect(await runLine(line(path), false)).toMatchObject({ exitCode: 0 });
    const list = await runLine(['list', '--journal', path, '--take-over'], false);
    expect(list).toMatchObject({ exitCode: 2, error: '--take-over is not an option of this command.\n' });
  });
});

it('the terminal leaves no lock behind', async () => {
  const path = placeOf();
  expect(await runLine(['log', '--title', 'Kestrel', '--journal', path], false)).toMatchObject({ exitCode: 0 });
  expect(readdirSync(join(path, '..'))).toEqual(['Journal.afterimage']);
});
