// Reports of processes that ended unexpectedly: on this disk only, the last few, told once. Never sends one, never writes a title or a text into one itself.

import { app, crashReporter } from 'electron';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrashReport, EndedProcess } from './contract/events.ts';
import { logFault } from './log.ts';

const MOST_REPORTS = 5;
/** There while the program runs, and holds since when: whoever finds it was not ended as a person ends it. */
const RUNNING = 'running';

/** What ended, for whoever wants to know why. A memory picture by Chromium may lie beside it. */
export interface Ending {
  process: EndedProcess;
  reason: string;
  code: number;
}

interface Report {
  path: string;
  at: number;
  process: EndedProcess;
}

function folder(): string {
  return join(app.getPath('userData'), 'crashes');
}

/** Before `ready`, so that a crash while starting leaves a report too. */
export function keepCrashReports(): void {
  try {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    app.setPath('crashDumps', folder());
    beginRun();
    crashReporter.start({ uploadToServer: false, compress: false, ignoreSystemCrashHandler: false });
  } catch {
    logFault('crash reports can’t be kept here');
  }
}

function beginRun(): void {
  const running = join(folder(), RUNNING);
  const since = attempt(() => Number(readFileSync(running, 'utf8')));
  brokenOff = since !== null && Number.isFinite(since) ? since : null;
  writeFileSync(running, String(startedAt), { mode: 0o600 });
}

/** Newest first. Chromium keeps its pictures in folders of its own, which differ between systems. */
function reports(): Report[] {
  const names = readdirSync(folder(), { recursive: true, encoding: 'utf8' });
  return names
    .flatMap((name): Report[] => {
      const ended = /(program|page|journal)\.txt$/.exec(name)?.[1] as EndedProcess | undefined;
      if (ended === undefined && !name.endsWith('.dmp')) return [];
      const path = join(folder(), name);
      return [{ path, at: Math.floor(statSync(path).mtimeMs), process: ended ?? 'program' }];
    })
    .toSorted((one, other) => other.at - one.at);
}

/** Null as well where the folder can't be read: then there is nothing to show either. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Writes down that a process of ours ended, and gives what the page says of it. */
export function reportEnding({ process: ended, reason, code }: Ending): CrashReport {
  logFault(`the ${ended} process ended unexpectedly (${reason}, ${code})`);
  const at = Date.now();
  const { electron, chrome } = process.versions;
  const words = [
    `Afterimage ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch}`,
    `${new Date(at).toISOString()}: the ${ended} process ended (${reason}, ${code})`,
  ];
  const name = `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${ended}.txt`;
  attempt(() => {
    mkdirSync(folder(), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder(), name), `${words.join('\n')}\n`, { mode: 0o600 });
    for (const { path } of reports().slice(MOST_REPORTS)) rmSync(path, { force: true });
  });
  newest = { process: ended, at, place: folder() };
  return newest;
}

const startedAt = Date.now();
/** When the run before this one began; null where it ended well. */
let brokenOff: number | null = null;
let newest: CrashReport | null = null;

/** What is to be said of now, or of the run before: that it was broken off, and left a report. The page may ask again. */
export function untoldCrash(): CrashReport | null {
  if (brokenOff === null) return newest;
  const since = brokenOff;
  brokenOff = null;
  const last = attempt(() => {
    const all = reports();
    for (const { path } of all.slice(MOST_REPORTS)) rmSync(path, { force: true });
    return all.find(({ path, at }) => path.endsWith('.dmp') && at >= since && at < startedAt) ?? null;
  });
  if (last === null || newest !== null) return newest;
  logFault('a report of an unexpected end was found');
  newest = { process: 'program', at: last.at, place: folder() };
  return newest;
}

/** Chromium's helpers may still fail while the program goes down, and leave a report: nothing is lost by it, and nothing said. */
export function endWell(): void {
  attempt(() => rmSync(join(folder(), RUNNING), { force: true }));
}

/** Nothing more is to be said of it. */
export function dismissCrash(): void {
  newest = null;
}

export function deleteCrashReports(): void {
  dismissCrash();
  attempt(() => reports().forEach(({ path }) => rmSync(path, { force: true })));
}

export function crashFolder(): string {
  return folder();
}
