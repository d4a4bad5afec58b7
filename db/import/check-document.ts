// Checks a value against the shape of our exports, part by part, and tells where it is wrong. Pure. Must never repeat what the file says.

import type { z } from 'zod';
import { problemOfKeys } from '../input.ts';
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  exportedClipping,
  exportedEntry,
  exportedFilm,
  exportedJournal,
  exportedList,
  exportedPair,
  exportedReflection,
  exportedRevision,
  exportedSavedSearch,
  exportedTheme,
  exportedWatch,
  type ExportedFilm,
  type ExportedJournal,
  type ExportedList,
  type ExportedSavedSearch,
  type ExportedTheme,
} from '../model/exchange.ts';
import { isProblem } from '../model/problem.ts';
import { JournalError } from '../model/result.ts';
import { foldName } from '../model/text.ts';

/** `films[3].entries[0].rating` */
export function placeIn(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function refuse(path: readonly PropertyKey[], message = ''): never {
  const problem = isProblem(message) ? { problem: message } : {};
  throw new JournalError('import-invalid', { detail: placeIn(path), ...problem });
}

/** Keys that our exports have; a path through others would repeat the file's own words. */
const knownKeys = new Set<PropertyKey>(
  [
    ...[exportedJournal, exportedTheme, exportedFilm, exportedEntry, exportedRevision, exportedReflection],
    ...[exportedClipping, exportedList, exportedList.shape.films.element, exportedWatch],
    exportedSavedSearch,
  ].flatMap(({ shape }) => Object.keys(shape)),
);

function parsePart<Schema extends z.ZodType>(schema: Schema, part: unknown, path: PropertyKey[]): z.output<Schema> {
  if (problemOfKeys(part) !== null) refuse(path);
  const parsed = schema.safeParse(part);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const below = issue?.path ?? [];
  const strange = below.findIndex((key) => typeof key !== 'number' && !knownKeys.has(key));
  return refuse([...path, ...(strange < 0 ? below : below.slice(0, strange))], issue?.message);
}

/** Refuses the second of two that may be there once only. */
class Once {
  readonly #seen = new Set<string>();

  require(key: string, path: PropertyKey[]): void {
    if (this.#seen.has(key)) refuse(path);
    this.#seen.add(key);
  }
}

/** Ids are ours: letters, digits, hyphens. */
function requireUid(uid: string, path: PropertyKey[]): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(uid)) refuse(path);
}

function checkThemes(list: readonly unknown[]): ExportedTheme[] {
  const [uids, names] = [new Once(), new Once()];
  const themes = list.map((part, index) => {
    const path = ['themes', index];
    const theme = parsePart(exportedTheme, part, path);
    requireUid(theme.uid, [...path, 'uid']);
    uids.require(theme.uid, [...path, 'uid']);
    names.require(foldName(theme.name), [...path, 'name']);
    return theme;
  });
  const parents = new Map(
    themes.map(({ name, parent }) => [foldName(name), parent === null ? null : foldName(parent)]),
  );
  themes.forEach((theme, index) => {
    const visited = new Set<string>();
    for (let name: string | null = foldName(theme.name); name !== null; name = parents.get(name) ?? null) {
      // a theme above itself, or a parent that is not in the file
      if (visited.has(name) || !parents.has(name)) refuse(['themes', index, 'parent']);
      visited.add(name);
    }
  });
  return themes;
}

