// The utility process that answers each page's requests on the journal that is open, and does what the journal needs by itself. Composes; opening and closing is open-journal.ts.

import type { MessagePortMain } from 'electron';
import type { RestoreReady } from '../db/model/backup.ts';
import { aside } from '../db/aside/aside.ts';
import type { EntryDetail } from '../db/model/entry.ts';
import type { AppError, Result } from '../db/model/result.ts';
import type { Journal } from '../db/open.ts';
import type { StoredImage } from '../db/model/poster.ts';
import { findImage } from '../db/poster.ts';
import { thisRun } from '../db/machine.ts';
import { bringBackups } from '../db/move.ts';
import type { Progress } from '../db/model/progress.ts';
import { answerInSlices, isHolding, isOfPlace, isSliced, isSteady, isUrgent, rescueInSlices } from '../db/answer.ts';
import { finish, finishLater, type Sliced } from '../db/search/pace.ts';
import { SlicedWork } from '../db/search/sliced-work.ts';
import { warmUp } from '../db/search/warm-up.ts';
import { keepUp } from '../db/upkeep.ts';
import type { EventName, Events } from './contract/events.ts';
import type { FromJournal, ToJournal } from './contract/journal-messages.ts';
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
import { stackOf } from './fault-stack.ts';
import { namesPrototype } from './hostile-marks.ts';
import { closeNodeNetwork } from './node-network.ts';
import { keptNote, refusalNote } from './request-notes.ts';
import { OpenJournal } from './open-journal.ts';
import { SearchLearning } from './search-learning.ts';
import { keepHeapSmall } from './small-heap.ts';
import { SortOrder } from './sort-order.ts';
import { Turns } from './turns.ts';
import { Unanswered } from './unanswered.ts';

type Asked = Extract<PortRequest, { id: number }>;

const SLOW_MILLISECONDS = 100;
const PROGRESS_MILLISECONDS = 80;
/** How often another program's changes to the same file (the terminal's, say) are looked for. */
const WATCH_MILLISECONDS = 1_000;
/** How long nobody has to have asked anything before the journal's upkeep is done. */
const IDLE_MILLISECONDS = 1_500;
/** Between two pieces of it. */
const UPKEEP_MILLISECONDS = 20;
/** With one more piece of a search on top, others seldom wait longer than 8 ms. */
const TOGETHER_MILLISECONDS = 3;

const ports = new Set<MessagePortMain>();
const paths = new Map<string, string>();
const slicedWork = new SlicedWork(setImmediate, TOGETHER_MILLISECONDS);
const turns = new Turns();
const backupTimes = new BackupTimes({
  // a look is at a copy: what it is a copy of is backed up where it is written; a sample is nobody's
  journal: () => (turns.isHeldByOther('backup') || current.isLook || current.isSample ? null : current.journal),
  start: (work, ended) => {
    slicedWork.startUnasked('backup', () => ownBackup(work(), ended));
  },
  onFailed: tellNoBackup,
});
const learning = new SearchLearning({
  turns,
  slicedWork,
  tell: (isOver) => {
    if (isOver) slicedWork.restart();
    tellPages('journal.changed', { tables: isOver ? ['backlog', ...searched] : ['backlog'] });
    if (isOver) keepUpLater(true);
  },
});
const sortOrder = new SortOrder({
  turns,
  slicedWork,
  tell: () => {
    slicedWork.restart();
    tellPages('journal.changed', { tables: ['film', 'theme', 'tag', 'list'] });
  },
});
/** Told by main: which program's window this is. */
const self = { ...thisRun(), program: process.argv[2] ?? '' };
const current = new OpenJournal(self, {
  tellStatus: (status) => tellMain({ kind: 'status', status }),
  tellRefused: (what) => tellMain({ kind: 'refused', what }),
  giveUp: () => {
    giveUp(() => true);
    unanswered.refuseAll();
  },
  opened: (journal) => {
    backupTimes.opened();
    tellPages('journal.changed', { tables: [...tables] });
    if (!current.isLook) {
      sortOrder.begin(journal);
      learning.begin(journal);
    }
    slicedWork.startUnasked('warm-up', () => warmUp(journal.reader));
  },
  closing: () => {
    sortOrder.stop();
    learning.stop();
    if (upkeep !== null) clearTimeout(upkeep);
    upkeep = null;
  },
  changedElsewhere: () => {
    slicedWork.restart();
    tellPages('journal.changed', { tables: [...tables] });
  },
});
let lastPort = 0;
const unanswered = new Unanswered();
/** Set while something was written that upkeep is due for. */
let upkeep: ReturnType<typeof setTimeout> | null = null;
const served = Promise.withResolvers<void>();

function tellMain(message: FromJournal): void {
  process.parentPort.postMessage(message);
}

function tellPages<N extends EventName>(name: N, event: Events[N]): void {
  for (const port of ports) port.postMessage({ kind: 'event', name, event } satisfies PortMessage);
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
  current.close();
  tellMain({ kind: 'closed' });
}

/** Puts upkeep off until nobody asks anything for a while; what was written begins it. */
function keepUpLater(hasWritten: boolean, milliseconds = IDLE_MILLISECONDS): void {
  if (upkeep === null && !hasWritten) return;
  if (upkeep !== null) clearTimeout(upkeep);
  upkeep = setTimeout(() => {
    upkeep = null;
    if (current.journal && keepUp(current.journal)) keepUpLater(true, UPKEEP_MILLISECONDS);
  }, milliseconds);
}

/** Whoever asked wants no answer any more. */
function noLonger(isMeant: (key: string) => boolean): void {
  unanswered.ended(isMeant);
  giveUp(isMeant);
}

