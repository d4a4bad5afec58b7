// What the kinds of files and rows are called, and every reason a report gives, in words.

import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type {
  ConflictKind,
  CountedKind,
  ImportedKind,
  OurReason,
  Outcome,
  ReportGroup,
} from '../../../db/model/import.ts';

const kinds: Record<ImportedKind, MessageDescriptor> = {
  letterboxd: msg`Letterboxd`,
  imdb: msg`IMDb`,
  trakt: msg`Trakt`,
  movary: msg`Movary`,
  movielens: msg`MovieLens`,
  'day-one': msg`Day One`,
  markdown: msg`Markdown notes`,
  csv: msg`A table`,
  'afterimage-json': msg`Afterimage JSON`,
  'afterimage-notes': msg`Afterimage notes`,
};

export const sayKind = (i18n: I18n, kind: ImportedKind): string => i18n._(kinds[kind]);

/** `1,200 entries`. */
export function sayCount(i18n: I18n, kind: CountedKind, count: number): string {
  const words: Record<CountedKind, MessageDescriptor> = {
    film: msg`${plural(count, { one: '# film', other: '# films' })}`,
    entry: msg`${plural(count, { one: '# entry', other: '# entries' })}`,
    review: msg`${plural(count, { one: '# review', other: '# reviews' })}`,
    rating: msg`${plural(count, { one: '# rating', other: '# ratings' })}`,
    watched: msg`${plural(count, { one: '# film seen, no more known', other: '# films seen, no more known' })}`,
    like: msg`${plural(count, { one: '# like', other: '# likes' })}`,
    watch: msg`${plural(count, { one: '# film to see', other: '# films to see' })}`,
    list: msg`${plural(count, { one: '# list', other: '# lists' })}`,
    'list-film': msg`${plural(count, { one: '# film on a list', other: '# films on lists' })}`,
    note: msg`${plural(count, { one: '# page without a film', other: '# pages without a film' })}`,
    theme: msg`${plural(count, { one: '# theme', other: '# themes' })}`,
    tag: msg`${plural(count, { one: '# tag', other: '# tags' })}`,
    reflection: msg`${plural(count, { one: '# reflection', other: '# reflections' })}`,
    clipping: msg`${plural(count, { one: '# clipping', other: '# clippings' })}`,
    'saved-search': msg`${plural(count, { one: '# saved search', other: '# saved searches' })}`,
    row: msg`${plural(count, { one: '# other row', other: '# other rows' })}`,
  };
  return i18n._(words[kind]);
}

export const sayFile = (i18n: I18n, name: string, kind: ImportedKind): string =>
  i18n._(msg`${name} (${sayKind(i18n, kind)})`);

/** `3 new`, `新規3件` */
export function sayOutcomeCount(i18n: I18n, outcome: Outcome, count: number): string {
  const number = i18n.number(count);
  const said: Record<Outcome, MessageDescriptor> = {
    created: msg`${number} new`,
    updated: msg`${number} changed`,
    merged: msg`${number} here already`,
    kept: msg`${number} kept as here`,
    skipped: msg`${number} left out`,
  };
  return i18n._(said[outcome]);
}

const ours: Record<OurReason, MessageDescriptor> = {
  'same-here': msg`The same film, day and text or rating as an entry that is here: they are one.`,
  're-created': msg`Written anew there: recognised as the entry that is here.`,
  'has-entry': msg`The film has an entry already.`,
  'already-liked': msg`Liked already.`,
  'already-to-watch': msg`On the watchlist already.`,
  'same-list': msg`A list of this name with these films is here already.`,
  'twice-in-list': msg`Twice on its list: it stands once, with both notes.`,
  'changed-there': msg`Changed there since the last import.`,
  'taken-from-file': msg`Changed here and there: the file’s word counts, as you chose.`,
  'film-corrected': msg`The film’s title or year was corrected there.`,
  'changed-here': msg`Changed here and there: yours stays.`,
  'rating-differs': msg`The entry has another rating than the film has there: the entry’s stays.`,
  'unliked-here': msg`You took the like back here.`,
  'taken-off-here': msg`You took it off the watchlist here.`,
  'film-changed-here': msg`Its title was corrected there, and you changed it here: yours stays.`,
  'differs-here': msg`Says something else here: yours stays.`,
  'in-trash': msg`In the trash here: it stays there.`,
  'purged-here': msg`Deleted here for good: it does not come back by itself.`,
  'no-film': msg`Names no film.`,
  'no-mapping': msg`Nobody said what its columns are.`,
  'film-ambiguous': msg`More than one film here has this title and year: the first was taken.`,
  'film-alike': msg`Taken for the film here, whose title or year is a little different.`,
  'gone-from-list': msg`No longer on the list there: it stays here.`,
};

