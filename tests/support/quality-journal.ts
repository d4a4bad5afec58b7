// Keeps the journal that search is judged by in a real one, through the requests a page makes, and calls what is found by its handle.

import type { Journal } from '../../db/handles.ts';
import type { SearchHit } from '../../db/model/search/answer.ts';
import { qualityJournal } from '../db/search/quality/journal.ts';
import { png } from './images.ts';
import { ask } from './one-mile.ts';

const { films, entries, reflections, clippings, themes, lists } = qualityJournal;

function get<T>(ids: ReadonlyMap<string, T>, handle: string): T {
  const id = ids.get(handle);
  if (id === undefined) throw new Error(`nothing is called ${handle}`);
  return id;
}

/** Each film is logged with its first entry. */
function keepEntries(journal: Journal, named: Map<string, string>): Map<string, number> {
  const filmIds = new Map<string, number>();
  for (const { handle, film: filmHandle, ...draft } of entries) {
    const known = filmIds.get(filmHandle);
    const film = films.find((each) => each.handle === filmHandle);
    if (film === undefined) throw new Error(`no film is called ${filmHandle}`);
    const { title, originalTitle, year, directors, countries, languages, genres } = film;
    const first = { title, originalTitle, year, directors, countries, languages, genres };
    const kept = ask(journal, 'entry.log', { film: known === undefined ? first : { id: known }, ...draft });
    filmIds.set(filmHandle, kept.film.id);
    named.set(`entry ${kept.id}`, handle);
    named.set(`film ${kept.film.id}`, filmHandle);
  }
  return filmIds;
}

function keepFilms(journal: Journal, filmIds: ReadonlyMap<string, number>): void {
  for (const { handle, notes, watchNote, hasPoster } of films) {
    const id = get(filmIds, handle);
    if (notes !== undefined) ask(journal, 'film.edit', { id, notes });
    if (watchNote !== undefined) ask(journal, 'watchlist.add', { film: { id }, note: watchNote });
    if (hasPoster) ask(journal, 'poster.set', { filmId: id, bytes: new Uint8Array(png(2, 3)) });
  }
}

/** The handle of a hit, in the journal that now holds everything. */
export function keepQualityJournal(journal: Journal): (hit: SearchHit) => string {
  const named = new Map<string, string>();
  const filmIds = keepEntries(journal, named);
  keepFilms(journal, filmIds);
  for (const { handle, film, ...draft } of reflections) {
    const kept = ask(journal, 'reflection.write', { filmId: get(filmIds, film), ...draft });
    named.set(`reflection ${kept.id}`, handle);
  }
  for (const { handle, film, ...draft } of clippings) {
    named.set(`clipping ${ask(journal, 'clipping.add', { filmId: get(filmIds, film), ...draft }).id}`, handle);
  }
  const kept = new Map(ask(journal, 'theme.list', {}).map((theme) => [theme.name, theme.id]));
  for (const { handle, name, description } of themes) {
    ask(journal, 'theme.edit', { id: get(kept, name), description });
    named.set(`theme ${get(kept, name)}`, handle);
  }
  for (const { handle, films: listed, ...draft } of lists) {
    const { id } = ask(journal, 'list.create', draft);
    for (const { film, note } of listed) ask(journal, 'list.add', { id, film: { id: get(filmIds, film) }, note });
    named.set(`list ${id}`, handle);
  }
  return (hit) => {
    const handle = get(named, keyOf(hit));
    return hit.kind === 'quote' ? `${handle}/quote` : handle;
  };
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'film':
      return `film ${hit.film.id}`;
    case 'entry':
      return `entry ${hit.entry.id}`;
    case 'reflection':
      return `reflection ${hit.reflectionId}`;
    case 'clipping':
      return `clipping ${hit.clippingId}`;
    case 'theme':
      return `theme ${hit.theme.id}`;
    case 'list':
      return `list ${hit.listId}`;
    case 'quote':
      return hit.entryId === null ? `reflection ${hit.reflectionId}` : `entry ${hit.entryId}`;
  }
}
