// Guesses what the columns of an unknown CSV are, by their names and the first rows. Pure; a guess is shown to a person, never acted upon.

import {
  type ColumnMapping,
  type DateOrder,
  type MappedField,
  type RatingScale,
  scaleOfRatings,
} from '../../model/column-mapping.ts';
import { numberOf } from './values.ts';

const names: readonly [MappedField, RegExp][] = [
  ['imdb', /^(?:imdb|imdb ?id|const|tconst)$/],
  ['tmdb', /^(?:tmdb|tmdb ?id)$/],
  ['trakt', /^trakt(?: ?id)?$/],
  ['letterboxd', /^letterboxd(?: ?uri| ?url)?$/],
  ['originalTitle', /^(?:original(?: title| name)?|原題)$/],
  ['reading', /^(?:reading|title reading|yomi|読み|よみ|読みがな|ふりがな|フリガナ)$/],
  [
    'title',
    /^(?:title|name|film|movie|film title|movie title|film name|movie name|titel|titre|título|titulo|タイトル|題名)$/,
  ],
  ['year', /^(?:year|release year|released|jahr|année|annee|año|年)$/],
  ['directors', /^(?:directors?|directed by|regie|réalisateur|realisateur|監督)$/],
  ['countries', /^(?:countr(?:y|ies)|land|pays)$/],
  ['languages', /^(?:languages?|sprache|langue)$/],
  ['runtimeMinutes', /^(?:runtime|running time|length|duration|minutes|runtime \(mins?\))$/],
  ['genres', /^genres?$/],
  [
    'watchedOn',
    /^(?:watched|watched ?(?:date|on|at)|date ?(?:watched|seen)|seen|seen on|viewed|viewed on|view date|date|datum|gesehen|鑑賞日)$/,
  ],
  ['rating', /^(?:(?:my |your |personal |user ?)?rating|rating ?10|stars?|score|my score|bewertung|note|評価)$/],
  ['isLiked', /^(?:liked?|loved?|favou?rite|heart)$/],
  ['isRewatch', /^(?:rewatch(?:ed)?|re-watch|seen before)$/],
  ['isUnfinished', /^(?:unfinished|not finished|abandoned|dnf)$/],
  ['hasSpoilers', /^(?:(?:has |contains )?spoilers?|tells what happens)$/],
  ['medium', /^(?:medium|format|how|source|platform|service|watched via)$/],
  ['place', /^(?:place|location|where|venue|cinema|theat(?:er|re)|kino)$/],
  ['company', /^(?:company|with|watched with|who with|companions?)$/],
  ['themes', /^themes?$/],
  ['tags', /^(?:tags?|labels?|keywords?)$/],
  ['review', /^(?:review|my review|comments?|notes?|thoughts?|text|opinion|kritik|critique|感想)$/],
  ['loggedOn', /^(?:logged|logged (?:date|on|at)|added|added (?:date|on|at)|date added|created|created at)$/],
  ['key', /^(?:entry|id|key|uuid|guid|entry id)$/],
];

const wordsOf = (header: string): string =>
  header
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-\s]+/g, ' ')
    .trim();

function fieldsOf(columns: readonly string[]): (MappedField | null)[] {
  const taken = new Set<MappedField>();
  return columns.map((column) => {
    const words = wordsOf(column);
    const [field] = names.find(([each, pattern]) => pattern.test(words) && !taken.has(each)) ?? [null];
    if (field !== null) taken.add(field);
    return field;
  });
}

function cellsOf(
  rows: readonly (readonly string[])[],
  fields: readonly (MappedField | null)[],
  wanted: MappedField,
): string[] {
  return rows.flatMap((row) => row.filter((cell, index) => fields[index] === wanted && cell.trim() !== ''));
}

/** A first number above twelve is a day, a second one too; where neither is, days come first but for slashes. */
function orderOf(dates: readonly string[]): DateOrder {
  const pairs = dates.flatMap((date) => {
    const [, first, sign, second] = /^(\d{1,2})([-/. ])(\d{1,2})[-/. ]\d{4}/.exec(date.trim()) ?? [];
    return first === undefined ? [] : [{ first: Number(first), second: Number(second), sign }];
  });
  if (pairs.length === 0) return 'year-first';
  if (pairs.some(({ first }) => first > 12)) return 'day-first';
  if (pairs.some(({ second }) => second > 12)) return 'month-first';
  return pairs.some(({ sign }) => sign === '/') ? 'month-first' : 'day-first';
}

function scaleOf(ratings: readonly string[]): RatingScale {
  return scaleOfRatings(ratings.map((rating) => numberOf(rating) ?? 0));
}

const hasTags = /<(?:i|b|em|strong|p|br|blockquote|a)\b[^>]*>/i;

export function guessMapping(columns: readonly string[], rows: readonly (readonly string[])[]): ColumnMapping {
  const fields = fieldsOf(columns);
  const isOutOfTen = columns.some((column, index) => fields[index] === 'rating' && column.trim().endsWith('10'));
  const reviews = cellsOf(rows, fields, 'review');
  // our own table of entries: what a review holds there is Markdown already
  const isOwn = ['Not finished', 'Entry'].every((column) => columns.includes(column)) && fields.includes('hasSpoilers');
  return {
    fields,
    dateOrder: orderOf([...cellsOf(rows, fields, 'watchedOn'), ...cellsOf(rows, fields, 'loggedOn')]),
    ratingScale: isOutOfTen ? 10 : scaleOf(cellsOf(rows, fields, 'rating')),
    reviewFormat: isOwn ? 'markdown' : reviews.some((review) => hasTags.test(review)) ? 'html' : 'plain',
    rows: 'entry',
  };
}
