// Tells a page's own saves from changes that come from elsewhere (undo, the terminal, another window), which the open editor must show.

import { useState } from 'react';

/** An entry, a reflection or a clipping, as it was saved or read. */
interface Saved {
  uid: string;
  changedAt: number;
}

const own = new Set<string>();

function stampOf({ uid, changedAt }: Saved): string {
  return `${uid} ${changedAt}`;
}

/** To be called with what a save of this page came back as. */
export function rememberOwnSave(saved: Saved): void {
  own.add(stampOf(saved));
}

/** After an undo or redo what was written may be again as one of our saves left it, and still not be what the editor shows. */
export function forgetOwnSaves(): void {
  own.clear();
}

/** A number that changes whenever what is open was changed by anybody but this page; null while it is not there yet. */
export function useGeneration(open: Saved | null): number {
  const stamp = open === null ? '' : stampOf(open);
  const [seen, setSeen] = useState({ stamp, generation: 0 });
  if (seen.stamp === stamp) return seen.generation;
  const generation = own.has(stamp) ? seen.generation : seen.generation + 1;
  setSeen({ stamp, generation });
  return generation;
}
