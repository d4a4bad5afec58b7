// The words two texts do not share, by the algorithm of Myers as the diff library has it.

import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** Longer texts than this are not cut by word: the page must not stand still. */
const PATIENCE_MILLISECONDS = 400;

export function Difference({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(
    () =>
      diffWordsWithSpace(before, after, { timeout: PATIENCE_MILLISECONDS }) ?? [
        { value: after, added: true, removed: false },
      ],
    [before, after],
  );
  return (
    <p>
      {pieces.map(({ value, added, removed }, index) => {
        // pieces never move: their place is what they are
        const key = `${index} ${value.length}`;
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>;
      })}
    </p>
  );
}