/** What the readers of files say. */
const theirs: Record<string, MessageDescriptor> = {
  'deleted-on-site': msg`Deleted there.`,
  'not-a-film': msg`Not a film.`,
  'no-title': msg`Has no title.`,
  'not-of-yours': msg`About what others wrote.`,
  profile: msg`Your profile there.`,
  'nothing-to-keep': msg`Holds nothing for a journal.`,
  'unknown-file': msg`A file nobody here knows.`,
  damaged: msg`Damaged.`,
  'empty-file': msg`Empty.`,
  'unreadable-row': msg`Not as the rows of this file are.`,
  'empty-row': msg`An empty row.`,
  'told-in-full-elsewhere': msg`Told in full in another file.`,
  'bad-date': msg`A date that is none was left out.`,
  'bad-rating': msg`A rating that is none was left out.`,
  'bad-year': msg`A year that is none was left out.`,
  'bad-number': msg`A number that is none was left out.`,
  'bad-flag': msg`Neither yes nor no: left out.`,
  'bad-identifier': msg`An id that is none was left out.`,
  'bad-name': msg`A name that can’t be kept was left out.`,
  'text-too-long': msg`Longer than a review can be: the text was left out.`,
  'characters-replaced': msg`Broken characters were replaced.`,
  'line-joined': msg`A line break was made a space.`,
  'key-twice': msg`Another row has the same address and says something else: both were kept.`,
  'rows-differ': msg`Two files say different things of one entry: the diary’s counts.`,
  'rating-out-of-ten': msg`Read as a rating out of ten.`,
  'rating-rounded': msg`Between two half stars: the nearer one was taken.`,
  'read-as-latin-1': msg`Not UTF-8: read as ISO-8859-1.`,
  'not-kept': msg`Something in it has no place here.`,
};

export function sayReason(i18n: I18n, reason: string): string {
  const words = Object.hasOwn(ours, reason) ? ours[reason as OurReason] : theirs[reason];
  return words ? i18n._(words) : reason;
}

/** In the order they are told: what merges, what changes, what stays, what is left out, what was noticed. */
const order: readonly ReportGroup['outcome'][] = ['merged', 'updated', 'kept', 'skipped', 'remark'];

export function inOrder(groups: readonly ReportGroup[]): ReportGroup[] {
  return groups.toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
}

const headings: Record<ReportGroup['outcome'], MessageDescriptor> = {
  created: msg`New`,
  updated: msg`Changed`,
  merged: msg`Merged`,
  kept: msg`Kept as here`,
  skipped: msg`Left out`,
  remark: msg`Noticed`,
};

export const sayHeading = (i18n: I18n, outcome: ReportGroup['outcome']): string => i18n._(headings[outcome]);

/** What both changed, as the question names it. */
export function sayConflict(i18n: I18n, kind: ConflictKind, count: number): string {
  const entries = plural(count, { one: '# entry', other: '# entries' });
  const words: Record<ConflictKind, MessageDescriptor> = {
    watchedOn: msg`The date of ${entries} changed here and there.`,
    rating: msg`The rating of ${entries} changed here and there.`,
    isLiked: msg`The like of ${entries} changed here and there.`,
    isRewatch: msg`“Rewatch” changed here and there in ${entries}.`,
    isUnfinished: msg`“Not finished” changed here and there in ${entries}.`,
    hasSpoilers: msg`The warning of spoilers changed here and there in ${entries}.`,
    medium: msg`The medium of ${entries} changed here and there.`,
    place: msg`The place of ${entries} changed here and there.`,
    company: msg`The company of ${entries} changed here and there.`,
    themes: msg`The themes of ${entries} changed here and there.`,
    tags: msg`The tags of ${entries} changed here and there.`,
    review: msg`The review of ${entries} changed here and there.`,
    list: msg`${plural(count, { one: '# list', other: '# lists' })} changed here and there.`,
    watch: msg`The note on ${plural(count, { one: '# film to see', other: '# films to see' })} changed here and there.`,
  };
  return i18n._(words[kind]);
}
