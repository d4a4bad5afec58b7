// Records as readers of files would give them, made by hand, and the runs over them. Invented films and words.

import { setImmediate } from 'node:timers/promises';
import type { Journal } from '../../db/handles.ts';
import { bringOpened } from '../../db/import/run.ts';
import type {
  EntryFacts,
  EntryRecord,
  FilmFacts,
  ImportRecord,
  ListRecord,
  OpenedFiles,
  RecordPlace,
  SourceKind,
} from '../../db/import/record.ts';
import { importChoices, type ImportPreview } from '../../db/model/import.ts';
import { finishLater } from '../../db/search/pace.ts';
import type { z } from 'zod';

export const place = (line: number | null = 2, file = 'diary.csv'): RecordPlace => ({ file, line, item: null });

export function film(title: string, year: number | null = 2025, more: Partial<FilmFacts> = {}): FilmFacts {
  return {
    ...{ title, year, originalTitle: null, directors: [], countries: [], languages: [] },
    ...{ runtimeMinutes: null, genres: [], identifiers: {}, ...more },
  };
}

const everything: readonly (keyof EntryFacts)[] = ['watchedOn', 'rating', 'isRewatch', 'tags', 'review'];

interface EntryMore extends Partial<Omit<EntryRecord, 'film' | 'fields' | 'kind'>> {
  year?: number | null;
  film?: Partial<FilmFacts>;
}

export function entry(
  key: string | null,
  title: string,
  fields: Partial<EntryFacts> = {},
  { year = 2025, film: facts, ...more }: EntryMore = {},
): EntryRecord {
  return {
    ...{ kind: 'entry', key, film: film(title, year, facts), remarks: [], place: place() },
    fields: {
      ...{ watchedOn: null, rating: null, isLiked: false, isRewatch: false, isUnfinished: false, hasSpoilers: false },
      ...{ medium: null, place: null, company: null, themes: [], tags: [], review: '', ...fields },
    },
    ...{ told: everything, loggedOn: fields.watchedOn ?? null, loggedAt: null, original: null, ...more },
  };
}

const beside = { remarks: [], place: place(3, 'ratings.csv') };
export const rating = (title: string, stars: number, facts: Partial<FilmFacts> = {}): ImportRecord => ({
  ...{ ...beside, kind: 'rating', film: film(title, 2025, facts), rating: stars, ratedOn: '2024-05-06' },
});
export const watched = (title: string): ImportRecord => ({
  ...{ ...beside, kind: 'watched', film: film(title), on: '2024-05-06' },
});
export const like = (title: string): ImportRecord => ({ ...beside, kind: 'like', film: film(title), on: '2024-05-06' });
export const watch = (title: string, note = ''): ImportRecord => ({
  ...{ ...beside, kind: 'watch', film: film(title), addedOn: '2024-05-06', note },
});
export const listOf = (
  key: string | null,
  name: string,
  titles: string[],
  more: Partial<ListRecord> = {},
): ImportRecord => ({
  ...{ ...beside, kind: 'list', key, name, description: '', isRanked: null, createdOn: '2020-08-30' },
  films: titles.map((title) => ({ ...beside, film: film(title), note: '' })),
  ...more,
});

type Choices = z.input<typeof importChoices>;

export interface RunManner {
  kind?: SourceKind;
  choices?: Choices;
  isTrial?: boolean;
  /** Stops with an error after so many records. */
  failsAfter?: number;
}

export function opened(
  records: readonly ImportRecord[],
  { kind = 'letterboxd', failsAfter }: RunManner = {},
): OpenedFiles {
  const source = {
    ...{ kind, name: 'export.zip', size: records.length },
    read: async function* (onProgress?: (bytes: number) => void): AsyncGenerator<ImportRecord> {
      for (const [index, record] of records.entries()) {
        if (index === failsAfter) throw new Error('the disk came loose');
        if (index % 100 === 99) await setImmediate();
        onProgress?.(index + 1);
        yield structuredClone(record);
      }
    },
  };
  return { sources: [source], tables: [], own: [], skipped: [], close: () => Promise.resolve() };
}

/** Brings these in, as one run. */
export function bring(
  journal: Journal,
  records: readonly ImportRecord[],
  manner: RunManner = {},
): Promise<ImportPreview> {
  const choices = importChoices.parse(manner.choices ?? {});
  const work = bringOpened(journal, opened(records, manner), choices, { isTrial: manner.isTrial ?? false });
  return finishLater(work);
}
