// What is being written and where its caret stands, for whoever keeps the place; and the way back into it after a start. Knows ids and numbers, no word.

import type { KeptWriting, WrittenKind } from '../../../electron/contract/place.ts';

interface Written {
  kind: WrittenKind;
  /** Null while it is not in the journal yet. */
  id: () => number | null;
  /** Null while the text is not there yet. */
  caret: () => number | null;
}

let now: Written | null = null;
/** What was being written when the program ended, until its page is there. */
let left: KeptWriting | null = null;
const listeners = new Set<() => void>();

/** To be called while it is written; answers with the way to end it. */
export function beginWriting(written: Written): () => void {
  now = written;
  return () => {
    if (now === written) now = null;
  };
}

export function writingNow(): KeptWriting | undefined {
  const id = now?.id() ?? null;
  const caret = now?.caret() ?? null;
  return now && id !== null && caret !== null ? { [now.kind]: id, caret } : undefined;
}

/** After a start, once. */
export function writeOn(writing: KeptWriting): void {
  left = writing;
  for (const listener of listeners) listener();
}

/** Calls back at most once, when one of these was being written before the start. Answers with the way to end it. */
export function onWriteOn(
  kind: WrittenKind,
  ids: readonly number[],
  listener: (writing: { id: number; caret: number }) => void,
): () => void {
  const look = (): void => {
    const id = left?.[kind];
    if (!left || id === undefined || !ids.includes(id)) return;
    const { caret } = left;
    left = null;
    listener({ id, caret });
  };
  listeners.add(look);
  look();
  return () => void listeners.delete(look);
}
