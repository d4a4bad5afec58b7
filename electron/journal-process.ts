// The utility process that owns the open journal and answers each page's requests over its port. Only this file of electron/ runs db/'s verbs.

import type { MessagePortMain } from 'electron';
import { basename } from 'node:path';
import type { EntryDetail } from '../db/model/entry.ts';
import type { Result } from '../db/model/result.ts';
import { closeJournal, type Journal, openJournal } from '../db/open.ts';
import type { StoredImage } from '../db/model/poster.ts';
import { findImage } from '../db/poster.ts';
import type { Progress } from '../db/model/progress.ts';
import { answerInSlices, isSteady } from '../db/requests.ts';
import { finish, type Sliced } from '../db/search/pace.ts';
import { SlicedWork } from '../db/search/sliced-work.ts';
import type { EventName, Events } from './contract/events.ts';
import type { FromJournal, ToJournal } from './contract/journal-messages.ts';
import type { PortMessage, PortRequest } from './contract/page-api.ts';
import { contract, fileFields, isRequestName, type RequestName, tables } from './contract/requests.ts';

const SLOW_MILLISECONDS = 100;
const PROGRESS_MILLISECONDS = 80;
/** How often another program's changes to the same file (the terminal's, say) are looked for. */
const WATCH_MILLISECONDS = 1_000;

let journal: Journal | null = null;
let lastDataVersion = 0;
const ports = new Set<MessagePortMain>();
const paths = new Map<string, string>();
const slicedWork = new SlicedWork(setImmediate);
let lastPort = 0;
const served = Promise.withResolvers<void>();

function tellMain(message: FromJournal): void {
  process.parentPort.postMessage(message);
}

function tellPages<N extends EventName>(name: N, event: Events[N]): void {
  for (const port of ports) port.postMessage({ kind: 'event', name, event } satisfies PortMessage);
}

function open(path: string): void {
  close();
  const opened = openJournal(path);
  const name = basename(path);
  if (opened.ok) {
    journal = opened.value;
    lastDataVersion = dataVersion(journal);
    tellMain({ kind: 'status', status: { state: 'open', name } });
    tellPages('journal.changed', { tables: [...tables] });
  } else {
    tellMain({ kind: 'status', status: { state: 'failed', name, failure: opened.error.failure } });
  }
}

function close(): void {
  slicedWork.cancel(() => true);
  if (journal) closeJournal(journal);
  journal = null;
}

/** Changes when another connection has written. */
function dataVersion({ db }: Journal): number {
  return Number(db.pragma('data_version', { simple: true }));
}

function watch(): void {
  if (!journal) return;
  const version = dataVersion(journal);
  if (version === lastDataVersion) return;
  lastDataVersion = version;
  slicedWork.restart();
  tellPages('journal.changed', { tables: [...tables] });
}

/** A page names a file by its token; here the path is put in its place, once. Null: no such token. */
function withPath(name: RequestName, input: unknown): unknown {
  if (!Object.hasOwn(fileFields, name)) return input;
  const field = fileFields[name as keyof typeof fileFields];
  if (typeof input !== 'object' || input === null) return input;
  const token: unknown = Reflect.get(input, field);
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

function* respond(name: unknown, input: unknown): Sliced<Result<unknown>> {
  if (!isRequestName(name)) return { ok: false, error: { code: 'unknown-request' } };
  if (!journal) return { ok: false, error: { code: 'no-journal' } };
  const clock = new Clock();
  const work = answerInSlices(journal, name, withPath(name, input), {
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

/** Where it happened, without the message: that may quote what a person wrote. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${error.name}${code}`, ...frames].join('\n');
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

function serve(port: MessagePortMain): void {
  lastPort += 1;
  const own = lastPort;
  ports.add(port);
  port.on('close', () => {
    ports.delete(port);
    slicedWork.cancel((key) => key.startsWith(`${own} `));
  });
  port.on('message', ({ data }: { data: PortRequest }) => {
    if ('cancelled' in data) {
      slicedWork.cancel((key) => key === `${own} ${data.cancelled}`);
      return;
    }
    const { id, name, input } = data;
    slicedWork.start(
      `${own} ${id}`,
      () => respond(name, input),
      (result) => {
        port.postMessage({ kind: 'answer', id, result } satisfies PortMessage);
        served.resolve();
        if (!result.ok || !isRequestName(name)) return;
        const asked = contract[name];
        if (asked.kind !== 'write') return;
        slicedWork.restart();
        tellPages('journal.changed', { tables: [...asked.tables] });
      },
      { onProgress: telling(port, id), isSteady: isSteady(name) },
    );
  });
  port.start();
}

/** Null where no journal is open, or it can't be read now: what asked draws the poster instead. */
function imageOf(sha256: string): StoredImage | null {
  try {
    return journal && findImage(journal.db, sha256);
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
  return read.ok && (read.value as EntryDetail).review === review;
}

process.parentPort.on('message', ({ data, ports: carried }: { data: ToJournal; ports: MessagePortMain[] }) => {
  if (data.kind === 'open') open(data.path);
  if (data.kind === 'page' && carried[0]) serve(carried[0]);
  if (data.kind === 'token') paths.set(data.token, data.path);
  if (data.kind === 'image') tellMain({ kind: 'image', id: data.id, image: imageOf(data.sha256) });
  if (data.kind === 'smoke') void smoke().then((ok) => tellMain({ kind: 'smoke', ok }));
  if (data.kind === 'close') {
    close();
    tellMain({ kind: 'closed' });
  }
});

setInterval(watch, WATCH_MILLISECONDS);
