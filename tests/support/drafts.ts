// Entries to log in tests: the least there can be, and the one everything is tried with.

import type { Journal } from '../../db/handles.ts';
import { logEntry } from '../../db/entry.ts';
import { type EntryDetail, entryDraft, type EntryDraft } from '../../db/model/entry.ts';

export const ONE_MILE: EntryDraft = {
  film: { title: 'One Mile', year: 2023, directors: ['Asoka Wakabayashi'], countries: ['Japan'] },
  watchedOn: '2026-03-14',
  rating: 4.5,
  isLiked: true,
  themes: ['grief', 'survivor’s guilt', 'resilience'],
  tags: ['in-theatres', 'with-mum'],
  review: '# After\n\nShe runs the *empty* track at dusk.\n\nNobody is there to count the laps.',
};

/** Logs an entry as a request would: through the schema. */
export function log(journal: Journal, draft: Partial<EntryDraft> & { film: EntryDraft['film'] }): EntryDetail {
  return logEntry(journal, entryDraft.parse(draft));
}
