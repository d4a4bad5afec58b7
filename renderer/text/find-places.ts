// Where a piece of text stands in a longer one, case and accents aside. Knows no editor and no page.

import { foldText, foldWithOffsets } from '../../db/model/fold.ts';

/** [from, to) in UTF-16 units. */
export interface Place {
  from: number;
  to: number;
}

/** In order, not overlapping. */
export function findPlaces(text: string, query: string): Place[] {
  const wanted = foldText(query);
  if (wanted.trim() === '') return [];
  const folded = foldWithOffsets(text);
  const places: Place[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const from = folded.startOf(at);
    const to = folded.endOf(at + wanted.length - 1);
    // a sign that folds to several units is found once
    if (from >= (places.at(-1)?.to ?? 0)) places.push({ from, to });
  }
  return places;
}

/** The place to show first: the one at or after where one was, else the first. */
export function placeNear(places: readonly Place[], at: number): number {
  return Math.max(
    0,
    places.findIndex(({ to }) => to >= at),
  );
}

/** Around the end to the beginning, and back. */
export function stepped(index: number, by: number, count: number): number {
  return count === 0 ? 0 : (index + by + count) % count;
}
