// What a column of a table can mean, in words.

import { useLingui } from '@lingui/react/macro';
import type { MappedField } from '../../../db/model/column-mapping.ts';

export function useFieldWords(): Record<MappedField, string> {
  const { t } = useLingui();
  return {
    title: t`Title`,
    originalTitle: t`Original title`,
    reading: t`Reading`,
    year: t`Year`,
    directors: t`Directors`,
    countries: t`Countries`,
    languages: t`Languages`,
    runtimeMinutes: t`Minutes`,
    genres: t`Genres`,
    imdb: t`IMDb id`,
    tmdb: t`TMDB id`,
    letterboxd: t`Letterboxd address`,
    trakt: t`Trakt id`,
    watchedOn: t`Watched on`,
    rating: t`Rating`,
    isLiked: t`Liked`,
    isRewatch: t`Rewatch`,
    isUnfinished: t`Not finished`,
    hasSpoilers: t`Has spoilers`,
    medium: t`Medium`,
    place: t`Place`,
    company: t`Company`,
    themes: t`Themes`,
    tags: t`Tags`,
    review: t`Review`,
    loggedOn: t`Logged on`,
    key: t`Id of the row`,
  };
}
