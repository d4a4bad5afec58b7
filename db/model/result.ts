// The two ways a request can end, as plain values that cross a process. Inside a process verbs throw `JournalError`.

import { type Problem, problems, type Sentence } from './problem.ts';

/** What a user can cause. Anything else is a bug and travels as `bug` with an id that the log knows. */
export const failures = {
  invalid: /*i18n*/ { id: 'failure.invalid', message: 'Something in this input is not right.' },
  'not-found': /*i18n*/ { id: 'failure.not-found', message: 'It is no longer there.' },
  'nothing-to-undo': /*i18n*/ { id: 'failure.nothing-to-undo', message: 'There is nothing to undo.' },
  'nothing-to-redo': /*i18n*/ { id: 'failure.nothing-to-redo', message: 'There is nothing to redo.' },
  'undo-behind': /*i18n*/ {
    id: 'failure.undo-behind',
    message: 'Something else was changed since. Undo takes back one change after the other, the newest first.',
  },
  'undo-conflict': /*i18n*/ {
    id: 'failure.undo-conflict',
    message: 'This can’t be undone any more: what it changed has changed again since. Nothing was touched.',
  },
  'disk-full': /*i18n*/ {
    id: 'failure.disk-full',
    message: 'The disk is full. What was saved before is safe; free some space and try again.',
  },
  'not-writable': /*i18n*/ {
    id: 'failure.not-writable',
    message: 'The journal can’t be written to. What was saved before is safe.',
  },
  sample: /*i18n*/ {
    id: 'failure.sample',
    message: 'This is the sample journal: nothing of it is kept. Go back to your own for that.',
  },
  looking: /*i18n*/ {
    id: 'failure.looking',
    message: 'This is only a look at a journal that is open elsewhere. Nothing can be changed here.',
  },
  'journal-damaged': /*i18n*/ {
    id: 'failure.journal-damaged',
    message: 'The journal file is damaged. Nothing was changed or deleted.',
  },
  'file-unreadable': /*i18n*/ { id: 'failure.file-unreadable', message: 'This file can’t be read.' },
  'file-unwritable': /*i18n*/ {
    id: 'failure.file-unwritable',
    message: 'This place can’t be written to. Nothing was changed.',
  },
  'place-taken': /*i18n*/ {
    id: 'failure.place-taken',
    message: 'There is already a file of this name there. Choose another name; nothing was changed.',
  },
  'folder-not-empty': /*i18n*/ {
    id: 'failure.folder-not-empty',
    message: 'This folder already has something in it. Choose a new or an empty one.',
  },
  'import-format': /*i18n*/ {
    id: 'failure.import-format',
    message: 'This is not an Afterimage export. The journal is as it was.',
  },
  'import-newer': /*i18n*/ {
    id: 'failure.import-newer',
    message: 'This export was written by a newer Afterimage. The journal is as it was.',
  },
  'import-invalid': /*i18n*/ {
    id: 'failure.import-invalid',
    message: 'Something in this export is not right. The journal is as it was.',
  },
  'import-unknown': /*i18n*/ {
    id: 'failure.import-unknown',
    message: 'There is nothing in this that can be imported. The journal is as it was.',
  },
  'import-too-large': /*i18n*/ {
    id: 'failure.import-too-large',
    message: 'This is larger than what can be imported. The journal is as it was.',
  },
  'import-encrypted': /*i18n*/ {
    id: 'failure.import-encrypted',
    message: 'This archive is locked with a password. Unpack it and choose the folder. The journal is as it was.',
  },
  'import-unsafe': /*i18n*/ {
    id: 'failure.import-unsafe',
    message: 'This archive is not made as exports are made, and was not unpacked. The journal is as it was.',
  },
  'backup-disk-full': /*i18n*/ {
    id: 'failure.backup-disk-full',
    message: 'The disk that backups go to is full. Nothing half was left there, and the journal is as it was.',
  },
  'backup-unwritable': /*i18n*/ {
    id: 'failure.backup-unwritable',
    message: 'The folder for backups can’t be written to. The journal is as it was.',
  },
  'backup-damaged': /*i18n*/ {
    id: 'failure.backup-damaged',
    message: 'This backup is damaged and can’t be used. Nothing was changed.',
  },
  'backup-unsound': /*i18n*/ {
    id: 'failure.backup-unsound',
    message:
      'A copy of the journal was not sound and was not kept. Check the journal in Settings; nothing was changed.',
  },
  'nothing-salvaged': /*i18n*/ {
    id: 'failure.nothing-salvaged',
    message: 'Nothing of a journal can be read in this file. It was left as it is.',
  },
  'backup-stopped': /*i18n*/ {
    id: 'failure.backup-stopped',
    message: 'The backup was stopped. The journal is as it was.',
  },
  'journal-held': /*i18n*/ {
    id: 'failure.journal-held',
    message: 'Another program is holding this journal. Close it there and try again; nothing was changed.',
  },
  'still-reading': /*i18n*/ {
    id: 'failure.still-reading',
    message: 'Search has not yet read everything that was imported. Try again when it has.',
  },
  'journal-away': /*i18n*/ {
    id: 'failure.journal-away',
    message:
      'The folder of this journal can’t be found; is its disk connected? What you typed stays here and is saved when it is back.',
  },
  'no-journal': /*i18n*/ { id: 'failure.no-journal', message: 'No journal is open.' },
  'unknown-request': /*i18n*/ { id: 'failure.unknown-request', message: 'The journal does not know this request.' },
  bug: /*i18n*/ {
    id: 'failure.bug',
    message: 'Something went wrong inside the program. What was saved before is safe.',
  },
} satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof failures;

/** Crosses processes. `field` is a dotted path into the input (`film.title`), `problem` what is wrong with that field. */
export interface AppError {
  code: ErrorCode;
  field?: string;
  problem?: Problem;
  /** Which one, for `bug`; where in a file, for imports. Never a title or a text of the user's. */
  detail?: string;
}

export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E };

/** Thrown by verbs, turned into an `AppError` at the process boundary. */
export class JournalError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly problem: Problem | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, more: { field?: string; problem?: Problem; detail?: string; cause?: unknown } = {}) {
    super(code, { cause: more.cause });
    this.name = 'JournalError';
    this.code = code;
    this.field = more.field;
    this.problem = more.problem;
    this.detail = more.detail;
  }

  toAppError(): AppError {
    const error: AppError = { code: this.code };
    if (this.field !== undefined) error.field = this.field;
    if (this.problem !== undefined) error.problem = this.problem;
    if (this.detail !== undefined) error.detail = this.detail;
    return error;
  }
}

/** The plain English sentence of an error, for the terminal: the problem with the field where there is one. */
export function sentenceOf(error: AppError): string {
  const sentence = error.problem ? problems[error.problem].message : failures[error.code].message;
  const where = error.field ? `${error.field}: ` : '';
  return error.detail ? `${where}${sentence} (${error.detail})` : `${where}${sentence}`;
}
