// The utility process that owns the open journal and answers each page's requests over its port. Only this file of electron/ runs db/'s verbs.

import type { MessagePortMain } from 'electron';
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RestoreReady } from '../db/model/backup.ts';
import { aside } from '../db/aside/aside.ts';
import type { EntryDetail } from '../db/model/entry.ts';
import type { AppError, Result } from '../db/model/result.ts';
import { closeJournal, type Journal, type OpenError, openJournal } from '../db/open.ts';
import type { StoredImage } from '../db/model/poster.ts';
import { findImage } from '../db/poster.ts';
import { openLook } from '../db/look.ts';
import { bringBackups, copyTo, isHeldByOther } from '../db/move.ts';
import type { Progress } from '../db/model/progress.ts';
import { type Presence, PresenceWatch, rescue } from '../db/presence.ts';
import { answerInSlices, isHolding, isOfPlace, isSteady, rescueInSlices } from '../db/requests.ts';
import { dropSalvaged } from '../db/rescue.ts';
import { draftPath } from '../db/restore/restore.ts';
import { replaceOpen } from '../db/restore/swap.ts';
import { openSample } from '../db/sample/open.ts';
import { finish, finishLater, type Sliced } from '../db/search/pace.ts';
import { SlicedWork } from '../db/search/sliced-work.ts';
import { keepUp } from '../db/upkeep.ts';
import type { EventName, Events, Holder } from './contract/events.ts';
import type { FromJournal, OpenManner, ToJournal } from './contract/journal-messages.ts';
import type { PortMessage, PortRequest } from './contract/page-api.ts';
import {
  contract,
  fileFields,
  isRequestName,
  type RequestName,
  searched,
  type Table,
  tables,
} from './contract/requests.ts';
import { BackupTimes, errorOf } from './backup-times.ts';
import { LockTimes } from './lock-times.ts';
import { stackOf } from './fault-stack.ts';
import { namesPrototype } from './hostile-marks.ts';
import { closeNodeNetwork } from './node-network.ts';
import { keptNote, refusalNote } from './request-notes.ts';
import { SearchLearning } from './search-learning.ts';
import { Turns } from './turns.ts';

type Asked = Extract<PortRequest, { id: number }>;

const SLOW_MILLISECONDS = 100;
const PROGRESS_MILLISECONDS = 80;
/** How often another program's changes to the same file (the terminal's, say) are looked for. */
const WATCH_MILLISECONDS = 1_000;
/** How long nobody has to have asked anything before the journal's upkeep is done. */
const IDLE_MILLISECONDS = 1_500;
/** What a page that goes still has to save is saved within this. */
const LEAVING_MILLISECONDS = 1_500;
/** Until what could not be written elsewhere is tried again. */
const RESCUE_MILLISECONDS = 5_000;
/** Between two pieces of it. */
const UPKEEP_MILLISECONDS = 20;

let journal: Journal | null = null;
/** Set while what is open is a copy to look at. */
let endLook: (() => void) | null = null;
/** Set while the sample journal is open: closes and removes it. */
let endSample: (() => void) | null = null;
/** Where a journal lies that could not be opened. */
let failedPath: string | null = null;
let lastDataVersion = 0;
const ports = new Set<MessagePortMain>();
const paths = new Map<string, string>();
const slicedWork = new SlicedWork(setImmediate);
const turns = new Turns();
const backupTimes = new BackupTimes({
  // a look is at a copy: what it is a copy of is backed up where it is written; a sample is nobody's
  journal: () => (turns.isHeldByOther('backup') || endLook !== null || endSample !== null ? null : journal),
  start: (work, ended) => {
    slicedWork.start(
      'backup',
      () => ownBackup(work(), ended),
      () => null,
      { isSteady: true },
    );
  },
  onFailed: tellNoBackup,
});
let locks: LockTimes | null = null;
let presence: PresenceWatch | null = null;
/** Set while what was open lies on a disk that is not there: pages go on, and are told that nothing can be saved now. */
let awayPath: string | null = null;
let isFollowing = false;
const learning = new SearchLearning({
  turns,
  slicedWork,
  tell: (isOver) => {
    if (isOver) slicedWork.restart();
    tellPages('journal.changed', { tables: isOver ? ['backlog', ...searched] : ['backlog'] });
    if (isOver) keepUpLater(true);
  },
});
let lastPort = 0;
/** Set while something was written that upkeep is due for. */
let upkeep: ReturnType<typeof setTimeout> | null = null;
const served = Promise.withResolvers<void>();

