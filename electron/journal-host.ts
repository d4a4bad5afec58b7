// Starts the journal process, hands each page its port, starts it again when it dies. Knows no SQL.

import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron';
import { basename } from 'node:path';
import type { StoredImage } from '../db/model/poster.ts';
import type { Result } from '../db/model/result.ts';
import type { JournalStatus } from './contract/events.ts';
import type { FromJournal, OpenManner, ToJournal } from './contract/journal-messages.ts';
import type { Language } from './contract/language.ts';
import { CHANNELS } from './contract/page-api.ts';
import { logFault, logInfo } from './log.ts';
import { built, programMark } from './paths.ts';

const MOST_RESTARTS_A_MINUTE = 3;
const CLOSING_MILLISECONDS = 5_000;
/** A large journal's copy is looked over page by page before it counts. */
const BACKING_UP_MILLISECONDS = 120_000;

export class JournalHost {
  #process: UtilityProcess | null = null;
  #path: string;
  #manner: OpenManner = 'write';
  /** Null: nobody said yet. */
  #language: Language | null = null;
  #status: JournalStatus = { state: 'opening' };
  /** When it was started again by itself, within the last minute. */
  #restarts: number[] = [];
  #isClosing = false;
  #isClosed = false;
  readonly #pages = new Set<WebContents>();
  /** Images that were asked for, by the number of the question. */
  readonly #images = new Map<number, (image: StoredImage | null) => void>();
  #lastImage = 0;
  readonly #listeners = new Set<(message: FromJournal) => void>();
  readonly #onStatus: (status: JournalStatus) => void;
  readonly #onEnded: (code: number) => void;

  /** `onEnded` is told the code of a journal process that ended by itself. */
  constructor(
    path: string,
    onStatus: (status: JournalStatus) => void,
    onEnded: (code: number) => void = () => undefined,
  ) {
    this.#path = path;
    this.#onStatus = onStatus;
    this.#onEnded = onEnded;
  }

  get status(): JournalStatus {
    return this.#status;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get path(): string {
    return this.#path;
  }

