// Between main and the journal process: what to open, which page to serve, what a token stands for.

import type { StoredImage } from '../../db/model/poster.ts';
import type { Result } from '../../db/model/result.ts';
import type { JournalStatus } from './events.ts';
import type { Language } from './language.ts';

/** To write in it; to write in it although another computer has it; only to look at it; a sample made anew in the place's folder. */
export type OpenManner = 'write' | 'take-over' | 'look' | 'sample';

export type ToJournal =
  | { kind: 'open'; path: string; manner?: OpenManner }
  /** What is spoken: lists stand in its order. */
  | { kind: 'language'; language: Language }
  /** Comes with the page's port. */
  | { kind: 'page' }
  | { kind: 'token'; token: string; path: string }
  /** Asks for a poster by the SHA-256 of its bytes. */
  | { kind: 'image'; id: number; sha256: string }
  /** Copies the open journal to another place and closes it. */
  | { kind: 'move'; to: string }
  /** Brings the backups of a journal that was moved from there to where it is open now. */
  | { kind: 'bring-backups'; from: string }
  | { kind: 'smoke' }
  | { kind: 'close' };

export type FromJournal =
  | { kind: 'status'; status: JournalStatus }
  /** An answer that could not be given for a reason of ours; holds ids and a stack, nothing the user wrote. */
  | { kind: 'bug'; id: string; request: string; stack: string }
  /** Something was tried that nothing here does; names what, by ids and kinds. */
  | { kind: 'refused'; what: string }
  /** Something was written that elsewhere would run; here it is text. */
  | { kind: 'kept'; what: string }
  | { kind: 'slow'; request: string; milliseconds: number }
  /** Null where the journal has no such image. */
  | { kind: 'image'; id: number; image: StoredImage | null }
  /** Before it closes it keeps the day's work: it may take longer than closing does. */
  | { kind: 'backing-up' }
  /** A backup that nobody asked for failed; the code of its sentence. */
  | { kind: 'no-backup'; code: string }
  | { kind: 'moved'; result: Result<null> }
  | { kind: 'brought-backups'; ok: boolean }
  | { kind: 'smoke'; ok: boolean }
  | { kind: 'closed' };
