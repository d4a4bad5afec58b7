// The log file: faults with their ids. Never a title, a text or a path of the user's.

import log from 'electron-log/node.js';
import { logFile } from './paths.ts';

/** To be called once the user-data folder is known. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => logFile();
  log.transports.file.maxSize = 1_000_000;
  log.transports.console.level = process.env['AFTERIMAGE_LOG'] === '1' ? 'info' : 'error';
  log.errorHandler.startCatching({ showDialog: false });
}

export function logInfo(message: string): void {
  log.info(message);
}

export function logFault(message: string): void {
  log.error(message);
}
