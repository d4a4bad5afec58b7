// The kinds of documents as the file numbers them.

import type { DocumentKind } from '../model/search/answer.ts';

/** By the order of `documentKinds`; a number is never given to another kind. */
export const kindNumber: Readonly<Record<DocumentKind, number>> = {
  ...{ film: 0, entry: 1, reflection: 2, clipping: 3, quote: 4, theme: 5, list: 6 },
};
