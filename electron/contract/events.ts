// What reaches a page without being asked for.

import type { OpenFailure } from '../../db/model/journal.ts';
import type { AppError } from '../../db/model/result.ts';
import type { CommandId } from './commands.ts';
import type { SpokenLanguage } from './language.ts';
import type { Table } from './requests.ts';

/** Who else has the journal open. `host` is the other computer; empty where the lock does not tell. */
export interface Holder {
  host: string;
  /** Another program's window on this computer. */
  isHere?: boolean;
  /** It has given no sign for so long that it may be taken over. */
  isStale: boolean;
}

/** The journal as the page sees it. `name` is the file's name without its folder. */
export type JournalStatus =
  | { state: 'opening' }
  /**
   * `isLook`: a copy that can't be written to. `isUntold`: other computers can't be told that it is open here.
   * `isSample`: invented, to look around in, and gone when it is closed.
   */
  | { state: 'open'; name: string; isLook?: boolean; isUntold?: boolean; isSample?: boolean }
  /** `holder` with `elsewhere` only. */
  | { state: 'failed'; name: string; failure: OpenFailure; holder?: Holder };

export type EndedProcess = 'program' | 'page' | 'journal';

/** A process that ended unexpectedly, and the folder with the reports of it. They lie there and were sent to nobody. */
export interface CrashReport {
  process: EndedProcess;
  /** Milliseconds since 1970. */
  at: number;
  /** Shown to be read, never sent back. */
  place: string;
}

export interface Events {
  /** Tables whose rows changed, by this page or any other. */
  'journal.changed': { tables: Table[] };
  'journal.status': JournalStatus;
  /** Another journal is about to be opened: what is being written has to be saved now. Answered by `journal.left`. */
  'journal.leaving': Record<string, never>;
  /** A backup that was due by itself could not be made. */
  'backup.failed': AppError;
  'crash.reported': CrashReport;
  'language.changed': { language: SpokenLanguage };
  /** A menu item was chosen, or its key pressed without the page having taken it. */
  command: { id: CommandId; isByKey: boolean };
}

export type EventName = keyof Events;