function checkFilms(list: readonly unknown[]): ExportedFilm[] {
  const [films, entries, revisions, reflections, clippings] = [
    new Once(),
    new Once(),
    new Once(),
    new Once(),
    new Once(),
  ];
  const requireEach = (once: Once, parts: readonly { uid: string }[], path: PropertyKey[]): void => {
    parts.forEach(({ uid }, at) => {
      requireUid(uid, [...path, at, 'uid']);
      once.require(uid, [...path, at, 'uid']);
    });
  };
  return list.map((part, index) => {
    const path = ['films', index];
    const film = parsePart(exportedFilm, part, path);
    requireUid(film.uid, [...path, 'uid']);
    films.require(film.uid, [...path, 'uid']);
    requireEach(entries, film.entries, [...path, 'entries']);
    film.entries.forEach((entry, at) => {
      requireEach(revisions, entry.revisions, [...path, 'entries', at, 'revisions']);
    });
    requireEach(reflections, film.reflections, [...path, 'reflections']);
    requireEach(clippings, film.clippings, [...path, 'clippings']);
    return film;
  });
}

function checkLists(list: readonly unknown[], films: ReadonlySet<string>): ExportedList[] {
  const uids = new Once();
  return list.map((part, index) => {
    const path = ['lists', index];
    const checked = parsePart(exportedList, part, path);
    requireUid(checked.uid, [...path, 'uid']);
    uids.require(checked.uid, [...path, 'uid']);
    requireFilms(checked.films, films, [...path, 'films']);
    return checked;
  });
}

function checkSavedSearches(list: readonly unknown[]): ExportedSavedSearch[] {
  const uids = new Once();
  return list.map((part, index) => {
    const path = ['savedSearches', index];
    const checked = parsePart(exportedSavedSearch, part, path);
    requireUid(checked.uid, [...path, 'uid']);
    uids.require(checked.uid, [...path, 'uid']);
    return checked;
  });
}

/** Films of a list stand in the same file, each once. */
function requireFilms(parts: readonly { film: string }[], films: ReadonlySet<string>, path: PropertyKey[]): void {
  const once = new Once();
  parts.forEach(({ film }, at) => {
    if (!films.has(film)) refuse([...path, at, 'film']);
    once.require(film, [...path, at, 'film']);
  });
}

function checkPairs(list: readonly unknown[], films: ReadonlySet<string>): [string, string][] {
  return list.map((part, index) => {
    const pair = parsePart(exportedPair, part, ['apart', index]);
    if (pair[0] === pair[1] || !pair.every((uid) => films.has(uid))) refuse(['apart', index]);
    return pair;
  });
}

function requireList(value: unknown, name: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse([name]);
}

/**
 * Throws import-format where it is not ours, import-newer, and import-invalid with the place of the first thing wrong.
 * Dates in the future are kept: they were accepted by the clock of their day. What earlier versions did not have is empty.
 */
export function checkDocument(value: unknown): ExportedJournal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new JournalError('import-format');
  const document = value as Record<string, unknown>;
  const { format, version, themes, films, apart = [], lists = [], watchlist = [], ...rest } = document;
  // an export carries its own schema, which is no part of the journal
  const { savedSearches = [], schema: _schema, ...others } = rest;
  if (format !== EXPORT_FORMAT) throw new JournalError('import-format');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse(['version']);
  if (version > EXPORT_VERSION) throw new JournalError('import-newer');
  // "__proto__" is among the others here: parsing made it a key like any
  if (Object.keys(others).length > 0) throw new JournalError('import-invalid', { detail: 'a key that is not known' });
  const checkedThemes = checkThemes(requireList(themes, 'themes'));
  const checkedFilms = checkFilms(requireList(films, 'films'));
  const uids = new Set(checkedFilms.map(({ uid }) => uid));
  const watched = requireList(watchlist, 'watchlist').map((part, index) =>
    parsePart(exportedWatch, part, ['watchlist', index]),
  );
  requireFilms(watched, uids, ['watchlist']);
  return {
    ...{ format: EXPORT_FORMAT, version, themes: checkedThemes, films: checkedFilms },
    apart: checkPairs(requireList(apart, 'apart'), uids),
    lists: checkLists(requireList(lists, 'lists'), uids),
    watchlist: watched,
    savedSearches: checkSavedSearches(requireList(savedSearches, 'savedSearches')),
  };
}
