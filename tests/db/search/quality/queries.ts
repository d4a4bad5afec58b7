// What somebody types and what must come back from the journal that search is judged by. Data only, made by hand.

import { filterQueries } from './queries-filters.ts';
import { japaneseQueries } from './queries-japanese.ts';
import { otherQueries } from './queries-other.ts';
import { wordQueries } from './queries-words.ts';

export interface QualityQuery {
  /** As typed; the last word is still open unless a space or a mark ends it. */
  query: string;
  /** Handles of what must be found, in any order. */
  finds: readonly string[];
  /** Nothing else may be found. */
  isAll?: true;
  /** What must not be found: the traps. */
  misses?: readonly string[];
  /** By relevance, one of these comes first. */
  first?: readonly string[];
}

export const qualityQueries: QualityQuery[] = [...wordQueries, ...japaneseQueries, ...otherQueries, ...filterQueries];
