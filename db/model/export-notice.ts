// What an export could not hold, or holds in another way, in words. Must never hold anything a person wrote.

import type { Sentence } from './problem.ts';

/** Each stands before a number: how many there are of it. */
export const notices = {
  'trash-left-out': /*i18n*/ { id: 'notice.trash-left-out', message: 'In the trash, and left out' },
  'beside-left-out': /*i18n*/ {
    id: 'notice.beside-left-out',
    message: 'Reflections, clippings and notes on films, left out',
  },
  'notes-left-out': /*i18n*/ {
    id: 'notice.notes-left-out',
    message: 'Films with notes to yourself, which are left out',
  },
  'clippings-left-out': /*i18n*/ {
    id: 'notice.clippings-left-out',
    message: 'Clippings, which others wrote, left out',
  },
  'spoilers-open': /*i18n*/ {
    id: 'notice.spoilers-open',
    message: 'Reviews with spoilers: a book can’t be asked, so they stand open, underlined',
  },
  'revisions-left-out': /*i18n*/ {
    id: 'notice.revisions-left-out',
    message: 'Earlier versions of reviews, left out',
  },
  'searches-left-out': /*i18n*/ { id: 'notice.searches-left-out', message: 'Saved searches, left out' },
  'pairs-left-out': /*i18n*/ {
    id: 'notice.pairs-left-out',
    message: 'Pairs of films you said are two, left out',
  },
  'lists-left-out': /*i18n*/ { id: 'notice.lists-left-out', message: 'Lists, left out' },
  'watchlist-left-out': /*i18n*/ { id: 'notice.watchlist-left-out', message: 'Films on the watchlist, left out' },
  'unseen-left-out': /*i18n*/ { id: 'notice.unseen-left-out', message: 'Films without an entry, left out' },
  'letterboxd-same-day': /*i18n*/ {
    id: 'notice.letterboxd-same-day',
    message: 'Entries of the same film on the same day as another: Letterboxd keeps one of them',
  },
  'letterboxd-partial-date': /*i18n*/ {
    id: 'notice.letterboxd-partial-date',
    message: 'Dates known to the month or year only: Letterboxd takes whole days, so these go without one',
  },
  'letterboxd-undated-tags': /*i18n*/ {
    id: 'notice.letterboxd-undated-tags',
    message: 'Entries with tags and no whole date: Letterboxd drops their tags',
  },
  'letterboxd-tag-comma': /*i18n*/ {
    id: 'notice.letterboxd-tag-comma',
    message: 'Tags with a comma in them: Letterboxd would take each for two, so the comma goes',
  },
  'letterboxd-spoilers': /*i18n*/ {
    id: 'notice.letterboxd-spoilers',
    message: 'Reviews with spoilers: the file can’t say so, and Letterboxd shows them openly',
  },
  'letterboxd-simplified': /*i18n*/ {
    id: 'notice.letterboxd-simplified',
    message: 'Reviews with headings, lists, tables, notes or code, which Letterboxd has no form for: written plainly',
  },
  'letterboxd-review-too-long': /*i18n*/ {
    id: 'notice.letterboxd-review-too-long',
    message: 'Reviews longer than the 1 MB that Letterboxd takes at once, left out; their entries are there',
  },
  'letterboxd-no-column': /*i18n*/ {
    id: 'notice.letterboxd-no-column',
    message:
      'Entries with a like, themes, medium, place or company, or not finished: Letterboxd has no column for these',
  },
} satisfies Record<string, Sentence>;

export type NoticeKind = keyof typeof notices;
