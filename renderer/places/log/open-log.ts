// Opens the log dialog with a film already in it, from wherever that film is shown. The dialog itself hangs in the frame.

import { useEffect, useEffectEvent } from 'react';

export interface FilmToLog {
  id: number;
  title: string;
  /** Entries it has already: one more is a rewatch. */
  timesSeen: number;
}

const listeners = new Set<(film: FilmToLog) => void>();

export function openLog(film: FilmToLog): void {
  for (const listener of listeners) listener(film);
}

/** For the frame: is told of every film that is to be logged. */
export function useOpenLog(open: (film: FilmToLog) => void): void {
  const listener = useEffectEvent(open);
  useEffect(() => {
    const told = (film: FilmToLog): void => listener(film);
    listeners.add(told);
    return () => {
      listeners.delete(told);
    };
  }, []);
}
