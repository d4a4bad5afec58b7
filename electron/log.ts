// The log file: faults with their ids. Never a title, a text or a path of the user's; never more than it takes to see what happened.

import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { stackOf } from './fault-stack.ts';
import { logFile } from './paths.ts';

type Level = 'info' | 'error';

/** When full it becomes the .old one, and that one goes: twice this is the most there ever is. */
const MOST_BYTES = 1_000_000;
/** Of one message in a minute: what hammers at the door shall not push everything else out of the log. */
const MOST_A_MINUTE = 60;

const isHeard = process.env['AFTERIMAGE_LOG'] === '1';
const early: [Level, string][] = [];
let write = (level: Level, message: string): void => void early.push([level, message]);
let counts = new Map<string, number>();
let minuteBegan = 0;

/** Loads the log's writer, which the window does not wait for; what was said before is written then. */
export async function startLog(): Promise<void> {
  const { default: log } = await import('electron-log/node.js');
  log.transports.file.resolvePathFn = () => logFile();
  log.transports.file.maxSize = MOST_BYTES;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.console.level = false;
  log.errorHandler.startCatching({
    showDialog: false,
    // its own line would hold the message
    onError: ({ error }) => {
      logFault(`bug in main\n${stackOf(error)}`);
      return false;
    },
  });
  write = (level, message) => log[level](message);
  for (const [level, message] of early.splice(0)) write(level, message);
  closeFolders();
}

/** The program's own and the log's: made by an earlier version or by hand, they may be open to others. */
function closeFolders(): void {
  const logs = dirname(logFile());
  for (const folder of [dirname(logs), logs]) {
    try {
      chmodSync(folder, 0o700);
    } catch {
      // no log was written yet, or the folder is not ours to change
    }
  }
}

/** How often the message was said in this minute; at the turn of a minute what was left out is counted. */
function timesSaid(message: string): number {
  if (Date.now() - minuteBegan > 60_000) {
    const silent = [...counts].filter(([, times]) => times > MOST_A_MINUTE);
    for (const [said, times] of silent) write('info', `${times - MOST_A_MINUTE} times more: ${said}`);
    counts = new Map();
    minuteBegan = Date.now();
  }
  const times = (counts.get(message) ?? 0) + 1;
  counts.set(message, times);
  return times;
}

function say(level: Level, message: string): void {
  if (timesSaid(message) > MOST_A_MINUTE) return;
  if (isHeard || level === 'error') process[level === 'error' ? 'stderr' : 'stdout'].write(`${message}\n`);
  write(level, message);
}

export function logInfo(message: string): void {
  say('info', message);
}

export function logFault(message: string): void {
  say('error', message);
}