  start(): void {
    const child = utilityProcess.fork(built.journalProcess, [programMark()], { serviceName: 'Afterimage journal' });
    this.#process = child;
    child.on('message', (message: FromJournal) => this.#receive(message));
    child.on('exit', (code) => this.#exited(child, code));
    if (this.#language !== null) this.#send({ kind: 'language', language: this.#language });
    this.#sendOpen(this.#manner);
    for (const page of this.#pages) this.#connect(page);
  }

  /** Says in which language's order lists stand, now and after each start. */
  speak(language: Language): void {
    this.#language = language;
    this.#send({ kind: 'language', language });
  }

  /** Opens another journal, or the same one again; tells how that ended. */
  async open(path: string, manner: OpenManner = 'write'): Promise<JournalStatus> {
    this.#path = path;
    this.#manner = manner;
    this.#setStatus({ state: 'opening' });
    const answered = this.#next('status');
    if (this.#process) this.#sendOpen(manner);
    else this.start();
    return (await answered).status;
  }

  /** Copies the journal there and closes it; where that fails it is open as before. */
  async move(to: string): Promise<Result<null>> {
    if (!this.#process || this.#status.state !== 'open') return { ok: false, error: { code: 'no-journal' } };
    const answered = this.#next('moved');
    this.#send({ kind: 'move', to });
    return (await answered).result;
  }

  /** False where they were left at the old place. */
  async bringBackups(from: string): Promise<boolean> {
    const answered = this.#next('brought-backups');
    this.#send({ kind: 'bring-backups', from });
    return (await answered).ok;
  }

  #sendOpen(manner: OpenManner): void {
    this.#send({ kind: 'open', path: this.#path, ...(manner === 'write' ? {} : { manner }) });
    // taken over once, it is ours
    if (manner === 'take-over') this.#manner = 'write';
  }

  /** Gives a page a port of its own, now and after each restart. */
  welcome(page: WebContents): void {
    if (!this.#pages.has(page)) {
      this.#pages.add(page);
      page.once('destroyed', () => this.#pages.delete(page));
    }
    this.#connect(page);
  }

  announceToken(token: string, path: string): void {
    this.#send({ kind: 'token', token, path });
  }

  /** A poster by the SHA-256 of its bytes; null where there is none, or nobody to ask. */
  findImage(sha256: string): Promise<StoredImage | null> {
    return new Promise((resolve) => {
      if (!this.#process || this.#isClosing) {
        resolve(null);
        return;
      }
      this.#lastImage += 1;
      this.#images.set(this.#lastImage, resolve);
      this.#send({ kind: 'image', id: this.#lastImage, sha256 });
    });
  }

  #settleImage(id: number, image: StoredImage | null): void {
    this.#images.get(id)?.(image);
    this.#images.delete(id);
  }

  /** Writes to an open journal and reads it back. */
  async smoke(): Promise<boolean> {
    const answered = this.#next('smoke');
    this.#send({ kind: 'smoke' });
    return (await answered).ok;
  }

  /** Closes the journal and ends the process; ends it anyway when that takes too long. */
  async close(): Promise<void> {
    const child = this.#process;
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#isClosed = child === null;
    if (!child) return;
    const closed = this.#next('closed');
    const late = this.#lateClosing();
    this.#send({ kind: 'close' });
    await Promise.race([closed, late]);
    child.kill();
    this.#isClosed = true;
  }

  /** Settled when closing took too long; a backup on the way has more time. */
  #lateClosing(): Promise<void> {
    return new Promise((resolve) => {
      let limit = setTimeout(resolve, CLOSING_MILLISECONDS);
      this.#listeners.add(({ kind }) => {
        if (kind !== 'backing-up') return;
        clearTimeout(limit);
        limit = setTimeout(resolve, BACKING_UP_MILLISECONDS);
      });
    });
  }

  #next<K extends FromJournal['kind']>(kind: K): Promise<Extract<FromJournal, { kind: K }>> {
    return new Promise((resolve) => {
      const listener = (message: FromJournal): void => {
        if (message.kind !== kind) return;
        this.#listeners.delete(listener);
        resolve(message as Extract<FromJournal, { kind: K }>);
      };
      this.#listeners.add(listener);
    });
  }

  #send(message: ToJournal): void {
    this.#process?.postMessage(message);
  }

  #connect(page: WebContents): void {
    if (!this.#process || page.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ kind: 'page' } satisfies ToJournal, [port1]);
    page.mainFrame.postMessage(CHANNELS.port, null, [port2]);
  }

  #receive(message: FromJournal): void {
    if (message.kind === 'status') this.#setStatus(message.status);
    if (message.kind === 'image') this.#settleImage(message.id, message.image);
    if (message.kind === 'bug') logFault(`bug ${message.id} in ${message.request}\n${message.stack}`);
    if (message.kind === 'no-backup') logFault(`no backup was made: ${message.code}`);
    if (message.kind === 'refused') logFault(`refused ${message.what}`);
    if (message.kind === 'kept') logInfo(`kept as text: ${message.what}`);
    if (message.kind === 'slow') logInfo(`slow: ${message.request} took ${message.milliseconds} ms`);
    for (const listener of this.#listeners) listener(message);
  }

  #setStatus(status: JournalStatus): void {
    // closed elsewhere, what was looked at is open to write from now on
    if (status.state === 'open' && !status.isLook && this.#manner === 'look') this.#manner = 'write';
    this.#status = status;
    this.#onStatus(status);
  }

  #exited(child: UtilityProcess, code: number): void {
    if (child !== this.#process) return;
    this.#process = null;
    // whoever answers next was never asked
    for (const id of this.#images.keys()) this.#settleImage(id, null);
    if (this.#isClosing) return;
    this.#onEnded(code);
    this.#restarts = this.#restarts.filter((at) => Date.now() - at < 60_000);
    if (this.#restarts.length < MOST_RESTARTS_A_MINUTE) {
      this.#restarts.push(Date.now());
      this.start();
    } else this.#setStatus({ state: 'failed', name: basename(this.#path), failure: 'failed' });
  }
}
