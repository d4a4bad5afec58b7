// Quotes by page; one of them at random is asked for each time anew.

import { infiniteQueryOptions } from '@tanstack/react-query';
import type { QuoteKey } from '../../../db/model/quote.ts';
import { request } from '../client.ts';

const QUOTES_A_PAGE = 100;

export const quotePages = () =>
  infiniteQueryOptions({
    queryKey: ['quote.list', {}] as const,
    queryFn: ({ pageParam }) => request('quote.list', { after: pageParam, limit: QUOTES_A_PAGE }),
    initialPageParam: null as QuoteKey | null,
    getNextPageParam: (page) => page.next,
  });