/** What is given up in the middle of writing takes back what it wrote, and lets the others write. */
function giveUp(isMeant: (key: string) => boolean): void {
  slicedWork.cancel(isMeant);
  turns.ended(isMeant);
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
  const { journal } = current;
  return journal && turns.isHeldByOther(key) ? { ...journal, db: journal.reader } : journal;
}

function* respond(name: unknown, input: unknown, key = ''): Sliced<Result<unknown>> {
  if (!isRequestName(name)) return { ok: false, error: { code: 'unknown-request' } };
  if (namesPrototype(input)) return { ok: false, error: { code: 'invalid' } };
  const asked = journalFor(key);
  const { failedPath, isAway, isLook, isSample } = current;
  if (!asked && failedPath !== null && isOfPlace(name)) return yield* wayOut(failedPath, name, input);
  if (!asked || isOfPlace(name)) return { ok: false, error: { code: isAway ? 'journal-away' : 'no-journal' } };
  // a backup of a sample would stay when the sample goes
  if (isSample && name.startsWith('backup.') && contract[name].kind === 'write')
    return { ok: false, error: { code: 'sample' } };
  if (isLook && contract[name].kind === 'write') return { ok: false, error: { code: 'looking' } };
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
  if (name === 'backup.restore') return current.putBack(answered.value as RestoreReady);
  if (name === 'rescue.adopt' || name === 'rescue.restore') current.openMended();
  if (name === 'rescue.begin') current.giveOver();
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

/** Whether what a request wrote is worth a backup: what was looked for last is not, nor are backups themselves. */
function isWorthKeeping(name: RequestName): boolean {
  const passing: readonly Table[] = ['recentSearch', 'backup'];
  return contract[name].tables.some((table) => !passing.includes(table));
}

/** Answers one request of a page, now or when those who write in pieces let it. */
function serveRequest(port: MessagePortMain, key: string, { id, name, input }: Asked): void {
  const done = (answered: Result<unknown>): void => {
    unanswered.ended((each) => each === key);
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
    if (isWrite && current.journal) learning.begin(current.journal);
  };
  const gone: Result<unknown> = { ok: false, error: { code: 'no-journal' } };
  if (isRequestName(name) && contract[name].kind === 'read')
    unanswered.began(key, () => port.postMessage({ kind: 'answer', id, result: gone } satisfies PortMessage));
  const writes = isHolding(name) || (isRequestName(name) && contract[name].kind === 'write');
  const isFirst = isUrgent(name);
  const onProgress = telling(port, id);
  const isDeferred = isSliced(name) && !writes && !isFirst;
  const manner = { onProgress, isSteady: isSteady(name), isUrgent: isFirst, isDeferred };
  const begin = (): void => slicedWork.start(key, () => respond(name, input, key), done, manner);
  if (writes) {
    turns.take(key, isHolding(name), begin);
    sortOrder.makeWay();
    learning.makeWay();
  } else begin();
}

function serve(port: MessagePortMain): void {
  lastPort += 1;
  const own = lastPort;
  ports.add(port);
  port.on('close', () => {
    ports.delete(port);
    noLonger((key) => key.startsWith(`${own} `));
  });
  port.on('message', ({ data }: { data: PortRequest }) => {
    keepUpLater(false);
    backupTimes.asked();
    if ('cancelled' in data) noLonger((key) => key === `${own} ${data.cancelled}`);
    // a name that is no text would be made one, by whatever it says of itself
    else serveRequest(port, `${own} ${data.id}`, typeof data.name === 'string' ? data : { ...data, name: '' });
  });
  port.start();
}

/** Null where no journal is open, or it can't be read now: what asked draws the poster instead. */
function imageOf(sha256: string): StoredImage | null {
  try {
    return current.journal && findImage(current.journal.reader, sha256);
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
  const { journal } = current;
  const isSound = journal !== null && (await finishLater(aside('check', { path: journal.path }))).isClean;
  return isSound && read.ok && (read.value as EntryDetail).review === review;
}

process.parentPort.on('message', ({ data, ports: carried }: { data: ToJournal; ports: MessagePortMain[] }) => {
  if (data.kind === 'open') current.open(data.path, data.manner);
  if (data.kind === 'language') {
    sortOrder.use(data.language);
    if (current.journal && !current.isLook) sortOrder.begin(current.journal);
  }
  if (data.kind === 'page' && carried[0]) serve(carried[0]);
  if (data.kind === 'token') paths.set(data.token, data.path);
  if (data.kind === 'image') tellMain({ kind: 'image', id: data.id, image: imageOf(data.sha256) });
  if (data.kind === 'smoke') void smoke().then((ok) => tellMain({ kind: 'smoke', ok }));
  if (data.kind === 'move') void current.move(data.to).then((result) => tellMain({ kind: 'moved', result }));
  if (data.kind === 'bring-backups') {
    tellMain({
      kind: 'brought-backups',
      ok: current.journal !== null && bringBackups(data.from, current.journal.path),
    });
  }
  if (data.kind === 'close') void closeForGood();
});

// what is written here is its owner's alone, and nothing here has a reason to use a network
process.umask(0o077);
keepHeapSmall();
closeNodeNetwork((what) => tellMain({ kind: 'refused', what: `a ${what} of the journal process` }));
// the usual words on standard error would quote what a person wrote
process.on('uncaughtException', (error) => {
  tellMain({ kind: 'bug', id: 'uncaught', request: 'no request', stack: stackOf(error) });
  setImmediate(() => process.exit(70));
});

setInterval(() => current.watch(), WATCH_MILLISECONDS);
