// Which reflection or clipping of a film is being written. Never shows a text that is no longer the one in the journal.

import { useState } from 'react';
import { useGeneration } from '../entry/own-saves.ts';

/** One that is there, or a new one, which is in the journal from its first letter on. */
type Edited = { id: number; isNew: boolean } | { id: null; isNew: true } | null;

interface Written {
  id: number;
  uid: string;
  changedAt: number;
}

/**
 * `open` is what is in the journal of what is being written; `generation` changes when anybody else changed it. `isBegun`:
 * a new one is written from the start.
 */
export function useEdited<Note extends Written>(notes: readonly Note[], isBegun = false) {
  const [edited, setEdited] = useState<Edited>(isBegun ? { id: null, isNew: true } : null);
  const [shownId, setShown] = useState<number | null>(null);
  const id = edited?.id ?? null;
  const open = notes.find((note) => note.id === id) ?? null;
  const generation = useGeneration(open);
  // a new one comes with the next reading of the film; one that was there and is not was undone or moved to the trash
  if (open === null && id !== null && id === shownId) setEdited(null);
  const known = open?.id ?? null;
  if (known !== shownId) setShown(known);
  return { edited, setEdited, open, generation };
}
