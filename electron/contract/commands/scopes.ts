// Where commands apply: how each scope is called over its keys, and what has to be opened before its commands can be run. Pure.

import type { Sentence } from '../../../db/model/problem.ts';
import type { Scope } from './command.ts';

export interface ScopeWords {
  name: Sentence;
  /** Why a command of it can't be run elsewhere, as what to do. */
  missing: Sentence;
}

/** In the order in which the shortcut page shows them. */
export const scopes = {
  anywhere: {
    name: /*i18n*/ { id: 'scope.anywhere', message: 'Anywhere' },
    missing: /*i18n*/ { id: 'scope.anywhere.missing', message: 'Not just now' },
  },
  diary: {
    name: /*i18n*/ { id: 'scope.diary', message: 'Diary' },
    missing: /*i18n*/ { id: 'scope.diary.missing', message: 'Go to the diary first' },
  },
  entry: {
    name: /*i18n*/ { id: 'scope.entry', message: 'An entry' },
    missing: /*i18n*/ { id: 'scope.entry.missing', message: 'Open an entry first' },
  },
  versions: {
    name: /*i18n*/ { id: 'scope.versions', message: 'Earlier versions' },
    missing: /*i18n*/ { id: 'scope.versions.missing', message: 'Open an earlier version first' },
  },
  films: {
    name: /*i18n*/ { id: 'scope.films', message: 'Films' },
    missing: /*i18n*/ { id: 'scope.films.missing', message: 'Go to the films first' },
  },
  film: {
    name: /*i18n*/ { id: 'scope.film', message: 'A film' },
    missing: /*i18n*/ { id: 'scope.film.missing', message: 'Open a film first' },
  },
  themes: {
    name: /*i18n*/ { id: 'scope.themes', message: 'Themes' },
    missing: /*i18n*/ { id: 'scope.themes.missing', message: 'Go to the themes first' },
  },
  theme: {
    name: /*i18n*/ { id: 'scope.theme', message: 'A theme' },
    missing: /*i18n*/ { id: 'scope.theme.missing', message: 'Open a theme first' },
  },
  quotes: {
    name: /*i18n*/ { id: 'scope.quotes', message: 'Quotes' },
    missing: /*i18n*/ { id: 'scope.quotes.missing', message: 'Go to the quotes first' },
  },
  lists: {
    name: /*i18n*/ { id: 'scope.lists', message: 'Lists' },
    missing: /*i18n*/ { id: 'scope.lists.missing', message: 'Go to the lists first' },
  },
  list: {
    name: /*i18n*/ { id: 'scope.list', message: 'A list' },
    missing: /*i18n*/ { id: 'scope.list.missing', message: 'Open a list first' },
  },
  watchlist: {
    name: /*i18n*/ { id: 'scope.watchlist', message: 'Watchlist' },
    missing: /*i18n*/ { id: 'scope.watchlist.missing', message: 'Go to the watchlist first' },
  },
  search: {
    name: /*i18n*/ { id: 'scope.search', message: 'Search' },
    missing: /*i18n*/ { id: 'scope.search.missing', message: 'Search for something first' },
  },
  trash: {
    name: /*i18n*/ { id: 'scope.trash', message: 'Trash' },
    missing: /*i18n*/ { id: 'scope.trash.missing', message: 'Go to the trash first' },
  },
} satisfies Record<Scope, ScopeWords>;

/** Its place is open, and what it is about is not there. */
export const nothingToDo: Sentence = /*i18n*/ { id: 'scope.nothing', message: 'Nothing here to do it with' };

/** The journal is open elsewhere, and here to be read. */
export const onlyLooking: Sentence = /*i18n*/ {
  id: 'scope.looking',
  message: 'You are only looking: nothing is changed from here',
};

/** Scopes that can hold at once with each: a key must not have two meanings among them. `anywhere` goes with all. */
export const besides: Readonly<Partial<Record<Scope, readonly Scope[]>>> = {
  diary: ['entry'],
  entry: ['diary', 'versions', 'film'],
  film: ['entry'],
  versions: ['entry'],
};
