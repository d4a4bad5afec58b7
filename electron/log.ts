// The log file: faults with their ids. Never a title, a text or a path of the user's.

import { logFile } from './paths.ts';

type Level = 'info' | 'error';

const isHeard = process.env['AFTERIMAGE_LOG'] === '1';
const early: [Level, string][] = [];
let write = (level: Level, message: string): void => void early.push([level, message]);

/** Loads the log's writer, which the window does not wait for; what was said before is written then. */
export async function startLog(): Promise<void> {
  const { default: log } = await import('electron-log/node.js');
  log.transports.file.resolvePathFn = () => logFile();
  log.transports.file.maxSize = 1_000_000;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.console.level = false;
  log.errorHandler.startCatching({ showDialog: false });
  write = (level, message) => log[level](message);
  for (const [level, message] of early.splice(0)) write(level, message);
}

function say(level: Level, message: string): void {
  if (isHeard || level === 'error') process[level === 'error' ? 'stderr' : 'stdout'].write(`${message}\n`);
  write(level, message);
}

export function logInfo(message: string): void {
  say('info', message);
}

export function logFault(message: string): void {
  say('error', message);
}
