// What an answer could be narrowed down by. Counted behind everything else, once the answer itself is there.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FacetAnswer } from '../../../db/model/search/answer.ts';
import { searchFacets } from '../../api/queries/search.ts';

export interface ShownFacets {
  /** The last there were: while one presses them they stay where they are. */
  answer: FacetAnswer | null;
  /** How many were found of what is typed now; undefined until it is counted. */
  exactCount: number | undefined;
}

export function useFacets(query: string, isAnswered: boolean): ShownFacets {
  const { data, isPlaceholderData } = useQuery({
    ...searchFacets(query),
    enabled: isAnswered,
    placeholderData: keepPreviousData,
  });
  return { answer: data ?? null, exactCount: data && !isPlaceholderData ? data.found : undefined };
}
