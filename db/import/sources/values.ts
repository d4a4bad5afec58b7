// Cells and values of files as values an entry can hold. What can't be kept is remarked on, never dropped in silence and never guessed. Pure.

import { filmYear } from '../../model/film.ts';
import { localDay, type PartialDate, problemWithDate } from '../../model/partial-date.ts';
import { type Rating, RATINGS } from '../../model/rating.ts';
import { foldName, LONGEST_LINE, LONGEST_NAME, LONGEST_REVIEW } from '../../model/text.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import type { Remark, RemarkCode } from '../record.ts';

const LONGEST_DETAIL = 100;
const MOST_NAMES = 100;

export const shortened = (text: string): string =>
  text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL).toWellFormed()}…` : text;

/** What there is to say about one row. */
export class Remarks {
  readonly list: Remark[] = [];

  add(code: RemarkCode, detail: string | null = null): void {
    const told = detail === null ? null : shortened(detail);
    if (!this.list.some((one) => one.code === code && one.detail === told)) this.list.push({ code, detail: told });
  }
}

/** Without what no text can keep: NUL, halves of characters. */
export function keepable(text: string, remarks: Remarks): string {
  if (!text.includes('\0') && text.isWellFormed()) return text;
  remarks.add('characters-replaced');
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** One line, trimmed; cut where it is longer than a line can be. */
export function lineOf(text: string, remarks: Remarks, longest = LONGEST_LINE): string {
  const line = keepable(text, remarks).trim();
  const joined = line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  if (joined !== line) remarks.add('line-joined');
  if (joined.length <= longest) return joined;
  remarks.add('text-too-long', joined);
  return joined.slice(0, longest).toWellFormed().trim();
}

export const optionalLineOf = (text: string, remarks: Remarks): string | null => lineOf(text, remarks) || null;

export function textOf(text: string, remarks: Remarks): string {
  if (text.length > LONGEST_REVIEW) {
    remarks.add('text-too-long', text);
    return '';
  }
  return keepable(text, remarks);
}

/** `original` is the fragment, null where the Markdown is the same. */
export function markdownOf(html: string, remarks: Remarks): { review: string; original: string | null } {
  if (html.trim() === '') return { review: '', original: null };
  const kept = keepable(html, remarks);
  const review = textOf(htmlToMarkdown(kept), remarks);
  return { review, original: review === kept ? null : kept };
}

export function yearOf(text: string, remarks: Remarks): number | null {
  const year = text.trim();
  if (year === '') return null;
  const parsed = /^\d{4}$/.test(year) ? filmYear.safeParse(Number(year)) : null;
  if (parsed?.success) return parsed.data;
  remarks.add('bad-year', year);
  return null;
}

/** A number written with a point or a comma; null where it is none. */
export function numberOf(text: string): number | null {
  const found = /^(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text.trim());
  return found ? Number(`${found[1]}.${found[2] ?? '0'}`) : null;
}

/** Out of `best`, as half stars out of five. */
export function ratingOf(text: string, best: number, remarks: Remarks): Rating | null {
  const written = text.trim();
  if (written === '') return null;
  const value = numberOf(written);
  const stars = value === null ? Number.NaN : (value / best) * 5;
  const nearest = Math.round(stars * 2) / 2;
  if (!RATINGS.includes(nearest) || stars > 5) {
    remarks.add('bad-rating', written);
    return null;
  }
  if (nearest !== stars) remarks.add('rating-rounded', written);
  return nearest;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function dayOf(text: string, remarks: Remarks): PartialDate | null {
  const date = text.trim();
  if (date === '') return null;
  if (problemWithDate(date, '9999-12-31') === null) return date;
  remarks.add('bad-date', date);
  return null;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** An instant and the local day it lies in, which is what a diary means. */
export function instantOf(value: unknown, remarks: Remarks): { at: number; on: PartialDate } | null {
  if (value === null || value === undefined || value === '') return null;
  const at = typeof value === 'string' && instant.test(value) ? Date.parse(value) : Number.NaN;
  const on = Number.isFinite(at) && at > -2e13 && at < 2.5e14 ? localDay(new Date(at)) : '';
  if (at >= 0 && problemWithDate(on, '9999-12-31') === null) return { at, on };
  remarks.add('bad-date', typeof value === 'string' ? value : JSON.stringify(value));
  return null;
}

/** Names in their order, each once. */
export function namesOf(given: readonly string[], remarks: Remarks): string[] {
  const seen = new Set<string>();
  const names: string[] = [];
  for (const each of given) {
    const name = lineOf(each, remarks, Number.MAX_SAFE_INTEGER);
    if (name === '' || seen.has(foldName(name))) continue;
    seen.add(foldName(name));
    if (name.length > LONGEST_NAME || names.length >= MOST_NAMES) remarks.add('bad-name', name);
    else names.push(name);
  }
  return names;
}

export const splitNames = (text: string, remarks: Remarks, by: string | RegExp = ','): string[] =>
  text.trim() === '' ? [] : namesOf(text.split(by), remarks);

/** Null where it is neither said nor denied. */
export function flagOf(text: string, remarks: Remarks): boolean | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  if (['yes', 'y', 'true', '1', 'x', '✓', '✔', '♥', '❤'].includes(word)) return true;
  if (['no', 'n', 'false', '0', '-'].includes(word)) return false;
  remarks.add('bad-flag', text.trim());
  return null;
}
