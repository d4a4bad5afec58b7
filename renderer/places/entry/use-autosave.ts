// Saves while a person writes: within 0.4 s of the last key and never later than 0.9 s after the first. Nothing typed is thrown away.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EntryChange, EntryDetail } from '../../../db/model/entry.ts';
import type { FilmChange } from '../../../db/model/film.ts';
import type { AppError } from '../../../db/model/result.ts';
import { request, RequestError } from '../../api/client.ts';
import { entryDetail } from '../../api/queries/entry.ts';
import { rememberOwnSave } from './own-saves.ts';

const AFTER_LAST_KEY = 400;
const AT_THE_LATEST = 900;
const AGAIN_AFTER_FAILURE = 4_000;

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'refused'; error: AppError };
export type EntryPatch = Omit<EntryChange, 'id' | 'session'>;
export type FilmPatch = Omit<FilmChange, 'id'>;

interface Patches {
  film: FilmPatch;
  entry: EntryPatch;
}

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

export function useAutosave(detail: EntryDetail) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const session = useRef(crypto.randomUUID());
  const pending = useRef<Patches>({ film: {}, entry: {} });
  /** Fields that wait for the person, each with what is wrong with it, until they are changed. */
  const refused = useRef({ film: new Map<string, AppError>(), entry: new Map<string, AppError>() });
  const timer = useRef<number | undefined>(undefined);
  const since = useRef<number | null>(null);
  const underWay = useRef(Promise.resolve(true));

  const send = async (part: keyof Patches, patch: EntryPatch & FilmPatch): Promise<void> => {
    if (part === 'film') {
      await request('film.edit', { id: detail.film.id, ...patch });
      return;
    }
    const saved = await request('entry.edit', { id: detail.id, session: session.current, ...patch });
    rememberOwnSave(saved);
    queryClient.setQueryData(entryDetail(detail.id).queryKey, saved);
  };
  /** Saves what it can: a refused field is left out and the others go without it. Gives what stood in the way of all of them. */
  const savePart = async (part: keyof Patches): Promise<AppError | null> => {
    let patch = pending.current[part];
    pending.current[part] = {};
    while (Object.keys(patch).length > 0) {
      try {
        await send(part, patch);
        return null;
      } catch (caught) {
        const error = errorOf(caught);
        if (error.code !== 'invalid') {
          // what was typed since wins over what could not be saved
          if (error.code !== 'not-found') pending.current[part] = { ...patch, ...pending.current[part] };
          return error;
        }
        const fields = refusedFields(patch, error);
        for (const field of fields)
          if (!Object.hasOwn(pending.current[part], field)) refused.current[part].set(field, error);
        patch = without(patch, fields);
      }
    }
    return null;
  };
  /** True when nothing is left that could still be saved. */
  const save = async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    since.current = null;
    const faults = [await savePart('film'), await savePart('entry')].filter((error) => error !== null);
    const isTriedAgain = faults.some(({ code }) => code !== 'not-found');
    if (isTriedAgain && since.current === null)
      timer.current = window.setTimeout(() => void flush(), AGAIN_AFTER_FAILURE);
    const [refusal] = [...refused.current.film.values(), ...refused.current.entry.values()];
    const error = faults[0] ?? refusal;
    if (error) setState({ kind: 'refused', error });
    else if (since.current === null) setState({ kind: 'saved' });
    return !isTriedAgain && refusal === undefined;
  };
  /** One save after the other, so that an older text never lands on a newer one. */
  const flush = (): Promise<boolean> => (underWay.current = underWay.current.then(save));

  const change = (part: keyof Patches, patch: EntryPatch | FilmPatch): void => {
    Object.assign(pending.current[part], patch);
    for (const field of Object.keys(patch)) refused.current[part].delete(field);
    const now = performance.now();
    since.current ??= now;
    const wait = Math.max(0, Math.min(AFTER_LAST_KEY, since.current + AT_THE_LATEST - now));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), wait);
    const isRefused = refused.current.film.size + refused.current.entry.size > 0;
    setState((current) => (current.kind === 'saving' || isRefused ? current : { kind: 'saving' }));
  };
  const changeEntry = (patch: EntryPatch): void => change('entry', patch);
  const changeFilm = (patch: FilmPatch): void => change('film', patch);

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

  return { state, changeEntry, changeFilm, flush };
}