function tellMain(message: FromJournal): void {
  process.parentPort.postMessage(message);
}

function tellPages<N extends EventName>(name: N, event: Events[N]): void {
  for (const port of ports) port.postMessage({ kind: 'event', name, event } satisfies PortMessage);
}

function tellElsewhere(path: string, holder: Holder): void {
  tellMain({ kind: 'status', status: { state: 'failed', name: basename(path), failure: 'elsewhere', holder } });
}

/** Of a journal that is opened when another computer lets it go, and closed when one takes it over. */
function locksOf(path: string): LockTimes {
  const onHolder = (holder: Holder): void => tellElsewhere(path, holder);
  const onLost = (holder: Holder): void => {
    onHolder(holder);
    // what is being written is saved as its page goes; then nothing more is
    setTimeout(() => {
      if (locks === own) open(path);
    }, LEAVING_MILLISECONDS);
  };
  const own = new LockTimes({ onFreed: () => open(path), onHolder, onLost });
  return own;
}

function open(path: string, manner: OpenManner = 'write'): void {
  close();
  const own = locksOf(path);
  locks = own;
  const holder = manner === 'write' ? own.holderOf(path) : null;
  if (holder) {
    tellElsewhere(path, holder);
    own.waitFor(path);
    return;
  }
  const opened = openIn(manner, path);
  const name = basename(path);
  if (opened.ok) {
    journal = opened.value;
    lastDataVersion = dataVersion(journal);
    presence = new PresenceWatch(journal.path);
    backupTimes.opened();
    const isLook = manner === 'look';
    const isSample = manner === 'sample';
    const isUntold = !isLook && !isSample && !own.hold(path, manner === 'take-over');
    tellMain({ kind: 'status', status: { state: 'open', name, isLook, isUntold, isSample } });
    tellPages('journal.changed', { tables: [...tables] });
    if (!isLook) learning.begin(journal);
  } else {
    failedPath = path;
    tellMain({ kind: 'status', status: { state: 'failed', name, failure: opened.error.failure } });
  }
}

/** Copies the journal and closes it: what follows is for whoever opens the copy. Where it fails it stays open. */
async function move(to: string): Promise<Result<null>> {
  if (!journal || endLook !== null) return { ok: false, error: { code: endLook === null ? 'no-journal' : 'looking' } };
  giveUp(() => true);
  const { path } = journal;
  try {
    await copyTo(journal, to);
  } catch (error) {
    return { ok: false, error: errorOf(error) };
  }
  close();
  if (!isHeldByOther(path)) return { ok: true, value: null };
  // what it writes now would be missing in the copy
  rmSync(to, { force: true });
  open(path);
  return { ok: false, error: { code: 'journal-held' } };
}

function openIn(manner: OpenManner, path: string): Result<Journal, OpenError> {
  if (manner === 'look') return lookAt(path);
  if (manner !== 'sample') return openJournal(path);
  const sample = openSample(dirname(path));
  if (!sample.ok) return sample;
  endSample = sample.value.end;
  return { ok: true, value: sample.value.journal };
}

function lookAt(path: string): Result<Journal, OpenError> {
  const look = openLook(path);
  if (!look.ok) return look;
  endLook = look.value.end;
  return { ok: true, value: look.value.journal };
}

/** A backup that nobody asked for; `ended` also where it is given up. */
function* ownBackup(work: Sliced<unknown>, ended: (failed: AppError | null) => void): Sliced<void> {
  let failed: AppError | null = { code: 'backup-stopped' };
  try {
    yield* work;
    failed = null;
    tellPages('journal.changed', { tables: ['backup'] });
  } catch (error) {
    failed = errorOf(error);
  } finally {
    ended(failed);
  }
}

