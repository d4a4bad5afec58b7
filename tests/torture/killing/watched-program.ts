// Owns the real program started bare, worked over the DevTools protocol and killed by its process ids: no driver whose start and end take longer than the trial.

import { type ChildProcess, spawn } from 'node:child_process';
import { programArguments } from '../../../build/run-program.mjs';
import { electronRuntime } from '../../support/launch.ts';
import { killTree, untilEnded } from '../../support/process-tree.ts';

const START_MILLISECONDS = 40_000;
const ANSWER_MILLISECONDS = 20_000;
/** The name of the function by which the page tells us something. */
export const TELL = 'tellTorture';

interface Message {
  id?: number;
  method?: string;
  params?: { sessionId?: string; targetInfo?: { type: string }; payload?: string };
  result?: { result?: { value?: unknown; objectId?: string }; exceptionDetails?: { text: string } };
  error?: { message: string };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said === 'found') return;
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      said = 'found';
      resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with code ${code} at its start`)));
  });
}

/** Rejects when it takes too long. */
async function within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => reject(new Error(`${what}: no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(limit);
  }
}

/** A key with Ctrl held, or alone. */
export interface Key {
  key: string;
  code: string;
  keyCode: number;
  isWithControl?: boolean;
}

export class WatchedProgram {
  readonly #child: ChildProcess;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (message: Message) => void; reject: (error: Error) => void }>();
  readonly #page = Promise.withResolvers<string>();
  #session = '';
  #lastId = 0;
  /** Told what the page tells. */
  onTold: (payload: string) => void = () => undefined;

  private constructor(child: ChildProcess, socket: WebSocket) {
    this.#child = child;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Message));
    // what is asked of a program that was killed is never answered
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the program is gone'));
      this.#waiting.clear();
    });
  }

  /** Starts it and waits until the page can ask; the journal may still be opening. */
  static async start(userData: string): Promise<WatchedProgram> {
    const { kind, executable } = electronRuntime();
    const isRoot = process.getuid?.() === 0;
    // no graphics card draws under a virtual display; without the process for it a start takes half as long
    const args = programArguments(
      kind,
      [`--user-data-dir=${userData}`, '--remote-debugging-port=0', '--disable-gpu'],
      isRoot,
    );
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    try {
      return await within(START_MILLISECONDS, 'the start', WatchedProgram.#attach(child));
    } catch (error) {
      if (child.pid !== undefined) await untilEnded(killTree(child.pid));
      throw error;
    }
  }

  static async #attach(child: ChildProcess): Promise<WatchedProgram> {
    const socket = new WebSocket(await addressOf(child));
    const program = new WatchedProgram(child, socket);
    await new Promise<void>((opened, failed) => {
      socket.addEventListener('open', () => opened(), { once: true });
      socket.addEventListener('error', () => failed(new Error('the program could not be watched')), { once: true });
    });
    void program.#send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    program.#session = await program.#page.promise;
    await program.#send('Runtime.enable');
    await program.#send('Runtime.addBinding', { name: TELL });
    while (
      (await program.evaluate(`location.protocol === 'app:' && 'afterimage' in window`).catch(() => false)) !== true
    )
      await new Promise((done) => setTimeout(done, 5));
    return program;
  }

  #send(method: string, params: object = {}): Promise<Message> {
    this.#lastId += 1;
    const id = this.#lastId;
    const session = method.startsWith('Target.') ? {} : { sessionId: this.#session };
    const answered = new Promise<Message>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    return within(ANSWER_MILLISECONDS, method, answered);
  }

  #receive(message: Message): void {
    const { sessionId, targetInfo, payload } = message.params ?? {};
    if (message.method === 'Target.attachedToTarget' && targetInfo?.type === 'page' && sessionId !== undefined)
      this.#page.resolve(sessionId);
    if (message.method === 'Runtime.bindingCalled' && payload !== undefined) this.onTold(payload);
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (message.id === undefined || !waiting) return;
    this.#waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message);
  }

  /** The value of an expression in the page, awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (result?.exceptionDetails) throw new Error(`in the page: ${result.exceptionDetails.text}`);
    return result?.result?.value;
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  async press({ key, code, keyCode, isWithControl = false }: Key): Promise<void> {
    const modifiers = isWithControl ? 2 : 0;
    const pressed = { key, code, windowsVirtualKeyCode: keyCode, modifiers };
    await this.#send('Input.dispatchKeyEvent', {
      ...{ type: 'keyDown', ...pressed },
      ...(isWithControl ? {} : { text: key }),
    });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
  }

  /** Drops a file of the disk into the page's hands, as a person does; gives its token. */
  async give(path: string): Promise<string> {
    const made = await this.#send('Runtime.evaluate', {
      expression: `Object.assign(document.createElement('input'), { type: 'file' })`,
    });
    const objectId = made.result?.result?.objectId;
    await this.#send('DOM.setFileInputFiles', { files: [path], objectId });
    const tokens = await this.#send('Runtime.callFunctionOn', {
      functionDeclaration: 'async function () { return (await window.afterimage.drop([...this.files]))[0].token; }',
      ...{ objectId, awaitPromise: true, returnByValue: true },
    });
    return String(tokens.result?.result?.value);
  }

  /** SIGKILL for all its processes; gives the instant, in milliseconds of `performance.now()`. */
  async kill(): Promise<number> {
    const at = performance.now();
    if (this.#child.pid !== undefined) await untilEnded(killTree(this.#child.pid));
    this.#socket.close();
    return at;
  }
}
