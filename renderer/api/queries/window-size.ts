// How large the window shows everything, as the shell keeps it. Knows no words for it.

import { queryOptions } from '@tanstack/react-query';
import { askShell } from '../client.ts';
import { queryClient } from '../query-client.ts';

/** In percent. */
export const windowSize = () =>
  queryOptions({ queryKey: ['windowSize'] as const, queryFn: () => askShell('view.size') });

/** A step up or down, or back to 100; answers with the size it has now. */
export async function stepWindowSize(by: -1 | 0 | 1): Promise<number> {
  const percent = await askShell('view.zoom', { by });
  queryClient.setQueryData(windowSize().queryKey, percent);
  return percent;
}
