// Walks a long list of films by keyboard: arrows, Home and End, and typing the beginning of a title. Goes where nothing is laid out yet.

import { type KeyboardEvent, useRef } from 'react';
import type { FilmTile } from '../../../db/model/film.ts';
import { indexOfBeginning } from './films-order.ts';

/** Letters typed within this time of each other are one beginning. */
const PAUSE = 800;

/** Puts the keyboard on a film as soon as it is laid out. */
function focusFilm(at: number): void {
  const until = performance.now() + 1_000;
  const look = (): void => {
    const film = document.querySelector<HTMLElement>(`[data-tile="${at}"]`);
    if (film) film.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

export function useFilmWalk(
  tiles: readonly FilmTile[],
  columns: number,
  /** Brings a film into view. */
  reveal: (at: number) => void,
): (event: KeyboardEvent) => void {
  const typing = useRef({ text: '', at: 0 });
  const go = (at: number): void => {
    if (at < 0 || at >= tiles.length) return;
    reveal(at);
    focusFilm(at);
  };
  const typed = (letter: string, from: number): void => {
    const now = performance.now();
    const isNext = now - typing.current.at > PAUSE;
    const text = isNext ? letter : typing.current.text + letter;
    typing.current = { text, at: now };
    // one letter again goes on to the next film that begins so
    go(indexOfBeginning(tiles, text, isNext ? from + 1 : from));
  };
  return (event) => {
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset['tile'] ?? Number.NaN) : Number.NaN;
    if (Number.isNaN(at) || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = {
      ...{ ArrowDown: at + columns, ArrowUp: at - columns },
      ...(columns > 1 ? { ArrowRight: at + 1, ArrowLeft: at - 1 } : {}),
      ...{ Home: 0, End: tiles.length - 1 },
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      go(step);
    } else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      event.preventDefault();
      typed(event.key, at);
    }
  };
}
