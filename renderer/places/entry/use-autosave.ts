// Saves while a person writes: within 0.4 s of the last key and never later than 0.9 s after the first. Nothing typed is thrown away.

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EntryChange, EntryDetail } from '../../../db/model/entry.ts';
import type { FilmChange } from '../../../db/model/film.ts';
import type { AppError } from '../../../db/model/result.ts';
import { request, RequestError } from '../../api/client.ts';
import { entryDetail } from '../../api/queries/entry.ts';

const AFTER_LAST_KEY = 400;
const AT_THE_LATEST = 900;
const AGAIN_AFTER_FAILURE = 4_000;

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'refused'; error: AppError };
export type EntryPatch = Omit<EntryChange, 'id' | 'session'>;
export type FilmPatch = Omit<FilmChange, 'id'>;

/** A refused input waits for the person; a fault of the disk is tried again. */
function isWorthRepeating(error: AppError): boolean {
  return error.code !== 'invalid' && error.code !== 'not-found';
}

function errorOf(caught: unknown): AppError {
  return caught instanceof RequestError ? caught.error : { code: 'bug' };
}

export function useAutosave(detail: EntryDetail) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const session = useRef(crypto.randomUUID());
  const pending = useRef<{ entry: EntryPatch; film: FilmPatch }>({ entry: {}, film: {} });
  const timer = useRef<number | undefined>(undefined);
  const since = useRef<number | null>(null);
  const underWay = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    window.clearTimeout(timer.current);
    since.current = null;
    const { entry, film } = pending.current;
    pending.current = { entry: {}, film: {} };
    const hasFilm = Object.keys(film).length > 0;
    const hasEntry = Object.keys(entry).length > 0;
    if (!hasFilm && !hasEntry) return;
    try {
      if (hasFilm) await request('film.edit', { id: detail.film.id, ...film });
      if (hasEntry) {
        const saved = await request('entry.edit', { id: detail.id, session: session.current, ...entry });
        queryClient.setQueryData(entryDetail(detail.id).queryKey, saved);
      }
      if (since.current === null) setState({ kind: 'saved' });
    } catch (caught) {
      const error = errorOf(caught);
      setState({ kind: 'refused', error });
      if (!isWorthRepeating(error)) return;
      // what was typed since wins over what could not be saved
      pending.current = { entry: { ...entry, ...pending.current.entry }, film: { ...film, ...pending.current.film } };
      timer.current = window.setTimeout(flush, AGAIN_AFTER_FAILURE);
    }
  };
  /** One save after the other, so that an older text never lands on a newer one. */
  const flush = (): Promise<void> => (underWay.current = underWay.current.then(save));

  const schedule = (): void => {
    const now = performance.now();
    since.current ??= now;
    const wait = Math.max(0, Math.min(AFTER_LAST_KEY, since.current + AT_THE_LATEST - now));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), wait);
    setState((current) => (current.kind === 'saving' ? current : { kind: 'saving' }));
  };
  const changeEntry = (patch: EntryPatch): void => {
    Object.assign(pending.current.entry, patch);
    schedule();
  };
  const changeFilm = (patch: FilmPatch): void => {
    Object.assign(pending.current.film, patch);
    schedule();
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

  return { state, changeEntry, changeFilm, flush };
}
