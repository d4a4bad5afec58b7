// The words two texts do not share, by the algorithm of Myers as the diff library has it.

import { diffWordsWithSpace } from 'diff';
import { Fragment, useMemo } from 'react';

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
        // the space around a word is neither underlined nor struck
        const [, lead = '', core = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? [];
        if (!added && !removed) return <span key={key}>{value}</span>;
        return (
          <Fragment key={key}>
            {lead}
            {core !== '' && (added ? <ins>{core}</ins> : <del>{core}</del>)}
            {tail}
          </Fragment>
        );
      })}
    </p>
  );
}
