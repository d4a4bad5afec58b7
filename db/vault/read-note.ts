// Reads a note that `noteOf` wrote, whole or changed by hand since. Pure. What it can't read it must leave out, not guess.

import { parse } from 'yaml';
import { exportedClipping, exportedEntry, type ExportedFilm, exportedReflection } from '../model/exchange.ts';
import { filmDraft, type NewFilm } from '../model/film.ts';
import { clippingFrom, entryFrom, reflectionFrom } from './heads.ts';
import { readSections, type ReadSection } from './sections.ts';

type Entry = ExportedFilm['entries'][number];
type Reflection = ExportedFilm['reflections'][number];
type Clipping = ExportedFilm['clippings'][number];

/** Without what Markdown can't hold: earlier versions, the trash. */
export type NoteEntry = Omit<Entry, 'revisions' | 'trashedAt'>;
export type NoteReflection = Omit<Reflection, 'trashedAt'>;
export type NoteClipping = Omit<Clipping, 'trashedAt'>;

export interface VaultNote {
  /** Null in a note that has lost it. */
  uid: string | null;
  film: NewFilm;
  /** The poster's file as the vault names it, seen from the vault's own folder; null for none. */
  poster: string | null;
  notes: string;
  entries: NoteEntry[];
  reflections: NoteReflection[];
  clippings: NoteClipping[];
  /** Sections that say they are ours and can't be read: their heads and texts, to be told of. */
  unread: { head: string; text: string }[];
}

const noteEntry = exportedEntry.omit({ revisions: true, trashedAt: true });
const noteReflection = exportedReflection.omit({ trashedAt: true });
const noteClipping = exportedClipping.omit({ trashedAt: true });

const dateOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Facts of an untouched head hold; of a changed one what it says now, on top of what it can't say. */
function readSection(note: VaultNote, { facts: { kind, ...facts }, head, text, isUntouched }: ReadSection): boolean {
  if (kind === 'notes') {
    note.notes = text;
    return true;
  }
  if (kind === 'entry') {
    const said = isUntouched ? {} : entryFrom(head, dateOf(facts['watchedOn']));
    const read = noteEntry.safeParse({ ...facts, ...said, review: text });
    if (read.success) note.entries.push(read.data);
    return read.success;
  }
  if (kind === 'reflection') {
    const said = isUntouched ? {} : reflectionFrom(head, dateOf(facts['reflectedOn']));
    const read = noteReflection.safeParse({ ...facts, ...said, text });
    if (read.success) note.reflections.push(read.data);
    return read.success;
  }
  if (kind !== 'clipping') return false;
  const read = noteClipping.safeParse({ ...facts, ...(isUntouched ? {} : clippingFrom(head)), text });
  if (read.success) note.clippings.push(read.data);
  return read.success;
}

type Properties = Record<string, unknown>;

/** Front matter and what stands behind it; null where there is none. */
function split(note: string): { properties: Properties; body: string } | null {
  const match = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(note);
  if (match === null) return null;
  try {
    const properties: unknown = parse(match[1] ?? '', { maxAliasCount: 0, logLevel: 'silent' });
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return null;
    return { properties: properties as Properties, body: note.slice(match[0].length) };
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

const link = /^\[\[(.*)\]\]$/;

/** What a link shows; a name that looks like one was written as a link to itself. */
function withoutLink(text: string): string {
  const inner = link.exec(text)?.[1];
  return inner === undefined || link.test(inner) ? (inner ?? text) : inner.slice(inner.indexOf('|') + 1);
}

/** One name or several, links to people by their names. */
function namesOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => {
    const text = withoutLink(textOf(each) ?? '').trim();
    return text === '' ? [] : [text];
  });
}

function idsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const all = Object.entries(value).map(([source, id]) => [source, textOf(id)] as const);
  return Object.fromEntries(all.flatMap(([source, id]) => (id === null ? [] : [[source, id]])));
}

const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : Number(textOf(value)?.trim() || Number.NaN);
  return Number.isInteger(number) ? number : null;
};

/** Null where the film has no title, or what it says can't be. */
function filmFrom(properties: Properties): NewFilm | null {
  const read = filmDraft.safeParse({
    title: textOf(properties['title']) ?? '',
    originalTitle: textOf(properties['original_title']),
    reading: textOf(properties['reading']),
    year: numberOf(properties['year']),
    directors: namesOf(properties['directors']),
    countries: namesOf(properties['countries']),
    languages: namesOf(properties['languages']),
    runtimeMinutes: numberOf(properties['runtime']),
    genres: namesOf(properties['genres']),
    identifiers: idsOf(properties['ids']),
    isLiked: properties['liked'] === true,
  });
  return read.success ? read.data : null;
}

/** Null for a note that is not ours: without front matter, a title or the mark of our sections. */
export function readNote(text: string): VaultNote | null {
  const parts = split(text);
  const marks = parts?.properties['marks'];
  const film = parts === null ? null : filmFrom(parts.properties);
  if (parts === null || film === null || typeof marks !== 'string' || !/^afterimage(?:-\d+)?$/.test(marks)) return null;
  const note: VaultNote = {
    ...{ uid: textOf(parts.properties['uid']), film, poster: textOf(parts.properties['cover']), notes: '' },
    ...{ entries: [], reflections: [], clippings: [], unread: [] },
  };
  for (const section of readSections(parts.body, marks)) {
    if (!readSection(note, section)) note.unread.push({ head: section.head, text: section.text });
  }
  return note;
}
