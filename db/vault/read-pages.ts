// Reads the pages of a vault beside its notes: themes, lists, the watchlist. Pure. What it can't read it must leave out, not guess.

import { parse } from 'yaml';
import { readDate } from '../model/date-words.ts';
import type { PartialDate } from '../model/partial-date.ts';

export interface ThemePage {
  uid: string | null;
  name: string;
  description: string;
  /** Name of the theme above it. */
  parent: string | null;
}

/** A film of a list by its note in the vault: `Films/One Mile (2025)`. */
export interface PageFilm {
  page: string;
  note: string;
  addedOn: PartialDate | null;
}

export interface ListPage {
  uid: string | null;
  name: string;
  description: string;
  isRanked: boolean;
  films: PageFilm[];
}

interface Page {
  properties: Record<string, unknown>;
  body: string;
}

function pageOf(text: string): Page | null {
  const match = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (match === null) return null;
  try {
    const properties: unknown = parse(match[1] ?? '', { maxAliasCount: 0, logLevel: 'silent' });
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return null;
    return { properties: properties as Record<string, unknown>, body: text.slice(match[0].length) };
  } catch {
    return null;
  }
}

const wordOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** What a link shows. */
function shownBy(link: string | null): string | null {
  const inner = link === null ? null : /^\[\[(.*)\]\]$/.exec(link)?.[1];
  if (inner === null || inner === undefined) return link;
  return inner.slice(inner.indexOf('|') + 1);
}

const filmLine = /^(?<mark>- |\d+\. )\[\[(?<page>[^|\]]+)(?:\|[^\]]*)?\]\](?: \(\d{4}\))?(?:, since (?<since>.+))?$/;
const entryLine = /^- .+: \[\[Films\//;

/** Line ends as they are: the description ends where the page's own lines begin. */
function descriptionOf(body: string, isOwnLine: (line: string) => boolean): { description: string; rest: string[] } {
  const lines = body.split('\n');
  const begin = lines.findIndex(isOwnLine);
  const written = begin < 0 ? lines : lines.slice(0, begin);
  const text = written.join('\n').replace(/^\r?\n/, '');
  // an empty line stands before the list, and one line end behind a text that had none
  const description = begin < 0 ? text.replace(/\n$/, '') : text.replace(/\n{1,2}$/, '');
  return { description, rest: begin < 0 ? [] : lines.slice(begin) };
}

/** Null for a page that has no name. */
export function readThemePage(text: string): ThemePage | null {
  const page = pageOf(text);
  const name = wordOf(page?.properties['name']);
  if (page === null || name === null) return null;
  const { description } = descriptionOf(page.body, (line) => entryLine.test(line));
  const parent = shownBy(wordOf(page.properties['parent']));
  return { uid: wordOf(page.properties['uid']), name, description, parent };
}

/** Lines of films, each with the lines below it, indented as far as its mark, as its note. */
function filmsOf(lines: readonly string[], today: PartialDate): PageFilm[] {
  const films: (PageFilm & { indent: number; lines: string[] })[] = [];
  for (const line of lines) {
    const groups = filmLine.exec(line.replace(/\r$/, ''))?.groups;
    if (groups) {
      const since = groups['since'] === undefined ? null : readDate(groups['since'], today);
      const addedOn = since?.ok === true ? since.date : null;
      films.push({ page: groups['page'] ?? '', note: '', addedOn, indent: groups['mark']?.length ?? 0, lines: [] });
      continue;
    }
    const film = films.at(-1);
    if (!film) continue;
    const isIndented = line.slice(0, film.indent).trim() === '';
    film.lines.push(isIndented ? line.slice(film.indent) : line);
  }
  return films.map(({ page, addedOn, lines: below }) => {
    const note = below.join('\n').replace(/^\n/, '').replace(/\n+$/, '');
    return { page, note, addedOn };
  });
}

/** Null for a page that has no name or does not say whether it is ranked: those are lists. */
export function readListPage(text: string, today: PartialDate): ListPage | null {
  const page = pageOf(text);
  const name = wordOf(page?.properties['name']);
  const isRanked = page?.properties['ranked'];
  if (page === null || name === null || typeof isRanked !== 'boolean') return null;
  const { description, rest } = descriptionOf(page.body, (line) => filmLine.test(line.replace(/\r$/, '')));
  return { uid: wordOf(page.properties['uid']), name, description, isRanked, films: filmsOf(rest, today) };
}

export function readWatchlistPage(text: string, today: PartialDate): PageFilm[] {
  return filmsOf(text.split('\n'), today);
}
