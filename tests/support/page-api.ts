// `window.afterimage` for tests of the page: the real verbs on a journal in memory behind it. Only the shell is a fake.

import { onTestFinished } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import { answerLater } from '../../db/answer.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { PageApi } from '../../electron/contract/page-api.ts';
import { contract, type RequestInput, type RequestName, type RequestOutput } from '../../electron/contract/requests.ts';
import type { ShellInput, ShellName, ShellOutputs } from '../../electron/contract/shell.ts';
import { memoryJournal } from './journal.ts';

export interface Asked {
  name: string;
  input: unknown;
}

type Listener = (event: never) => void;

/** What the page asked for and when it is answered; tells it what happens outside. */
export class PageDesk {
  readonly journal: Journal;
  /** Requests that reached the journal, in order. */
  readonly requests: Asked[] = [];
  /** What the shell was asked for, in order. */
  readonly shell: Asked[] = [];
  readonly api: PageApi;
  readonly #listeners = new Map<EventName, Set<Listener>>();
  readonly #shellAnswers: Partial<ShellOutputs> = { 'link.open': true };
  readonly #refusals: { name: RequestName; error: AppError }[] = [];
  /** Numbers of the requests that were given up, in order; the first has number 1. */
  readonly cancelled = new Set<number>();
  #lastId = 0;
  #gate: Promise<void> = Promise.resolve();

  constructor(journal: Journal) {
    this.journal = journal;
    this.api = {
      request: (name, input, began) => {
        this.#lastId += 1;
        const id = this.#lastId;
        began?.(id);
        return this.#unlessCancelled(id, this.#answer(name, input));
      },
      cancel: (id) => void this.cancelled.add(id),
      on: (name, listener) => {
        const listeners = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      shell: (name, input) => this.#answerShell(name, input),
      drop: (files) => Promise.resolve(files.map(({ name }) => ({ token: name, name }))),
    };
  }

  /** Tells every listener of the page. */
  emit<N extends EventName>(name: N, event: Events[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(event as never);
  }

  /** How many listen: none must be left when a part has gone. */
  listenerCount(name: EventName): number {
    return this.#listeners.get(name)?.size ?? 0;
  }

  answersShell<N extends ShellName>(name: N, output: ShellOutputs[N]): void {
    this.#shellAnswers[name] = output;
  }

  /** The next request of that name fails so, as a full disk would make it, without reaching the journal. */
  refuseNext(name: RequestName, error: AppError): void {
    this.#refusals.push({ name, error });
  }

  /** Answers wait, as on a slow disk, until the function given back is called. */
  hold(): () => void {
    const gate = Promise.withResolvers<void>();
    this.#gate = gate.promise;
    return gate.resolve;
  }

  namesAsked(): string[] {
    return this.requests.map(({ name }) => name);
  }

  /** As the preload has it: what was given up never settles. */
  async #unlessCancelled<T>(id: number, answered: Promise<T>): Promise<T> {
    const result = await answered;
    return this.cancelled.has(id) ? new Promise<T>(() => undefined) : result;
  }

  async #answer<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>> {
    // what crosses a process is a copy
    const asked = structuredClone(input);
    this.requests.push({ name, input: asked });
    await this.#gate;
    const at = this.#refusals.findIndex((refusal) => refusal.name === name);
    const [refusal] = at < 0 ? [] : this.#refusals.splice(at, 1);
    if (refusal) return { ok: false, error: refusal.error };
    const result = (await answerLater(this.journal, name, asked)) as Result<RequestOutput<N>>;
    const { kind, tables } = contract[name];
    if (result.ok && kind === 'write') this.emit('journal.changed', { tables: [...tables] });
    return structuredClone(result);
  }

  async #answerShell<N extends ShellName>(name: N, input?: ShellInput<N>): Promise<ShellOutputs[N]> {
    this.shell.push({ name, input });
    if (!Object.hasOwn(this.#shellAnswers, name)) throw new Error(`nobody said what the shell answers to ${name}`);
    return this.#shellAnswers[name] as ShellOutputs[N];
  }
}

/** Puts the page's way out in place until the test ends. */
export function openPage(journal = memoryJournal()): PageDesk {
  const desk = new PageDesk(journal);
  Object.defineProperty(window, 'afterimage', { configurable: true, value: desk.api });
  onTestFinished(() => {
    Reflect.deleteProperty(window, 'afterimage');
  });
  return desk;
}
