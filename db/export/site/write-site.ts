// Writes a small static site to keep or give away: every page by itself, read from a disk as well as from a server.

import { collatorOf } from '../../model/sort-name.ts';
import type { Sliced } from '../../search/pace.ts';
import { one, sql } from '../../sql.ts';
import { entriesAsSeen, type EntryKey } from '../entries.ts';
import type { ExportCounts, Exporting } from '../exporting.ts';
import { keptFilm, nameOfScope, orderOfEntries, posterHue, themeHues } from '../page/catalogue.ts';
import { posterSvg } from '../page/poster-svg.ts';
import {
  entriesOfTheme,
  filmsOfList,
  filmsOfWatchlist,
  type Pages,
  pagesOf,
  textOfList,
  textOfTheme,
} from '../pages.ts';
import { posterFile } from '../poster-file.ts';
import { readFilm } from '../rows.ts';
import { type AddFile, writeWholeFolder } from '../whole-file.ts';
import { filmPage } from './film-page.ts';
import { addressOf, type Around, type Page, pageText, type Place } from './layout.ts';
import { filmsPage, indexPage, listPage, namesPage, searchPage, themePage, yearPage } from './place-pages.ts';
import { rowsOf } from './rows.ts';
import { type SearchRow, searchScript } from './search-script.ts';
import { searchRow } from './search-row.ts';
import { SITE_STYLE } from './site-style.ts';

/** Sorts before every year, and so comes last. */
const UNKNOWN = '';

const yearOf = ({ watchedOn }: EntryKey): string => watchedOn?.slice(0, 4) ?? UNKNOWN;

class Site {
  readonly #exporting: Exporting;
  readonly #pages: Pages;
  readonly #addFile: AddFile;
  readonly #site: Around;
  /** Files of posters by film, seen from the site's own folder. */
  readonly #posters = new Map<number, string>();
  readonly #years: Map<string, EntryKey[]>;
  readonly #watchlist: ReturnType<typeof filmsOfWatchlist>;
  fileCount = 0;

  constructor(exporting: Exporting, pages: Pages, keys: readonly EntryKey[], addFile: AddFile) {
    this.#exporting = exporting;
    this.#pages = pages;
    this.#addFile = addFile;
    const { db, choice, words } = exporting;
    const years = [...Map.groupBy(keys.toReversed(), yearOf)];
    this.#years = new Map(years.toSorted(([early], [late]) => (early < late ? 1 : -1)));
    this.#watchlist = choice.isWhole ? filmsOfWatchlist(db) : [];
    const places: [Place, isThere: boolean][] = [
      [{ name: words.diary, file: 'index.html' }, true],
      [{ name: words.filmsPlace, file: 'films.html' }, true],
      [{ name: words.themes, file: 'themes.html' }, pages.themes.size > 0],
      [{ name: words.lists, file: 'lists.html' }, pages.lists.size > 0],
      [{ name: words.watchlist, file: 'watchlist.html' }, this.#watchlist.length > 0],
      [{ name: words.search, file: 'search.html' }, true],
    ];
    const there = places.flatMap(([place, is]) => (is ? [place] : []));
    this.#site = { name: nameOfScope(exporting), places: there, words };
  }

  *write(): Sliced<void> {
    const { course } = this.#exporting;
    const { films, themes, lists } = this.#pages;
    course.begin(films.size + themes.size + lists.size + this.#years.size);
    this.#add('style.css', SITE_STYLE);
    yield* this.#addFilms();
    for (const year of this.#years.keys()) {
      yield* this.#addYear(year);
      yield* course.step();
    }
    const chosen = new Set(this.#exporting.choice.films.flatMap(({ entryIds }) => entryIds));
    for (const id of themes.keys()) {
      yield* this.#addTheme(id, chosen);
      yield* course.step();
    }
    for (const id of lists.keys()) {
      this.#addList(id);
      yield* course.step();
    }
    yield* this.#addPlaces(chosen);
  }

  #add(name: string, content: string | Uint8Array): void {
    this.#addFile(name, content);
    this.fileCount += 1;
  }

  #addPage(file: string, page: Omit<Page, 'isInner'>): void {
    this.#add(file, pageText(this.#site, { ...page, isInner: file.includes('/') }));
  }

  *#addFilms(): Sliced<void> {
    const { db, choice, course } = this.#exporting;
    const order = orderOfEntries(this.#exporting);
    const hues = themeHues(db);
    const themeFiles = new Map([...this.#pages.themes.values()].map(({ name, stem }) => [name, stem]));
    const themePageOf = (name: string): string | null => {
      const stem = themeFiles.get(name);
      return stem === undefined ? null : `../${addressOf('themes', `${stem}.html`)}`;
    };
    const rows: SearchRow[] = [];
    for (const chosen of choice.films) {
      const page = this.#pages.films.get(chosen.id);
      if (!page) continue;
      const film = keptFilm(readFilm(db, chosen), order);
      const image = posterFile(film.poster);
      const ending = image?.ending ?? '.svg';
      this.#add(`posters/${page.stem}${ending}`, image?.bytes ?? posterSvg(film, posterHue(film, hues)));
      const poster = addressOf('posters', `${page.stem}${ending}`);
      this.#posters.set(chosen.id, poster);
      const body = filmPage(film, { words: this.#site.words, poster: `../${poster}`, themePage: themePageOf });
      this.#addPage(`films/${page.stem}.html`, { title: film.title, place: 'films.html', body });
      rows.push(searchRow(film, addressOf('films', `${page.stem}.html`)));
      yield* course.step();
    }
    this.#add('search.js', searchScript(this.#site.words, rows));
  }

  /** Rows of entries as a page in a folder, or of the site's own, sees them. */
  #rows(keys: readonly { entryId: number; filmId: number }[], isInner: boolean) {
    const { db, course } = this.#exporting;
    return rowsOf(
      { db, course, words: this.#site.words, films: this.#pages.films, posters: this.#posters, isInner },
      keys,
    );
  }

  *#addYear(year: string): Sliced<void> {
    const keys = this.#years.get(year) ?? [];
    const rows = yield* this.#rows(
      keys.map(({ id, filmId }) => ({ entryId: id, filmId })),
      true,
    );
    const { words } = this.#site;
    const title = year === UNKNOWN ? words.unknown : words.year(year);
    this.#addPage(`years/${year === UNKNOWN ? 'unknown' : year}.html`, {
      title,
      place: 'index.html',
      body: yearPage(words, title, rows),
    });
  }

  *#addTheme(id: number, chosen: ReadonlySet<number>): Sliced<void> {
    const { db } = this.#exporting;
    const { themes } = this.#pages;
    const page = themes.get(id);
    if (!page) return;
    const { description, parentId } = textOfTheme(db, id);
    const parent = parentId === null ? undefined : themes.get(parentId);
    const rows = yield* this.#rows(entriesOfTheme(db, id, chosen).toReversed(), true);
    const above = parent ? { name: parent.name, address: addressOf(`${parent.stem}.html`) } : null;
    const body = themePage(this.#site.words, { name: page.name, description, above }, rows);
    this.#addPage(`themes/${page.stem}.html`, { title: page.name, place: 'themes.html', body });
  }

  #addList(id: number): void {
    const { db } = this.#exporting;
    const page = this.#pages.lists.get(id);
    if (!page) return;
    const { description, isRanked } = textOfList(db, id);
    const body = listPage(
      this.#site.words,
      { name: page.name, description, isRanked: isRanked === 1 },
      this.#filmRows(filmsOfList(db, id), true),
    );
    this.#addPage(`lists/${page.stem}.html`, { title: page.name, place: 'lists.html', body });
  }

