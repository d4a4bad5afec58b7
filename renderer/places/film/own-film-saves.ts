// Tells the film page's own saves from changes that come from elsewhere (undo, the terminal, another window), which open fields must show.

import { useEffect, useState } from 'react';
import type { FilmDetail } from '../../../db/model/film.ts';
import { onEvent } from '../../api/client.ts';

const own = new Set<string>();

/** What the open fields show; poster and notes are written elsewhere on the page. */
function stampOf({ poster: _poster, posterSize: _size, notes: _notes, ...film }: FilmDetail): string {
  return JSON.stringify(film);
}

/** To be called with what a save of the fields came back as. */
export function rememberFilmSave(saved: FilmDetail): void {
  own.add(stampOf(saved));
}

/** A number that changes whenever the film was changed by anybody but the fields themselves. */
export function useFilmGeneration(film: FilmDetail): number {
  const stamp = stampOf(film);
  const [seen, setSeen] = useState({ stamp, generation: 0 });
  useEffect(
    () =>
      onEvent('journal.changed', ({ tables }) => {
        // after an undo a film may be again as one of our saves left it, and still not be what the fields show
        if (tables.length > 2) own.clear();
      }),
    [],
  );
  if (seen.stamp === stamp) return seen.generation;
  const generation = own.has(stamp) ? seen.generation : seen.generation + 1;
  setSeen({ stamp, generation });
  return generation;
}