function tellNoBackup(error: AppError): void {
  tellMain({ kind: 'no-backup', code: error.code });
  tellPages('backup.failed', error);
}

/** What a day of use left is backed up before the journal is closed for good. */
async function closeForGood(): Promise<void> {
  giveUp(() => true);
  const failed = await backupTimes.keepBeforeEnd(() => tellMain({ kind: 'backing-up' }));
  if (failed) tellMain({ kind: 'no-backup', code: failed.code });
  close();
  tellMain({ kind: 'closed' });
}

/** Puts upkeep off until nobody asks anything for a while; what was written begins it. */
function keepUpLater(hasWritten: boolean, milliseconds = IDLE_MILLISECONDS): void {
  if (upkeep === null && !hasWritten) return;
  if (upkeep !== null) clearTimeout(upkeep);
  upkeep = setTimeout(() => {
    upkeep = null;
    if (journal && keepUp(journal)) keepUpLater(true, UPKEEP_MILLISECONDS);
  }, milliseconds);
}

function close(): void {
  learning.stop();
  if (upkeep !== null) clearTimeout(upkeep);
  upkeep = null;
  giveUp(() => true);
  if (endSample) endSample();
  else if (endLook) endLook();
  else if (journal) closeJournal(journal);
  endLook = null;
  endSample = null;
  journal = null;
  presence = null;
  awayPath = null;
  if (failedPath !== null) dropSalvaged(failedPath);
  failedPath = null;
  locks?.release();
  locks = null;
}

/** What is given up in the middle of writing takes back what it wrote, and lets the others write. */
function giveUp(isMeant: (key: string) => boolean): void {
  slicedWork.cancel(isMeant);
  turns.ended(isMeant);
}

/** Changes when another connection has written. */
function dataVersion({ db }: Journal): number {
  return Number(db.pragma('data_version', { simple: true }));
}

/** Whoever wrote meanwhile keeps what they typed on the page, and saves it when the journal is back. */
function watchForReturn(path: string): void {
  if (existsSync(path)) open(path);
}

/** The journal's file is not where it was. What it holds is written where it can be found; on a disk that is gone it waits. */
async function follow(lost: Journal, how: Presence): Promise<void> {
  if (how !== 'away') {
    giveUp(() => true);
    try {
      await rescue(lost);
    } catch (error) {
      tellMain({ kind: 'refused', what: `to leave the journal's file as it is (${how}): ${errorOf(error).code}` });
      // what it holds is in no file that has a name: it stays open, and is tried again
      await new Promise((done) => setTimeout(done, RESCUE_MILLISECONDS));
    }
    if (journal === lost && !lost.db.open) open(lost.path);
    return;
  }
  close();
  awayPath = lost.path;
}

function watch(): void {
  if (awayPath !== null) watchForReturn(awayPath);
  if (!journal) return;
  const found = isFollowing || endLook !== null ? 'here' : (presence?.look() ?? 'here');
  if (found !== 'here') {
    isFollowing = true;
    void follow(journal, found).finally(() => {
      isFollowing = false;
    });
    return;
  }
  const version = dataVersion(journal);
  if (version === lastDataVersion) return;
  lastDataVersion = version;
  slicedWork.restart();
  tellPages('journal.changed', { tables: [...tables] });
}

/** A page names a file by its token; here the path is put in its place. Null: no such token. */
function withPath(name: RequestName, input: unknown): unknown {
  if (!Object.hasOwn(fileFields, name)) return input;
  const field = fileFields[name as keyof typeof fileFields];
  if (typeof input !== 'object' || input === null) return input;
  const token: unknown = Reflect.get(input, field);
  // what is imported is looked at, tried and then read: its tokens stay good
  if (Array.isArray(token)) {
    const all = token.map((each) => (typeof each === 'string' ? paths.get(each) : undefined));
    return all.includes(undefined) ? null : { ...input, [field]: all };
  }
  const path = typeof token === 'string' ? paths.get(token) : undefined;
  if (path === undefined) return null;
  paths.delete(token as string);
  return { ...input, [field]: path };
}

/** How long a request holds the process, its pauses left out. */
class Clock {
  milliseconds = 0;

