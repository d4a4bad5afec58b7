// Tells a page's own saves from changes that come from elsewhere (undo, the terminal, another window), which the open editor must show.

import { useState } from 'react';

/** An entry, a reflection or a clipping, as it was saved or read. */
interface Saved {
  uid: string;
  changedAt: number;
}

const own = new Set<string>();
/** What was sent and not answered: a save that may be in the journal, its answer lost with the process that made it. */
const unanswered = new Set<string>();

function stampOf({ uid, changedAt }: Saved): string {
  return `${uid} ${changedAt}`;
}

/** To be called with what a save of this page came back as. */
export function rememberOwnSave(saved: Saved): void {
  own.add(stampOf(saved));
}

/** Sends a save; until one of it is answered, what the journal says is no reason to show anything else than what is being written. */
export async function saveOwn<T extends Saved>(uid: string | undefined, send: () => Promise<T>): Promise<T> {
  if (uid !== undefined) unanswered.add(uid);
  const saved = await send();
  if (uid !== undefined) unanswered.delete(uid);
  rememberOwnSave(saved);
  return saved;
}

/** After an undo or redo what was written may be again as one of our saves left it, and still not be what the editor shows. */
export function forgetOwnSaves(): void {
  own.clear();
  unanswered.clear();
}

/** A number that changes whenever what is open was changed by anybody but this page; null while it is not there yet. */
export function useGeneration(open: Saved | null): number {
  const stamp = open === null ? '' : stampOf(open);
  const [seen, setSeen] = useState({ stamp, generation: 0 });
  if (seen.stamp === stamp) return seen.generation;
  const isOwn = own.has(stamp) || (open !== null && unanswered.has(open.uid));
  const generation = isOwn ? seen.generation : seen.generation + 1;
  setSeen({ stamp, generation });
  return generation;
}
