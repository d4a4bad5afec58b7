// Which entry is being written and where its caret stands, for whoever keeps the place; and the way back into it after a start. Knows ids and numbers, no word.

import type { KeptWriting } from '../../../electron/contract/place.ts';

interface Written {
  entryId: number;
  /** Null while the text is not there yet. */
  caret: () => number | null;
}

let now: Written | null = null;
/** What was being written when the program ended, until its page is there. */
let left: KeptWriting | null = null;
const listeners = new Set<() => void>();

/** To be called while an entry is written; answers with the way to end it. */
export function beginWriting(written: Written): () => void {
  now = written;
  return () => {
    if (now === written) now = null;
  };
}

export function writingNow(): KeptWriting | undefined {
  const caret = now?.caret() ?? null;
  return now && caret !== null ? { entryId: now.entryId, caret } : undefined;
}

/** After a start, once. */
export function writeOn(writing: KeptWriting): void {
  left = writing;
  for (const listener of listeners) listener();
}

/** Calls back at most once, when that entry was being written before the start. Answers with the way to end it. */
export function onWriteOn(entryId: number, listener: (caret: number) => void): () => void {
  const look = (): void => {
    if (left?.entryId !== entryId) return;
    const { caret } = left;
    left = null;
    listener(caret);
  };
  listeners.add(look);
  look();
  return () => void listeners.delete(look);
}