  time<T>(work: () => T): T {
    const began = performance.now();
    const value = work();
    this.milliseconds += performance.now() - began;
    return value;
  }
}

/** The journal; to others than the one who is writing in pieces, as it was before. */
function journalFor(key: string): Journal | null {
  return journal && turns.isHeldByOther(key) ? { ...journal, db: journal.reader } : journal;
}

function* respond(name: unknown, input: unknown, key = ''): Sliced<Result<unknown>> {
  if (!isRequestName(name)) return { ok: false, error: { code: 'unknown-request' } };
  if (namesPrototype(input)) return { ok: false, error: { code: 'invalid' } };
  const asked = journalFor(key);
  if (!asked && failedPath !== null && isOfPlace(name)) return yield* wayOut(failedPath, name, input);
  if (!asked || isOfPlace(name))
    return { ok: false, error: { code: awayPath === null ? 'no-journal' : 'journal-away' } };
  // a backup of a sample would stay when the sample goes
  if (endSample && name.startsWith('backup.') && contract[name].kind === 'write')
    return { ok: false, error: { code: 'sample' } };
  if (endLook !== null && contract[name].kind === 'write') return { ok: false, error: { code: 'looking' } };
  const clock = new Clock();
  const work = answerInSlices(asked, name, withPath(name, input), {
    onBug: (id, error) => {
      tellMain({ kind: 'bug', id, request: name, stack: stackOf(error) });
    },
  });
  try {
    for (;;) {
      const step = clock.time(() => work.next());
      if (step.done) return step.value;
      yield step.value;
    }
  } finally {
    work.return({ ok: false, error: { code: 'no-journal' } });
    const milliseconds = Math.round(clock.milliseconds);
    if (milliseconds > SLOW_MILLISECONDS) tellMain({ kind: 'slow', request: name, milliseconds });
  }
}

/** The ways out of a journal that could not be opened. */
function* wayOut(path: string, name: RequestName, input: unknown): Sliced<Result<unknown>> {
  const onBug = (id: string, error: unknown): void => {
    tellMain({ kind: 'bug', id, request: name, stack: stackOf(error) });
  };
  return yield* rescueInSlices(path, name, input, { onBug });
}

/** What an answer means for the journal that is open: another one is, from now on, or none. */
function afterwards(name: string, answered: Result<unknown>): Result<unknown> {
  if (!answered.ok) return answered;
  if (name === 'backup.restore') return putBack(answered.value as RestoreReady);
  if ((name === 'rescue.adopt' || name === 'rescue.restore') && failedPath !== null) open(failedPath);
  if (name === 'rescue.begin' && journal) {
    const { path } = journal;
    close();
    failedPath = path;
    tellMain({ kind: 'status', status: { state: 'failed', name: basename(path), failure: 'damaged' } });
  }
  return answered;
}

/** Tells a page how far its request is, as often as an eye can follow. */
function telling(port: MessagePortMain, id: number): (progress: Progress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_MILLISECONDS) return;
    last = now;
    port.postMessage({ kind: 'progress', id, progress } satisfies PortMessage);
  };
}

/** Opens the journal that a restore made ready in the place of this one. Whatever else is under way is given up: it was about this one. */
function putBack(ready: RestoreReady): Result<unknown> {
  if (!journal) return { ok: false, error: { code: 'no-journal' } };
  const { path } = journal;
  slicedWork.cancel(() => true);
  let result: Result<unknown> = { ok: true, value: ready };
  try {
    replaceOpen(journal, draftPath(path, ready.draft));
  } catch (error) {
    result = { ok: false, error: errorOf(error) };
  }
  open(path);
  return result;
}

/** Whether what a request wrote is worth a backup: what was looked for last is not, nor are backups themselves. */
function isWorthKeeping(name: RequestName): boolean {
  const passing: readonly Table[] = ['recentSearch', 'backup'];
  return contract[name].tables.some((table) => !passing.includes(table));
}