  #filmRows(films: readonly { filmId: number; note: string }[], isInner: boolean) {
    const up = isInner ? '../' : '';
    return films.flatMap(({ filmId, note }) => {
      const film = this.#pages.films.get(filmId);
      if (!film) return [];
      const poster = this.#posters.get(filmId);
      return [{ ...film, note, address: up + addressOf('films', `${film.stem}.html`), poster: up + (poster ?? '') }];
    });
  }

  *#addPlaces(chosen: ReadonlySet<number>): Sliced<void> {
    const { db, words } = this.#exporting;
    const { films, themes, lists } = this.#pages;
    const years = [...this.#years].map(([year, keys]) => ({
      year: year === UNKNOWN ? 'unknown' : year,
      count: keys.length,
    }));
    const newest = [...this.#years.values()].flat().slice(0, 12);
    const rows = yield* this.#rows(
      newest.map(({ id, filmId }) => ({ entryId: id, filmId })),
      false,
    );
    const { compare } = collatorOf(words.language);
    const inOrder = (early: { name: string }, late: { name: string }): number => compare(early.name, late.name);
    const counts = { films: films.size, entries: [...this.#years.values()].flat().length };
    const { name } = this.#site;
    this.#addPage('index.html', {
      title: name,
      place: 'index.html',
      body: indexPage(words, name, counts, years, rows),
    });
    const tiles = this.#filmRows(
      [...films.keys()].map((filmId) => ({ filmId, note: '' })),
      false,
    );
    this.#addPage('films.html', { title: words.filmsPlace, place: 'films.html', body: filmsPage(words, tiles) });
    this.#addPage('search.html', {
      ...{ title: words.search, place: 'search.html', script: 'search.js', body: searchPage(words) },
    });
    if (themes.size > 0) {
      const names = [...themes.values()].toSorted(inOrder).map(({ id, name: theme, stem }) => {
        const count = entriesOfTheme(db, id, chosen).length;
        return { name: theme, address: addressOf('themes', `${stem}.html`), count };
      });
      this.#addPage('themes.html', {
        ...{ title: words.themes, place: 'themes.html', body: namesPage(words, words.themes, names) },
      });
    }
    if (lists.size > 0) {
      const names = [...lists.values()].toSorted(inOrder).map(({ id, name: list, stem }) => {
        return { name: list, address: addressOf('lists', `${stem}.html`), count: filmsOfList(db, id).length };
      });
      this.#addPage('lists.html', {
        ...{ title: words.lists, place: 'lists.html', body: namesPage(words, words.lists, names) },
      });
    }
    if (this.#watchlist.length > 0) {
      const body = listPage(
        words,
        { name: words.watchlist, description: '', isRanked: false },
        this.#filmRows(this.#watchlist, false),
      );
      this.#addPage('watchlist.html', { title: words.watchlist, place: 'watchlist.html', body });
    }
  }
}

/** Notes to oneself are for oneself. */
function noticeNotes({ db, choice, noticing }: Exporting): void {
  const ids = sql.ids(choice.films.filter(({ beside }) => beside !== 'none').map(({ id }) => id));
  const { count } = one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM film WHERE notes <> '' AND id IN ${ids}`,
  );
  noticing.add('notes-left-out', { count });
}

export function* writeSite(exporting: Exporting): Sliced<ExportCounts> {
  const { db, choice, to } = exporting;
  noticeNotes(exporting);
  const pages = pagesOf(db, choice);
  const keys = entriesAsSeen(db, choice);
  return yield* writeWholeFolder(to, function* (addFile) {
    const site = new Site(exporting, pages, keys, addFile);
    yield* site.write();
    return { filmCount: pages.films.size, entryCount: keys.length, fileCount: site.fileCount };
  });
}
