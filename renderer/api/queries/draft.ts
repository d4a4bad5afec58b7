// The draft of what is being logged. Only this page writes it, so what was sent is known before it is read again.

import type { LogDraft } from '../../../db/model/draft.ts';
import { journalQuery, queryClient } from '../query-client.ts';

export const logDraft = () => journalQuery('draft.get', { key: 'log' });

export function knowDraft(draft: LogDraft | null): void {
  queryClient.setQueryData(logDraft().queryKey, draft);
}
