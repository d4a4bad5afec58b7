// Brings a vault of ours back: its notes film by film, then themes, lists and the watchlist. What is here already is for bring-own.ts to merge.

import { randomUUID } from 'node:crypto';
import type { WritableDb } from '../handles.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedFilm, type ExportedJournal } from '../model/exchange.ts';
import { LARGEST_POSTER } from '../model/poster.ts';
import { JournalError } from '../model/result.ts';
import { foldName } from '../model/text.ts';
import { freeHue } from '../model/theme.ts';
import { isPoster } from '../poster.ts';
import { type Sliced, waitFor } from '../search/pace.ts';
import { maybe, sql } from '../sql.ts';
import { readNote, type VaultNote } from '../vault/read-note.ts';
import { type PageFilm, readListPage, readThemePage, readWatchlistPage } from '../vault/read-pages.ts';
import type { Bringing } from './bringing.ts';
import { bringOwn } from './bring-own.ts';
import { checkDocument } from './check-document.ts';
import type { OwnExport, OwnFile } from './record.ts';
import type { Noted } from './tally.ts';

/** A page is read whole. */
const LARGEST_PAGE = 20_000_000;

type Part = Partial<Omit<ExportedJournal, 'format' | 'version'>>;

const documentOf = (part: Part): ExportedJournal =>
  checkDocument({
    ...{ format: EXPORT_FORMAT, version: EXPORT_VERSION, themes: [], films: [], apart: [], lists: [] },
    ...{ watchlist: [], savedSearches: [], ...part },
  });

/** `Films/One Mile (2025)`, as links name it. */
const pageName = (file: OwnFile): string => file.name.split('/').slice(-2).join('/').replace(/\.md$/i, '');
const isMarkdown = ({ name }: OwnFile): boolean => /\.md$/i.test(name);
const isIn = (folder: string, { name }: OwnFile): boolean => name.split('/').at(-2) === folder;

