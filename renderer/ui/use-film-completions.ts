// Films that fit a title being typed. Must never offer one that only fitted what was typed before: Enter or Tab would take it by mistake.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FilmCompletion } from '../../db/model/film.ts';
import { foldText } from '../../db/model/fold.ts';
import { filmCompletions } from '../api/queries/entry.ts';

/** As the journal completes: by what the titles hold, case and accents aside. */
function holds(film: FilmCompletion, typed: string): boolean {
  const folded = foldText(typed.replace(/\s+/gu, ' '));
  return [film.title, film.originalTitle ?? '', film.reading ?? ''].some((title) => foldText(title).includes(folded));
}

const NONE: readonly FilmCompletion[] = [];

export interface FilmCompletions {
  films: readonly FilmCompletion[];
  /** Whether these are all: until the answer to the last letter comes, they are what still fits of those before. */
  isAnswered: boolean;
}

export function useFilmCompletions(typed: string, isAsking = true): FilmCompletions {
  const title = typed.trim();
  const isEnabled = isAsking && title !== '';
  const { data, isPlaceholderData } = useQuery({
    ...filmCompletions(title),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (!isEnabled || !data) return { films: NONE, isAnswered: false };
    return {
      films: isPlaceholderData ? data.filter((film) => holds(film, title)) : data,
      isAnswered: !isPlaceholderData,
    };
  }, [isEnabled, data, isPlaceholderData, title]);
}
