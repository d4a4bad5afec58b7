// Two texts as one: what went is struck, what came is underlined. Sets the pieces and looks for none itself.

import { Fragment, useMemo } from 'react';
import { textPieces } from './text-pieces.ts';

export function Difference({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => textPieces(before, after), [before, after]);
  return (
    <p>
      {pieces.map(({ value, change, isWhole }, index) => {
        // pieces never move: their place is what they are
        const key = `${index} ${value.length}`;
        if (change === 'kept') return <span key={key}>{value}</span>;
        // the space around a word is neither underlined nor struck
        const [, lead = '', core = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? [];
        // the last paragraph of a text has no empty line behind it
        const isLast = isWhole && tail === '' && index < pieces.length - 1;
        return (
          <Fragment key={key}>
            {lead}
            {core !== '' && (change === 'came' ? <ins>{core}</ins> : <del>{core}</del>)}
            {isLast ? '\n\n' : tail}
          </Fragment>
        );
      })}
    </p>
  );
}