/** Null where it is not text. */
async function textOf(file: OwnFile): Promise<string | null> {
  const bytes = await file.read(LARGEST_PAGE);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The film of a note that has lost its number: the one its entries belong to, else the only one of title and year. */
function knownFilm(db: WritableDb, { film, entries }: VaultNote): string | null {
  for (const { uid } of entries) {
    const found = maybe<{ uid: string }>(
      db,
      sql`SELECT film.uid FROM entry JOIN film ON film.id = entry.film_id WHERE entry.uid = ${uid}`,
    );
    if (found) return found.uid;
  }
  const named = maybe<{ uid: string }>(
    db,
    sql`SELECT min(uid) AS uid FROM film WHERE title_folded = ${foldName(film.title)} AND year IS ${film.year}
      HAVING count(*) = 1`,
  );
  return named?.uid ?? null;
}

function filmOf(note: VaultNote, uid: string, poster: string | null, now: number): ExportedFilm {
  const kept = { trashedAt: null };
  return {
    ...{ ...note.film, uid, notes: note.notes, poster, createdAt: now, changedAt: now },
    entries: note.entries.map((entry) => ({ ...entry, ...kept, revisions: [] })),
    reflections: note.reflections.map((reflection) => ({ ...reflection, ...kept })),
    clippings: note.clippings.map((clipping) => ({ ...clipping, ...kept })),
  };
}

type Reason = 'damaged' | 'too-large' | 'unreadable-row';

/** What of a file did not come in, and why. */
function tell({ tally }: Bringing, file: string, reason: Reason, about: Pick<Noted, 'title' | 'detail'> = {}): void {
  const place = { file, line: null, item: null };
  tally.end({ outcome: 'skipped', reason, kind: 'row', place, ...about });
}

/** The picture a note names, in base64; null where it is not among the files, or none that can be kept. */
function* posterOf(vault: Bringing, { poster, film }: VaultNote, files: readonly OwnFile[]): Sliced<string | null> {
  if (poster === null) return null;
  const file = files.find(({ name }) => name === poster || name.endsWith(`/${poster}`));
  const bytes = file && file.size <= LARGEST_POSTER ? yield* waitFor(file.read(LARGEST_POSTER)) : null;
  if (bytes && isPoster(bytes)) return Buffer.from(bytes).toString('base64');
  tell(vault, file?.name ?? poster, 'damaged', { title: film.title });
  return null;
}

/** The note as a journal of one film; null where what it says can't be. */
function documentOfNote(film: ExportedFilm): ExportedJournal | null {
  try {
    return documentOf({ films: [film] });
  } catch (error) {
    if (error instanceof JournalError && error.code === 'import-invalid') return null;
    throw error;
  }
}

function* bringNote(vault: Bringing, file: OwnFile, files: readonly OwnFile[]): Sliced<ExportedJournal | null> {
  if (file.size > LARGEST_PAGE) {
    tell(vault, file.name, 'too-large');
    return null;
  }
  const text = yield* waitFor(textOf(file));
  const note = text === null ? null : readNote(text);
  // a page, or a note like any from elsewhere: read as what it is, and told of there
  if (note === null) return null;
  const { title } = note.film;
  for (const { head } of note.unread)
    tell(vault, file.name, 'unreadable-row', { title, detail: head.trim().slice(0, 100) });
  const uid = note.uid ?? knownFilm(vault.db, note) ?? randomUUID();
  const document = documentOfNote(filmOf(note, uid, yield* posterOf(vault, note, files), vault.now));
  if (document === null) tell(vault, file.name, 'unreadable-row', { title });
  return document;
}

function* bringNotes(
  vault: Bringing,
  files: readonly OwnFile[],
  ids: Map<string, number>,
): Sliced<Map<string, string>> {
  const uids = new Map<string, string>();
  const notes = files.filter(isMarkdown);
  for (const [index, file] of notes.entries()) {
    const document = yield* bringNote(vault, file, files);
    const uid = document?.films[0]?.uid;
    if (document === null || uid === undefined) continue;
    uids.set(pageName(file), uid);
    yield* bringOwn(vault, document, file.name, ids);
    yield { done: index, whole: notes.length };
  }
  return uids;
}

function* bringThemes(vault: Bringing, { files, name: of }: OwnExport): Sliced<void> {
  const themes: ExportedJournal['themes'] = [];
  for (const file of files.filter((each) => isMarkdown(each) && isIn('Themes', each))) {
    const page = readThemePage((yield* waitFor(textOf(file))) ?? '');
    if (page === null) continue;
    const { uid, name, description, parent } = page;
    const hue = freeHue(name, new Set(themes.map((theme) => theme.hue)));
    themes.push({ uid: uid ?? randomUUID(), name, description, parent, hue, createdAt: vault.now });
  }
  const names = new Set(themes.map(({ name }) => name));
  const known = themes.map((theme) => ({ ...theme, parent: names.has(theme.parent ?? '') ? theme.parent : null }));
  yield* bringOwn(vault, documentOf({ themes: known }), of);
}

function* bringPages(
  vault: Bringing,
  { files, name: of }: OwnExport,
  { uids, ids }: { uids: ReadonlyMap<string, string>; ids: Map<string, number> },
): Sliced<void> {
  const { now, today } = vault;
  /** Films whose note is in the vault, each once. */
  const listed = (films: readonly PageFilm[]) => {
    const known = new Map(films.map((film) => [uids.get(film.page) ?? '', film]));
    known.delete('');
    return [...known];
  };
  const lists: ExportedJournal['lists'] = [];
  const watchlist: ExportedJournal['watchlist'] = [];
  for (const file of files.filter(isMarkdown)) {
    const isWatchlist = /(?:^|\/)Watchlist\.md$/.test(file.name);
    if (!isWatchlist && !isIn('Lists', file)) continue;
    const text = (yield* waitFor(textOf(file))) ?? '';
    const list = isWatchlist ? null : readListPage(text, today);
    if (list !== null) {
      const { uid, name, description, isRanked } = list;
      const films = listed(list.films).map(([film, { note }]) => ({ film, note, addedAt: now }));
      const stamp = { createdAt: now, changedAt: now, trashedAt: null };
      lists.push({ uid: uid ?? randomUUID(), name, description, isRanked, ...stamp, films });
    }
    if (!isWatchlist) continue;
    for (const [film, { note, addedOn }] of listed(readWatchlistPage(text, today)))
      watchlist.push({ film, note, addedOn: addedOn ?? today, addedAt: now });
  }
  yield* bringOwn(vault, { ...documentOf({}), lists, watchlist }, of, ids);
}

/** Pauses between films. Throws import-… with the place. */
export function* bringVault(vault: Bringing, own: OwnExport): Sliced<void> {
  const ids = new Map<string, number>();
  yield* bringThemes(vault, own);
  const uids = yield* bringNotes(vault, own.files, ids);
  yield* bringPages(vault, own, { uids, ids });
}
