// Tells a page's own saves from changes that come from elsewhere (undo, the terminal, another window), which the open editor must show.

import { useState } from 'react';
import type { EntryDetail } from '../../../db/model/entry.ts';

const own = new Set<string>();

function stampOf({ id, changedAt }: Pick<EntryDetail, 'id' | 'changedAt'>): string {
  return `${id} ${changedAt}`;
}

/** To be called with what a save of this page came back as. */
export function rememberOwnSave(saved: Pick<EntryDetail, 'id' | 'changedAt'>): void {
  own.add(stampOf(saved));
}

/** After an undo or redo an entry may be again as one of our saves left it, and still not be what the editor shows. */
export function forgetOwnSaves(): void {
  own.clear();
}

/** A number that changes whenever the entry was changed by anybody but this page. */
export function useGeneration(entry: EntryDetail): number {
  const stamp = stampOf(entry);
  const [seen, setSeen] = useState({ stamp, generation: 0 });
  if (seen.stamp === stamp) return seen.generation;
  const generation = own.has(stamp) ? seen.generation : seen.generation + 1;
  setSeen({ stamp, generation });
  return generation;
}
