// Which reflection or clipping of a film was being written when the program ended: it is written on. Must open nothing where nothing can be written.

import { useEffect, useState } from 'react';
import type { WrittenKind } from '../../../electron/contract/place.ts';
import { isOnlyLooking } from '../../api/looking.ts';
import type { WritingStart } from '../../text/writing-start.ts';
import { onWriteOn } from '../frame/writing-place.ts';

/** Answers with where to begin in it: null but for the one come back to. */
export function useComeBack(
  kind: WrittenKind,
  notes: readonly { id: number }[],
  open: (id: number) => void,
): (id: number) => WritingStart | null {
  const [left, setLeft] = useState<{ id: number; caret: number } | null>(null);
  useEffect(() =>
    onWriteOn(
      kind,
      notes.map(({ id }) => id),
      (writing) => {
        if (isOnlyLooking()) return;
        setLeft(writing);
        open(writing.id);
      },
    ),
  );
  return (id) => (left?.id === id ? { caret: left.caret, kept: null } : null);
}
