// Says of a reflection or clipping that it is being written, and where its caret stands: after the next start it is written on.

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { WrittenKind } from '../../../electron/contract/place.ts';
import type { Writing } from '../../text/markdown-editor.tsx';
import { beginWriting } from '../frame/writing-place.ts';

/** `id` is null until it is in the journal. Answers with what the editor of its text is to call. */
export function useWritingPlace(kind: WrittenKind, id: RefObject<number | null>): (writing: Writing | null) => void {
  const writing = useRef<Writing>(null);
  useEffect(
    () => beginWriting({ kind, id: () => id.current, caret: () => writing.current?.caret() ?? null }),
    [kind, id],
  );
  return useCallback((next) => {
    writing.current = next;
  }, []);
}