/** Answers one request of a page, now or when those who write in pieces let it. */
function serveRequest(port: MessagePortMain, key: string, { id, name, input }: Asked): void {
  const done = (answered: Result<unknown>): void => {
    const result = afterwards(name, answered);
    port.postMessage({ kind: 'answer', id, result } satisfies PortMessage);
    served.resolve();
    const isWrite = isRequestName(name) && contract[name].kind === 'write';
    const kept = result.ok && isWrite ? keptNote(name, input, result.value) : null;
    if (!result.ok) tellMain({ kind: 'refused', what: refusalNote(name, result.error) });
    if (kept !== null) tellMain({ kind: 'kept', what: kept });
    if (result.ok && isWrite) {
      slicedWork.restart();
      keepUpLater(true);
      if (isWorthKeeping(name)) backupTimes.wrote();
      tellPages('journal.changed', { tables: [...contract[name].tables] });
    }
    turns.ended((each) => each === key);
    if (isWrite && journal) learning.begin(journal);
  };
  const manner = { onProgress: telling(port, id), isSteady: isSteady(name) };
  const begin = (): void => slicedWork.start(key, () => respond(name, input, key), done, manner);
  const writes = isHolding(name) || (isRequestName(name) && contract[name].kind === 'write');
  if (writes) {
    turns.take(key, isHolding(name), begin);
    learning.makeWay();
  } else begin();
}

function serve(port: MessagePortMain): void {
  lastPort += 1;
  const own = lastPort;
  ports.add(port);
  port.on('close', () => {
    ports.delete(port);
    giveUp((key) => key.startsWith(`${own} `));
  });
  port.on('message', ({ data }: { data: PortRequest }) => {
    keepUpLater(false);
    backupTimes.asked();
    if ('cancelled' in data) giveUp((key) => key === `${own} ${data.cancelled}`);
    // a name that is no text would be made one, by whatever it says of itself
    else serveRequest(port, `${own} ${data.id}`, typeof data.name === 'string' ? data : { ...data, name: '' });
  });
  port.start();
}

/** Null where no journal is open, or it can't be read now: what asked draws the poster instead. */
function imageOf(sha256: string): StoredImage | null {
  try {
    return journal && findImage(journal.reader, sha256);
  } catch {
    return null;
  }
}

/** Writes an entry, reads it back, and waits for the page to have asked for something. */
async function smoke(): Promise<boolean> {
  const review = 'On the empty track at dusk he stumbles.';
  const logged = finish(respond('entry.log', { film: { title: 'One Mile', year: 2025 }, rating: 4.5, review }));
  if (!logged.ok) return false;
  const { id } = logged.value as EntryDetail;
  const read = finish(respond('entry.get', { id }));
  await served.promise;
  // and that threads of their own start from where the program was packed to
  const isSound = journal !== null && (await finishLater(aside('check', { path: journal.path }))).isClean;
  return isSound && read.ok && (read.value as EntryDetail).review === review;
}

process.parentPort.on('message', ({ data, ports: carried }: { data: ToJournal; ports: MessagePortMain[] }) => {
  if (data.kind === 'open') open(data.path, data.manner);
  if (data.kind === 'page' && carried[0]) serve(carried[0]);
  if (data.kind === 'token') paths.set(data.token, data.path);
  if (data.kind === 'image') tellMain({ kind: 'image', id: data.id, image: imageOf(data.sha256) });
  if (data.kind === 'smoke') void smoke().then((ok) => tellMain({ kind: 'smoke', ok }));
  if (data.kind === 'move') void move(data.to).then((result) => tellMain({ kind: 'moved', result }));
  if (data.kind === 'bring-backups') {
    tellMain({ kind: 'brought-backups', ok: journal !== null && bringBackups(data.from, journal.path) });
  }
  if (data.kind === 'close') void closeForGood();
});

// what is written here is its owner's alone, and nothing here has a reason to use a network
process.umask(0o077);
closeNodeNetwork((what) => tellMain({ kind: 'refused', what: `a ${what} of the journal process` }));
// the usual words on standard error would quote what a person wrote
process.on('uncaughtException', (error) => {
  tellMain({ kind: 'bug', id: 'uncaught', request: 'no request', stack: stackOf(error) });
  setImmediate(() => process.exit(70));
});

setInterval(watch, WATCH_MILLISECONDS);
