// The journal that is open in this process, or why none is: opening in each manner, closing, moving, putting another in its place, and noticing when
// its file goes. Must never leave a lock, a sample or a half of a copy behind.

import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { openLook } from '../db/look.ts';
import type { RestoreReady } from '../db/model/backup.ts';
import type { Result } from '../db/model/result.ts';
import type { Run } from '../db/machine.ts';
import { copyTo, isHeldByOther } from '../db/move.ts';
import { closeJournal, type Journal, type OpenError, openJournal } from '../db/open.ts';
import { type Presence, PresenceWatch, rescue } from '../db/presence.ts';
import { dropSalvaged } from '../db/rescue.ts';
import { draftPath } from '../db/restore/restore.ts';
import { replaceOpen } from '../db/restore/swap.ts';
import { openSample } from '../db/sample/open.ts';
import { errorOf } from './backup-times.ts';
import type { Holder, JournalStatus } from './contract/events.ts';
import type { OpenManner } from './contract/journal-messages.ts';
import { LockTimes } from './lock-times.ts';

/** What a page that goes still has to save is saved within this. */
const LEAVING_MILLISECONDS = 1_500;
/** Until what could not be written elsewhere is tried again. */
const RESCUE_MILLISECONDS = 5_000;

/** Those who work on the journal that is open. */
export interface Around {
  tellStatus: (status: JournalStatus) => void;
  tellRefused: (what: string) => void;
  /** What is under way is given up: it was about the journal that goes. */
  giveUp: () => void;
  opened: (journal: Journal) => void;
  /** Before it is closed: what is done by itself ends too. */
  closing: () => void;
  /** Another program has written to it. */
  changedElsewhere: () => void;
}

export class OpenJournal {
  readonly #self: Run;
  readonly #around: Around;
  #journal: Journal | null = null;
  #manner: OpenManner = 'write';
  /** Closes what is open in another manner than to write in it, and removes what lies around for it. */
  #end: (() => void) | null = null;
  /** Where a journal lies that could not be opened. */
  #failedPath: string | null = null;
  /** Set while what was open lies on a disk that is not there: pages go on, and are told that nothing can be saved now. */
  #awayPath: string | null = null;
  #locks: LockTimes | null = null;
  #presence: PresenceWatch | null = null;
  #isFollowing = false;
  #lastDataVersion = 0;

  /** `self`: the window that the journal is opened for. */
  constructor(self: Run, around: Around) {
    this.#self = self;
    this.#around = around;
  }

  get journal(): Journal | null {
    return this.#journal;
  }

  /** A copy to look at: nothing is written to it. */
  get isLook(): boolean {
    return this.#journal !== null && this.#manner === 'look';
  }

  /** Nothing of it is kept. */
  get isSample(): boolean {
    return this.#journal !== null && this.#manner === 'sample';
  }

  get failedPath(): string | null {
    return this.#failedPath;
  }

  get isAway(): boolean {
    return this.#awayPath !== null;
  }

