// Saves an entry and its film while a person writes on the entry's page.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryChange, EntryDetail } from '../../../db/model/entry.ts';
import type { FilmChange } from '../../../db/model/film.ts';
import { request } from '../../api/client.ts';
import { entryDetail } from '../../api/queries/entry.ts';
import { useSaving } from '../../api/use-saving.ts';
import { saveOwn } from './own-saves.ts';

export type EntryPatch = Omit<EntryChange, 'id' | 'session'>;
/** A review being written is put together when it is sent, not at every key. */
type WrittenPatch = Omit<EntryPatch, 'review'> & { review?: string | (() => string) | undefined };
export type FilmPatch = Omit<FilmChange, 'id'>;

export function useAutosave(detail: EntryDetail) {
  const queryClient = useQueryClient();
  const [session] = useState(() => crypto.randomUUID());
  const { saves, change, flush } = useSaving<{ film: FilmPatch; entry: WrittenPatch }>({
    film: (patch) => request('film.edit', { id: detail.film.id, ...patch }),
    entry: async ({ review, ...patch }) => {
      const text = typeof review === 'function' ? review() : review;
      const written = text === undefined ? patch : { ...patch, review: text };
      const saved = await saveOwn(detail.uid, () => request('entry.edit', { id: detail.id, session, ...written }));
      queryClient.setQueryData(entryDetail(detail.id).queryKey, saved);
    },
  });
  const changeEntry = (patch: WrittenPatch): void => change('entry', patch);
  const changeFilm = (patch: FilmPatch): void => change('film', patch);
  return { saves, changeEntry, changeFilm, flush };
}
