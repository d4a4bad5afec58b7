// Saves while a person writes: within 0.4 s of the last key and never later than 0.9 s after the first. Nothing typed is thrown away.

import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { AppError } from '../../db/model/result.ts';
import { RequestError } from './client.ts';

const AFTER_LAST_KEY = 400;
const AT_THE_LATEST = 900;
const AGAIN_AFTER_FAILURE = 4_000;

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'refused'; error: AppError };

/** How saving stands, for the word that says so: a key that begins a save renders that word and nothing around it. */
export class SaveStates {
  #now: SaveState = { kind: 'saved' };
  readonly #listeners = new Set<() => void>();

  get now(): SaveState {
    return this.#now;
  }

  set(next: SaveState): void {
    if (next.kind === this.#now.kind && next.kind !== 'refused') return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

export function useSaveState(saves: SaveStates): SaveState {
  const listen = useCallback((listener: () => void) => saves.onChange(listener), [saves]);
  return useSyncExternalStore(listen, () => saves.now);
}

const underWayAnywhere = new Set<Promise<boolean>>();

/** When everything that was being saved is, or could not be. */
export async function whenSaved(): Promise<void> {
  await Promise.all(underWayAnywhere);
}

/** What is being changed, by name: each part has fields of its own and is sent on its own, in the order given. */
type Parts = Record<string, object>;
type Senders<P extends Parts> = { [K in keyof P]: (patch: P[K]) => Promise<unknown> };

function errorOf(caught: unknown): AppError {
  return caught instanceof RequestError ? caught.error : { code: 'bug' };
}

/** The fields a refusal is about: the one it names, or all of them where it names none. */
function refusedFields(patch: object, error: AppError): string[] {
  const named = error.field?.split('.')[0];
  return named !== undefined && Object.hasOwn(patch, named) ? [named] : Object.keys(patch);
}

function without<P extends object>(patch: P, fields: readonly string[]): P {
  const rest = { ...patch };
  for (const field of fields) Reflect.deleteProperty(rest, field);
  return rest;
}

/** What waits to be saved of one part, and which of its fields wait for the person, each with what is wrong with it. */
interface Waiting {
  patch: object;
  refused: Map<string, AppError>;
}

/** `senders` save a patch each; `change` notes what was typed, `flush` saves now: true when nothing is left that could still be saved. */
export function useSaving<P extends Parts>(
  senders: Senders<P>,
): {
  saves: SaveStates;
  change: <K extends keyof P>(part: K, patch: P[K]) => void;
  flush: () => Promise<boolean>;
} {
  const [saves] = useState(() => new SaveStates());
  const waiting = useRef(new Map<keyof P, Waiting>());
  const timer = useRef<number | undefined>(undefined);
  const since = useRef<number | null>(null);
  const underWay = useRef(Promise.resolve(true));
  /** The last save could not be done and is tried again: that stays on screen while one types on. */
  const hasFault = useRef(false);

  const partOf = (name: keyof P): Waiting => {
    let part = waiting.current.get(name);
    if (!part) waiting.current.set(name, (part = { patch: {}, refused: new Map() }));
    return part;
  };
  /** Saves what it can: a refused field is left out and the others go without it. Gives what stood in the way of all of them. */
  const savePart = async (name: keyof P): Promise<AppError | null> => {
    const part = partOf(name);
    let { patch } = part;
    part.patch = {};
    while (Object.keys(patch).length > 0) {
      try {
        await senders[name](patch as P[keyof P]);
        return null;
      } catch (caught) {
        const error = errorOf(caught);
        if (error.code !== 'invalid') {
          // what was typed since wins over what could not be saved
          if (error.code !== 'not-found') part.patch = { ...patch, ...part.patch };
          return error;
        }
        const fields = refusedFields(patch, error);
        for (const field of fields) if (!Object.hasOwn(part.patch, field)) part.refused.set(field, error);
        patch = without(patch, fields);
      }
    }
    return null;
  };
  const save = async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    since.current = null;
    const faults: AppError[] = [];
    for (const name of Object.keys(senders)) {
      const fault = await savePart(name);
      if (fault) faults.push(fault);
    }
    const isTriedAgain = faults.some(({ code }) => code !== 'not-found');
    hasFault.current = isTriedAgain;
    if (isTriedAgain && since.current === null)
      timer.current = window.setTimeout(() => void flush(), AGAIN_AFTER_FAILURE);
    const [refusal] = Object.keys(senders).flatMap((name) => [...partOf(name).refused.values()]);
    const error = faults[0] ?? refusal;
    if (error) saves.set({ kind: 'refused', error });
    else if (since.current === null) saves.set({ kind: 'saved' });
    return !isTriedAgain && refusal === undefined;
  };
  /** One save after the other, so that an older text never lands on a newer one. */
  const flush = (): Promise<boolean> => {
    const saved = underWay.current.then(save);
    underWay.current = saved;
    underWayAnywhere.add(saved);
    void saved.finally(() => underWayAnywhere.delete(saved));
    return saved;
  };

  const change = <K extends keyof P>(name: K, patch: P[K]): void => {
    const part = partOf(name);
    Object.assign(part.patch, patch);
    for (const field of Object.keys(patch)) part.refused.delete(field);
    const now = performance.now();
    since.current ??= now;
    const wait = Math.max(0, Math.min(AFTER_LAST_KEY, since.current + AT_THE_LATEST - now));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), wait);
    const isRefused = [...waiting.current.values()].some(({ refused }) => refused.size > 0);
    if (!isRefused && !hasFault.current) saves.set({ kind: 'saving' });
  };

  const flushNow = useEffectEvent(() => void flush());
  useEffect(() => {
    const onLeave = (): void => flushNow();
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('blur', onLeave);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('blur', onLeave);
      flushNow();
    };
  }, []);

  return { saves, change, flush };
}