  #tellElsewhere(path: string, holder: Holder): void {
    this.#around.tellStatus({ state: 'failed', name: basename(path), failure: 'elsewhere', holder });
  }

  /** Of a journal that is opened when another computer or window lets it go, and closed when one takes it over. */
  #locksOf(path: string): LockTimes {
    // while it is looked at, the page is left as it is
    const onHolder = (holder: Holder): void => {
      if (!this.isLook) this.#tellElsewhere(path, holder);
    };
    const onLost = (holder: Holder): void => {
      this.#tellElsewhere(path, holder);
      // what is being written is saved as its page goes; then nothing more is
      setTimeout(() => {
        if (this.#locks === own) this.open(path);
      }, LEAVING_MILLISECONDS);
    };
    const onSilent = (): void => this.open(path, 'take-over');
    const own = new LockTimes(this.#self, { onFreed: () => this.open(path), onSilent, onHolder, onLost });
    return own;
  }

  open(path: string, manner: OpenManner = 'write'): void {
    this.close();
    const own = this.#locksOf(path);
    this.#locks = own;
    const holder = manner === 'write' ? own.holderOf(path) : null;
    if (holder) {
      this.#tellElsewhere(path, holder);
      own.waitFor(path);
      return;
    }
    const opened = this.#openIn(manner, path);
    const name = basename(path);
    if (!opened.ok) {
      this.#failedPath = path;
      this.#around.tellStatus({ state: 'failed', name, failure: opened.error.failure });
      return;
    }
    const journal = opened.value;
    this.#journal = journal;
    this.#manner = manner;
    this.#lastDataVersion = dataVersion(journal);
    this.#presence = new PresenceWatch(journal.path);
    const { isLook, isSample } = this;
    // looked at, it is opened to write as soon as it is closed elsewhere
    if (isLook && own.holderOf(path)) own.waitFor(path);
    const isUntold = !isLook && !isSample && !own.hold(path, manner === 'take-over');
    this.#around.tellStatus({ state: 'open', name, isLook, isUntold, isSample });
    this.#around.opened(journal);
  }

  #openIn(manner: OpenManner, path: string): Result<Journal, OpenError> {
    if (manner !== 'look' && manner !== 'sample') return openJournal(path);
    const opened = manner === 'look' ? openLook(path) : openSample(dirname(path));
    if (!opened.ok) return opened;
    this.#end = opened.value.end;
    return { ok: true, value: opened.value.journal };
  }

  close(): void {
    this.#around.closing();
    this.#around.giveUp();
    if (this.#end) this.#end();
    else if (this.#journal) closeJournal(this.#journal);
    this.#end = null;
    this.#journal = null;
    this.#presence = null;
    this.#awayPath = null;
    if (this.#failedPath !== null) dropSalvaged(this.#failedPath);
    this.#failedPath = null;
    this.#locks?.release();
    this.#locks = null;
  }

  /** Copies the journal and closes it: what follows is for whoever opens the copy. Where it fails it stays open. */
  async move(to: string): Promise<Result<null>> {
    const journal = this.#journal;
    if (!journal) return { ok: false, error: { code: 'no-journal' } };
    if (this.isLook) return { ok: false, error: { code: 'looking' } };
    this.#around.giveUp();
    const { path } = journal;
    try {
      await copyTo(journal, to);
    } catch (error) {
      return { ok: false, error: errorOf(error) };
    }
    this.close();
    if (!isHeldByOther(path)) return { ok: true, value: null };
    // what it writes now would be missing in the copy
    rmSync(to, { force: true });
    this.open(path);
    return { ok: false, error: { code: 'journal-held' } };
  }

  /** Opens the journal that a restore made ready in the place of this one. Whatever else is under way is given up: it was about this one. */
  putBack(ready: RestoreReady): Result<unknown> {
    const journal = this.#journal;
    if (!journal) return { ok: false, error: { code: 'no-journal' } };
    const { path } = journal;
    this.#around.giveUp();
    let result: Result<unknown> = { ok: true, value: ready };
    try {
      replaceOpen(journal, draftPath(path, ready.draft));
    } catch (error) {
      result = { ok: false, error: errorOf(error) };
    }
    this.open(path);
    return result;
  }

  /** Opens what stands in the place of one that could not be opened. */
  openMended(): void {
    if (this.#failedPath !== null) this.open(this.#failedPath);
  }

  /** Closes a journal in which damage was found, for the ways out of it. */
  giveOver(): void {
    if (!this.#journal) return;
    const { path } = this.#journal;
    this.close();
    this.#failedPath = path;
    this.#around.tellStatus({ state: 'failed', name: basename(path), failure: 'damaged' });
  }

  /** To be called now and then: whether the file is still there, and whether another program wrote to it. */
  watch(): void {
    // whoever wrote meanwhile keeps what they typed on the page, and saves it when the journal is back
    if (this.#awayPath !== null && existsSync(this.#awayPath)) this.open(this.#awayPath);
    const journal = this.#journal;
    if (!journal) return;
    const found = this.#isFollowing || this.isLook ? 'here' : (this.#presence?.look() ?? 'here');
    if (found !== 'here') {
      this.#isFollowing = true;
      void this.#follow(journal, found).finally(() => {
        this.#isFollowing = false;
      });
      return;
    }
    const version = dataVersion(journal);
    if (version === this.#lastDataVersion) return;
    this.#lastDataVersion = version;
    this.#around.changedElsewhere();
  }

  /** The journal's file is not where it was. What it holds is written where it can be found; on a disk that is gone it waits. */
  async #follow(lost: Journal, how: Presence): Promise<void> {
    if (how === 'away') {
      this.close();
      this.#awayPath = lost.path;
      return;
    }
    this.#around.giveUp();
    try {
      await rescue(lost);
    } catch (error) {
      this.#around.tellRefused(`to leave the journal's file as it is (${how}): ${errorOf(error).code}`);
      // what it holds is in no file that has a name: it stays open, and is tried again
      await new Promise((done) => setTimeout(done, RESCUE_MILLISECONDS));
    }
    if (this.#journal === lost && !lost.db.open) this.open(lost.path);
  }
}

/** Changes when another connection has written. */
function dataVersion({ db }: Journal): number {
  return Number(db.pragma('data_version', { simple: true }));
}
