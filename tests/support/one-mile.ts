// The film and the entry that tests tell stories with, and a journal that holds them. Invented; written for these tests.

import type { Journal } from '../../db/handles.ts';
import type { EntryDetail, EntryDraft } from '../../db/model/entry.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../electron/contract/requests.ts';
import { answer, answerLater } from '../../db/answer.ts';

export const ONE_MILE_REVIEW = `# What the track keeps

Asoka Wakabayashi begins with a sound: shoes on cinder, one pair, then for a few strides *two*. It is some time before we understand that the second pair belongs to nobody who is still alive.

Mio used to run with her sister. The film never shows the accident. It shows a kitchen with one bowl too many, a father who oils a bicycle nobody rides, and an **empty track at dusk**, filmed from so far away that the woman on it could be anyone. I have seldom seen grief given so much room and so few words.

> “You don't outrun it,” the old coach says. “You let it set the pace.”

What stays with me is the last mile. She stops before the line — ||she lets the girl from the school team pass|| — and stands there with her hands on her knees, breathing. No music. 誰もいないトラックに夕日が沈む。彼女は走るのをやめた。 I walked home the long way.`;

export function oneMile(more: Partial<EntryDraft> = {}): EntryDraft {
  return {
    film: {
      title: 'One Mile',
      originalTitle: 'ワン・マイル',
      year: 2025,
      directors: ['Asoka Wakabayashi'],
      countries: ['Japan'],
      languages: ['Japanese'],
      runtimeMinutes: 112,
      genres: ['Drama'],
    },
    watchedOn: '2026-03-14',
    rating: 4.5,
    themes: ['grief', "survivor's guilt", 'resilience', 'silence', 'running'],
    tags: ['in-theatres'],
    review: ONE_MILE_REVIEW,
    ...more,
  };
}

/** Asks as the outside does; a refusal is thrown as JSON. */
export function ask<N extends RequestName>(journal: Journal, name: N, input: RequestInput<N>): RequestOutput<N> {
  const result = answer(journal, name, input, {
    onBug: (_, error) => {
      throw error;
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as RequestOutput<N>;
}

/** The same of what waits for files. */
export async function askLater<N extends RequestName>(
  journal: Journal,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const result = await answerLater(journal, name, input, {
    onBug: (_, error) => {
      throw error;
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as RequestOutput<N>;
}

/** Brings an export of ours in; how many of each came. */
export async function bringOwn(journal: Journal, path: string): Promise<Record<string, number>> {
  const { counts } = await askLater(journal, 'import.run', { from: [path] });
  const created = (kind: keyof typeof counts): number => counts[kind]?.created ?? 0;
  return {
    ...{ filmCount: created('film'), entryCount: created('entry'), themeCount: created('theme') },
    ...{ reflectionCount: created('reflection'), clippingCount: created('clipping'), listCount: created('list') },
    ...{ watchlistCount: created('watch'), savedSearchCount: created('saved-search') },
    alreadyHereCount: counts.entry?.merged ?? 0,
  };
}

export function log(journal: Journal, draft: EntryDraft): EntryDetail {
  return ask(journal, 'entry.log', draft);
}

/** An entry about a film of its own, for what only the words matter to. */
export function logReview(journal: Journal, title: string, review: string, more: Partial<EntryDraft> = {}): number {
  return log(journal, { film: { title }, review, ...more }).id;
}
