// What a text may hold at the gate. Whatever is accepted is kept to the letter; what can't be kept is refused with its reason.

import { z } from 'zod';
import type { Problem } from './problem.ts';

export const LONGEST_LINE = 500;
export const LONGEST_NAME = 100;
/** Characters (UTF-16 units). Some 170,000 English words; ten times the longest review anyone was seen to write. */
export const LONGEST_REVIEW = 1_000_000;

const refuse = (problem: Problem): { error: Problem } => ({ error: problem });

const keepable = z
  .string(refuse('unknown'))
  .refine((text) => !text.includes('\0'), { ...refuse('character-nul'), abort: true })
  .refine((text) => text.isWellFormed(), { ...refuse('character-broken'), abort: true });

/** Control characters that would break a line apart; direction marks and joiners are letters here and stay. */
const breaksLine = /[\p{Cc}\u2028\u2029]/u;

const line = (longest: number, tooLong: Problem) =>
  keepable
    .refine((text) => !breaksLine.test(text.trim()), { ...refuse('line-breaks'), abort: true })
    .transform((text) => text.trim())
    .refine((text) => text.length <= longest, refuse(tooLong));

const hasLetters = (text: string): boolean => text.length > 0;

/** A film's title: one line, never empty. */
export const title = line(LONGEST_LINE, 'line-too-long').refine(hasLetters, refuse('title-empty'));

/** A name of a theme, tag or person: one short line, never empty. */
export const name = line(LONGEST_NAME, 'name-too-long').refine(hasLetters, refuse('name-empty'));

/** One line that may be missing; empty and missing are the same. */
export const optionalLine = line(LONGEST_LINE, 'line-too-long')
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));

/** Names in the order given, each once (the first spelling wins where only case or composition differ). */
export const names = z
  .array(name, refuse('unknown'))
  .max(100, refuse('too-many'))
  .transform((all) => eachOnce(all));

/** As many of them as an export holds: a tag turned into a theme may be one more than a person can type. */
export const exportedNames = z.array(name, refuse('unknown')).transform((all) => eachOnce(all));

function eachOnce(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((each) => seen.size < seen.add(foldName(each)).size);
}

/** A review: Markdown of any length up to the limit, kept to the letter, line ends included. */
export const review = keepable.refine((text) => text.length <= LONGEST_REVIEW, refuse('review-too-long'));

/** A text of an export, of any length: merging puts together what a person wrote within a limit each time. */
export const exportedText = keepable;

/** What a theme means, in plain text, kept to the letter. Two of them fit into one when themes are merged. */
export const description = keepable.refine((text) => text.length <= 20_000, refuse('description-too-long'));

/** Notes to oneself on a film, in plain text, kept to the letter. Two of them fit into one when films are merged. */
export const notes = keepable.refine((text) => text.length <= 100_000, refuse('notes-too-long'));

/** What is noted about a film in a list, kept to the letter. */
export const listNote = keepable.refine((text) => text.length <= 20_000, refuse('list-note-too-long'));

/** The form under which two spellings of one name are the same: composed, case folded, spaces single. */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
