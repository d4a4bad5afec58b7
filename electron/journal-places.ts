// Which journal is open, which were, and how one changes from one to another: the pages save first. Never touches a journal itself.

import { BrowserWindow, shell } from 'electron';
import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { AppError, Result } from '../db/model/result.ts';
import type { JournalStatus } from './contract/events.ts';
import type { OpenManner } from './contract/journal-messages.ts';
import type { Moved } from './contract/shell.ts';
import type { JournalHost } from './journal-host.ts';
import { logFault } from './log.ts';
import { samplePlace } from './paths.ts';
import { changeSettings, settings } from './settings.ts';
import { sendEventToAll } from './windows.ts';

const MOST_RECENT = 10;
/** How long a page may take to save what is being written before another journal is opened. */
const LEAVING_MILLISECONDS = 3_000;

export class JournalPlaces {
  readonly #host: JournalHost;
  #left: (() => void) | null = null;
  #beforeSample: string | null = null;
  /** Told when the list of recent journals has changed. */
  onChanged: () => void = () => undefined;

  constructor(host: JournalHost) {
    this.#host = host;
  }

  /** The pages have saved what there was. */
  left(): void {
    this.#left?.();
  }

  /** What is being written goes into the journal it belongs to, not into the next one. */
  async #leave(): Promise<void> {
    if (this.#host.status.state !== 'open' || BrowserWindow.getAllWindows().length === 0) return;
    const { promise, resolve: left } = Promise.withResolvers<void>();
    this.#left = left;
    const late = setTimeout(left, LEAVING_MILLISECONDS);
    sendEventToAll('journal.leaving', {});
    await promise;
    clearTimeout(late);
    this.#left = null;
  }

  /** Opens another journal, or the same one in another manner. Remembered once it is open: a file chosen by mistake must not stand in the way of the next start. */
  async open(path: string, manner: OpenManner = 'write'): Promise<JournalStatus> {
    const place = resolve(path);
    if (place !== this.#host.path) await this.#leave();
    const status = await this.#host.open(place, manner);
    if (status.state === 'open') this.#remember(place);
    return status;
  }

  /** Opens a sample to look around in, remembered by nobody. */
  async openSample(): Promise<void> {
    if (this.#host.path === samplePlace()) return;
    await this.#leave();
    this.#beforeSample = this.#host.path;
    await this.#host.open(samplePlace(), 'sample');
  }

  /** Back to the journal that was open before. */
  async leaveSample(): Promise<void> {
    if (this.#beforeSample !== null) await this.#host.open(this.#beforeSample);
    this.#beforeSample = null;
  }

  /** Puts what is open on top of the recent ones; a look at what is open elsewhere counts for none. `isChosen`: the next start opens it too. */
  rememberOpen(isChosen: boolean): void {
    const { status, path } = this.#host;
    if (status.state !== 'open' || status.isLook || status.isSample) return;
    const isKnown = settings().recentJournals[0] === path && (!isChosen || settings().journalPath === path);
    if (!isKnown) this.#remember(path, isChosen);
  }

  #remember(path: string, isChosen = true): void {
    const others = settings().recentJournals.filter((each) => each !== path);
    const recentJournals = [path, ...others].slice(0, MOST_RECENT);
    changeSettings({ recentJournals, ...(isChosen ? { journalPath: path } : {}) });
    this.onChanged();
  }

  /** The last ones opened that are still there, the newest first, but not the one that is open. */
  recent(): string[] {
    return settings().recentJournals.filter((path) => path !== this.#host.path && existsSync(path));
  }

  clearRecent(): void {
    changeSettings({ recentJournals: [] });
    this.onChanged();
  }

  /**
   * Goes on with the journal at another place. The old file stays what it was until the new one is open and the settings
   * name it; then it goes into the system's trash, or where there is none it stays under a name that says so.
   */
  async move(to: string): Promise<Result<Moved>> {
    if (this.#host.path === samplePlace()) return { ok: false, error: { code: 'sample' } };
    const from = this.#host.path;
    const before = settings().journalPath;
    const moved = await this.#host.move(to);
    if (!moved.ok) return moved;
    changeSettings({ journalPath: to });
    const status = await this.#host.open(to);
    if (status.state !== 'open') {
      changeSettings({ journalPath: before });
      await this.#host.open(from);
      return { ok: false, error: { code: 'file-unwritable' } satisfies AppError };
    }
    const hasBackups = await this.#host.bringBackups(from);
    const old = await putAway(from);
    changeSettings({ recentJournals: settings().recentJournals.filter((path) => path !== from) });
    this.#remember(to);
    return { ok: true, value: { name: basename(to), old, hasBackups } };
  }
}

/** Null: it is in the trash. */
async function putAway(path: string): Promise<string | null> {
  try {
    await shell.trashItem(path);
    if (!existsSync(path)) return null;
  } catch {
    logFault('the old file of a moved journal could not be put into the trash');
  }
  const ending = extname(path);
  const day = new Date().toISOString().slice(0, 10);
  for (let number = 1; ; number += 1) {
    const name = `${basename(path, ending)} (moved ${day}${number === 1 ? '' : `, ${number}`})${ending}`;
    const beside = join(dirname(path), name);
    if (existsSync(beside)) continue;
    try {
      renameSync(path, beside);
      return name;
    } catch {
      return basename(path);
    }
  }
}
