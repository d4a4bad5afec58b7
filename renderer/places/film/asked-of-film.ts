// A command of a film's page, asked for from a page that is about something else: the film's page is gone to and runs it there, once.

import { useEffect } from 'react';
import type { CommandId } from '../../../electron/contract/commands.ts';
import { runCommand } from '../frame/run-commands.ts';

let asked: { filmId: number; id: CommandId } | null = null;

/** To be gone to next. */
export function askOfFilm(filmId: number, id: CommandId): void {
  asked = { filmId, id };
}

/** For the film's page, below all parts of it that offer commands. */
export function useAskedOfFilm(filmId: number): void {
  useEffect(() => {
    const wanted = asked?.filmId === filmId ? asked.id : null;
    // neither Back nor another film's page runs it later
    asked = null;
    if (wanted !== null) runCommand(wanted);
  }, [filmId]);
}
