// Brings a vault of ours back: its notes film by film, then themes, lists and the watchlist. Must never change what is already here.

import { randomUUID } from 'node:crypto';
import type { WritableDb } from '../handles.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedFilm, type ExportedJournal } from '../model/exchange.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { LARGEST_POSTER } from '../model/poster.ts';
import { freeHue } from '../model/theme.ts';
import type { Sliced } from '../search/pace.ts';
import { readNote, type VaultNote } from '../vault/read-note.ts';
import { type PageFilm, readListPage, readThemePage, readWatchlistPage } from '../vault/read-pages.ts';
import { bringOwn } from './bring-own.ts';
import { checkDocument } from './check-document.ts';
import { waitFor } from './feed.ts';
import type { OwnExport, OwnFile } from './record.ts';
import type { Tally } from './tally.ts';

/** A page is read whole. */
const LARGEST_PAGE = 20_000_000;

export interface BringingVault {
  db: WritableDb;
  tally: Tally;
  now: number;
  today: PartialDate;
}

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

async function textOf(file: OwnFile): Promise<string> {
  return new TextDecoder('utf-8').decode(await file.read(LARGEST_PAGE));
}

function filmOf(note: VaultNote, poster: string | null, now: number): ExportedFilm {
  const kept = { trashedAt: null };
  return {
    ...{ ...note.film, uid: note.uid ?? randomUUID(), notes: note.notes, poster, createdAt: now, changedAt: now },
    entries: note.entries.map((entry) => ({ ...entry, ...kept, revisions: [] })),
    reflections: note.reflections.map((reflection) => ({ ...reflection, ...kept })),
    clippings: note.clippings.map((clipping) => ({ ...clipping, ...kept })),
  };
}

/** The picture a note names, in base64; null where it is not among the files. */
async function posterOf(note: VaultNote, files: readonly OwnFile[]): Promise<string | null> {
  const { poster } = note;
  const file = poster === null ? undefined : files.find(({ name }) => name === poster || name.endsWith(`/${poster}`));
  return file === undefined ? null : Buffer.from(await file.read(LARGEST_POSTER)).toString('base64');
}

function tellUnread({ tally }: BringingVault, file: OwnFile, note: VaultNote): void {
  const place = { file: file.name, line: null, item: null };
  for (const { head } of note.unread) {
    const detail = head.trim().slice(0, 100);
    tally.end({ outcome: 'skipped', reason: 'unreadable-row', kind: 'row', place, title: note.film.title, detail });
  }
}

function* bringNotes(
  vault: BringingVault,
  files: readonly OwnFile[],
  ids: Map<string, number>,
): Sliced<Map<string, string>> {
  const { db, tally, now } = vault;
  const uids = new Map<string, string>();
  const notes = files.filter(isMarkdown);
  for (const [index, file] of notes.entries()) {
    const note = readNote(yield* waitFor(textOf(file)));
    if (note === null) continue;
    const film = filmOf(note, yield* waitFor(posterOf(note, files)), now);
    uids.set(pageName(file), film.uid);
    yield* bringOwn(db, documentOf({ films: [film] }), tally, ids);
    tellUnread(vault, file, note);
    yield { done: index, whole: notes.length };
  }
  return uids;
}

function* bringThemes({ db, tally, now }: BringingVault, files: readonly OwnFile[]): Sliced<void> {
  const themes: ExportedJournal['themes'] = [];
  for (const file of files.filter((each) => isMarkdown(each) && isIn('Themes', each))) {
    const page = readThemePage(yield* waitFor(textOf(file)));
    if (page === null) continue;
    const { uid, name, description, parent } = page;
    const hue = freeHue(name, new Set(themes.map((theme) => theme.hue)));
    themes.push({ uid: uid ?? randomUUID(), name, description, parent, hue, createdAt: now });
  }
  const names = new Set(themes.map(({ name }) => name));
  const known = themes.map((theme) => ({ ...theme, parent: names.has(theme.parent ?? '') ? theme.parent : null }));
  yield* bringOwn(db, documentOf({ themes: known }), tally, new Map());
}

function* bringPages(
  vault: BringingVault,
  files: readonly OwnFile[],
  { uids, ids }: { uids: ReadonlyMap<string, string>; ids: Map<string, number> },
): Sliced<void> {
  const { db, tally, now, today } = vault;
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
    const text = yield* waitFor(textOf(file));
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
  yield* bringOwn(db, { ...documentOf({}), lists, watchlist }, tally, ids);
}

/** Pauses between films. Throws import-… with the place. */
export function* bringVault(vault: BringingVault, { files }: OwnExport): Sliced<void> {
  const ids = new Map<string, number>();
  yield* bringThemes(vault, files);
  const uids = yield* bringNotes(vault, files, ids);
  yield* bringPages(vault, files, { uids, ids });
}
