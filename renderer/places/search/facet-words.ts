// What the filters beside an answer are called, and their values, in words. Pure but for the language.

import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Facet, FacetAnswer } from '../../../db/model/search/answer.ts';
import type { FilterKey, SearchFlag, SearchScope } from '../../../db/model/search/query.ts';
import { writeFilter } from '../../../db/model/search/write-filter.ts';

/** The order in which they are told. */
const told = [
  ...(['in', 'theme', 'rating', 'watched', 'year', 'tag', 'director', 'country', 'medium', 'company'] as const),
  ...(['is', 'lang'] as const),
] satisfies FilterKey[];

export type ToldKey = (typeof told)[number];
export interface ToldFacet extends Facet {
  key: ToldKey;
}

/** Where something was found, as the filter `in:` has it. */
function scopesOf({ kinds }: FacetAnswer): Facet {
  const counts: Record<SearchScope, number> = {
    reviews: kinds.entry,
    reflections: kinds.reflection,
    quotes: kinds.quote,
    clippings: kinds.clipping,
    titles: kinds.film + kinds.theme + kinds.list,
  };
  const values = (Object.keys(counts) as SearchScope[])
    .filter((scope) => counts[scope] > 0)
    .map((scope) => ({ filter: writeFilter('in', scope), value: scope, count: counts[scope] }));
  return { key: 'in', values };
}

/** Those with something to tell, in order. */
export function toldFacets(answer: FacetAnswer): ToldFacet[] {
  const all = [scopesOf(answer), ...answer.facets];
  return told.flatMap((key) => {
    const facet = all.find((each) => each.key === key);
    return facet && facet.values.length > 0 ? [{ ...facet, key }] : [];
  });
}

export function sayFacet(i18n: I18n, key: ToldKey): string {
  const words: Record<ToldKey, string> = {
    in: i18n._(msg`Found in`),
    theme: i18n._(msg`Themes`),
    rating: i18n._(msg`Rating`),
    watched: i18n._(msg`Year watched`),
    year: i18n._(msg`Decade of the film`),
    tag: i18n._(msg`Tags`),
    director: i18n._(msg`Directed by`),
    country: i18n._(msg`Country`),
    medium: i18n._(msg`Medium`),
    company: i18n._(msg`Seen with`),
    is: i18n._(msg`Noted`),
    lang: i18n._(msg`Written in`),
  };
  return words[key];
}

/** A value as one reads it. Names are as they were written. */
export function sayFacetValue(i18n: I18n, key: ToldKey, value: string): string {
  if (key === 'in') return sayScope(i18n, value as SearchScope);
  if (key === 'is') return sayFlag(i18n, value as SearchFlag);
  if (key === 'rating') return value === 'none' ? i18n._(msg`not rated`) : value;
  if (key === 'watched') return value === 'unknown' ? i18n._(msg`date unknown`) : value;
  if (key === 'year') {
    const decade = value.split('..')[0] ?? value;
    return i18n._(msg`${decade}s`);
  }
  if (key === 'lang') return new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(value) ?? value;
  return value;
}

function sayScope(i18n: I18n, scope: SearchScope): string {
  const words: Record<SearchScope, string> = {
    reviews: i18n._(msg`Reviews`),
    reflections: i18n._(msg`Reflections`),
    quotes: i18n._(msg`Quotes`),
    clippings: i18n._(msg`Clippings`),
    titles: i18n._(msg`Titles and names`),
  };
  return words[scope];
}

function sayFlag(i18n: I18n, flag: SearchFlag): string {
  const words: Record<SearchFlag, string> = {
    rewatch: i18n._(msg`Rewatch`),
    liked: i18n._(msg`Liked`),
    unfinished: i18n._(msg`Not finished`),
    reviewed: i18n._(msg`With a review`),
    unrated: i18n._(msg`Not rated`),
    spoiler: i18n._(msg`Has spoilers`),
  };
  return words[flag];
}
