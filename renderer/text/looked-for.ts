// What a text was opened for, as the address of a page says it: the line of a search, and the place it showed of the text. Pure.

import { LONGEST_QUERY } from '../../db/model/search/query.ts';

export interface LookedFor {
  /** The search line. */
  q?: string | undefined;
  /** The paragraph of the text that was shown, from 1. */
  paragraph?: number | undefined;
  /** Instead, how a quotation in the text begins that was shown. */
  quote?: string | undefined;
}

/** Enough to tell one quotation from another. */
export const LONGEST_BEGINNING = 80;

export function readLookedFor({ q, paragraph, quote }: Record<string, unknown>): LookedFor {
  return {
    // the address reads 2019 as a number
    q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, LONGEST_QUERY) : undefined,
    paragraph: Number.isSafeInteger(paragraph) ? (paragraph as number) : undefined,
    quote: typeof quote === 'string' ? quote.slice(0, LONGEST_BEGINNING) : undefined,
  };
}

/** The address without it: what was opened, as if nothing had been looked for. */
export const nothingLookedFor: LookedFor = { q: undefined, paragraph: undefined, quote: undefined };
