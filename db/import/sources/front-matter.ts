// The YAML block at the head of a Markdown note as plain values. Strict and bounded: no tags, no aliases, nothing that grows.

import { parseDocument } from 'yaml';
import { objectOf } from './values-of-json.ts';

const LONGEST_BLOCK = 64_000;

export interface Note {
  /** Keys in small letters without `_`, `-` and spaces: `date_watched` and `dateWatched` are one. */
  values: ReadonlyMap<string, unknown>;
  body: string;
}

export const hasFrontMatter = (text: string): boolean => /^\uFEFF?---[ \t]*\r?\n/.test(text);

const folded = (key: string): string => key.toLowerCase().replace(/[_\-\s]/g, '');

/** Null where there is no block, or it is not sound YAML: `title: Lane: the film` is none. */
export function readNote(text: string): Note | null {
  const block = /^\uFEFF?---[ \t]*\r?\n([^]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, LONGEST_BLOCK));
  if (block === null) return null;
  try {
    const document = parseDocument(block[1] ?? '', { schema: 'core', strict: true, uniqueKeys: true, merge: false });
    if (document.errors.length > 0 || document.warnings.length > 0) return null;
    const values = objectOf(document.toJS({ maxAliasCount: 0 }));
    if (values === null) return null;
    return {
      values: new Map(Object.entries(values).map(([key, value]) => [folded(key), value])),
      body: text.slice(block[0].length),
    };
  } catch {
    // aliases that are refused, and depths that no note has
    return null;
  }
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** `[[People/Ana Duarte|Ana]]` names a page. */
const withoutLink = (text: string): string =>
  /^\[\[(?:[^\]|]*\/)?([^\]|/]+)(?:\|[^\]]*)?\]\]$/.exec(text.trim())?.[1] ?? text.trim();

/** The words under the first of these keys that holds any; a list holds one each, and so may a text with commas. */
export function wordsAt(note: Note, keys: readonly string[], isSplit = false): string[] {
  for (const key of keys) {
    const value = note.values.get(key);
    const all = Array.isArray(value) ? value.map(wordOf) : isSplit ? wordOf(value).split(',') : [wordOf(value)];
    const words = all.map(withoutLink).filter((word) => word !== '');
    if (words.length > 0) return words;
  }
  return [];
}

export const wordAt = (note: Note, ...keys: string[]): string => wordsAt(note, keys)[0] ?? '';
