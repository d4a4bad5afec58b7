// The journal as a whole: how opening it can fail.

/** Each has its own screen and its own sentence. The file is never changed or deleted. */
export const openFailures = {
  'not-a-journal': /*i18n*/ {
    id: 'open.not-a-journal',
    message: 'This file is not an Afterimage journal. It was left as it is.',
  },
  'other-program': /*i18n*/ {
    id: 'open.other-program',
    message: 'This file belongs to another program. It was left as it is.',
  },
  'newer-version': /*i18n*/ {
    id: 'open.newer-version',
    message:
      'This journal was written by a newer Afterimage. Update the program to open it; the file was left as it is.',
  },
  damaged: /*i18n*/ {
    id: 'open.damaged',
    message: 'This journal is damaged and can’t be opened as it is. The file was left untouched.',
  },
  'read-only': /*i18n*/ {
    id: 'open.read-only',
    message: 'This journal is read-only. Make the file writable and try again; it was left as it is.',
  },
  'no-permission': /*i18n*/ {
    id: 'open.no-permission',
    message: 'You are not allowed to open this journal. The file was left as it is.',
  },
  'disk-full': /*i18n*/ {
    id: 'open.disk-full',
    message: 'The disk this journal is on is full. Free some space and try again; the file was left as it is.',
  },
  'folder-missing': /*i18n*/ {
    id: 'open.folder-missing',
    message: 'The folder of this journal can’t be found. Is its disk connected?',
  },
  locked: /*i18n*/ {
    id: 'open.locked',
    message: 'Another program is holding this journal. Close it there and try again.',
  },
  elsewhere: /*i18n*/ {
    id: 'open.elsewhere',
    message: 'This journal is open on another computer. Nothing was written to it here.',
  },
  'no-backup': /*i18n*/ {
    id: 'open.no-backup',
    message:
      'This journal is from an older Afterimage, and no backup of it could be made before bringing it up to date. The file was left as it is.',
  },
  failed: /*i18n*/ { id: 'open.failed', message: 'This journal could not be opened. The file was left as it is.' },
} satisfies Record<string, { id: string; message: string }>;

export type OpenFailure = keyof typeof openFailures;

/** A copy of this journal that a sync program laid beside it, with something in it that is not here. */
export interface ConflictCopy {
  /** The file's name, without its folder. */
  name: string;
  changedAt: number;
  /** Knows this state of it again. */
  mark: string;
}
