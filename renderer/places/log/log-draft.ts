// The draft of the log dialog as fields, and what it becomes when it is logged.

import { readDate } from '../../../db/model/date-words.ts';
import type { LogDraft } from '../../../db/model/draft.ts';
import type { EntryDraft } from '../../../db/model/entry.ts';
import { localDay } from '../../../db/model/partial-date.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { filmYearOf } from '../entry/film-year.ts';

/** `watched` is the word for today in the person's language. */
export function emptyDraft(watched: string): LogDraft {
  return {
    title: '',
    filmId: null,
    isDistinct: false,
    year: '',
    directors: [],
    watchedOn: watched,
    rating: null,
    themes: [],
    isRewatch: false,
    isLiked: false,
    isUnfinished: false,
    medium: '',
    place: '',
    company: '',
  };
}

/** Whether anything is in it that a person would miss. */
export function isWorthKeeping(draft: LogDraft): boolean {
  return JSON.stringify({ ...draft, watchedOn: '' }) !== JSON.stringify(emptyDraft(''));
}

export type DraftProblems = Partial<Record<'title' | 'year' | 'watchedOn', Problem>>;

export function problemsOf(draft: LogDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.title.trim() === '') problems.title = 'title-empty';
  if (draft.filmId === null && !filmYearOf(draft.year).ok) problems.year = 'year-range';
  const read = readDate(draft.watchedOn, localDay(new Date()));
  if (!read.ok) problems.watchedOn = read.problem;
  return problems;
}

/** To be called only where `problemsOf` finds none. */
export function entryDraftOf(draft: LogDraft): EntryDraft {
  const year = filmYearOf(draft.year);
  const read = readDate(draft.watchedOn, localDay(new Date()));
  const { rating, themes, isRewatch, isLiked, isUnfinished, medium, place, company } = draft;
  return {
    film:
      draft.filmId === null
        ? {
            title: draft.title,
            year: year.ok ? year.year : null,
            directors: draft.directors,
            isDistinct: draft.isDistinct,
          }
        : { id: draft.filmId },
    watchedOn: read.ok ? read.date : null,
    rating,
    themes,
    isRewatch,
    isLiked,
    isUnfinished,
    medium,
    place,
    company,
    isFromDraft: true,
  };
}
