// The three-way merge of an entry's fields: what the file said last, what it says now, what stands here. Pure.

import { type ConflictKind } from '../model/import.ts';
import { foldName } from '../model/text.ts';
import type { EntryFacts } from './record.ts';

export type Field = keyof EntryFacts;

/** Fields as one text each under which two of the same meaning are the same. Of a review it is the checksum. */
export type FieldKeys = Partial<Record<Field, string>>;

/** What a field that says nothing is. */
const nothing: Record<Field, string> = {
  ...{ watchedOn: '', rating: '', isLiked: '0', isRewatch: '0', isUnfinished: '0', hasSpoilers: '0' },
  ...{ medium: '', place: '', company: '', themes: '', tags: '', review: '' },
};

const namesKey = (names: readonly string[]): string => names.map(foldName).toSorted().join('\n');

/** `reviewSum` is the review's checksum, empty where there is no review. */
export function fieldKeys(facts: Omit<EntryFacts, 'review'>, reviewSum: string): Record<Field, string> {
  const flag = (value: boolean): string => (value ? '1' : '0');
  return {
    watchedOn: facts.watchedOn ?? '',
    rating: facts.rating === null ? '' : String(facts.rating),
    isLiked: flag(facts.isLiked),
    isRewatch: flag(facts.isRewatch),
    isUnfinished: flag(facts.isUnfinished),
    hasSpoilers: flag(facts.hasSpoilers),
    medium: facts.medium ?? '',
    place: facts.place ?? '',
    company: facts.company ?? '',
    themes: namesKey(facts.themes),
    tags: namesKey(facts.tags),
    review: reviewSum,
  };
}

export interface Merged {
  /** Fields to be taken from the file. */
  taken: Field[];
  /** Both say something else than before, and not the same. Among `taken` where the file's word counts. */
  conflicts: Field[];
}

/** A field that the file has no place for says nothing, whatever it said before. */
export function mergeFields(
  base: FieldKeys,
  theirs: Record<Field, string>,
  ours: Record<Field, string>,
  told: readonly Field[],
  takesTheirs: (field: ConflictKind) => boolean,
): Merged {
  const merged: Merged = { taken: [], conflicts: [] };
  for (const field of told) {
    const before = base[field] ?? nothing[field];
    // a text that is gone there, or stands in a file that was not chosen, stays here: an import never deletes
    if (field === 'review' && theirs[field] === '') continue;
    if (theirs[field] === before || theirs[field] === ours[field]) continue;
    if (ours[field] === before) merged.taken.push(field);
    else {
      merged.conflicts.push(field);
      if (takesTheirs(field)) merged.taken.push(field);
    }
  }
  return merged;
}
