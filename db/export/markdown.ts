// Writes a vault: a note per film, pages for themes, lists and the watchlist, posters beside. What is in the trash is left out.

import { dateInWords } from '../model/date-words.ts';
import type { ExportedFilm } from '../model/exchange.ts';
import { fromHalves } from '../model/rating.ts';
import type { Sliced } from '../search/pace.ts';
import { one, sql } from '../sql.ts';
import { linkTo } from '../vault/heads.ts';
import { noteOf } from '../vault/write-note.ts';
import { frontMatter, quotedYaml } from '../vault/yaml-text.ts';
import type { ExportCounts, Exporting } from './exporting.ts';
import {
  entriesOfTheme,
  filmsOfList,
  filmsOfWatchlist,
  type ListedFilm,
  type Pages,
  pagesOf,
  textOfList,
  textOfTheme,
} from './pages.ts';
import { posterFile } from './poster-file.ts';
import { readFilm } from './rows.ts';
import { VAULT_README } from './vault-readme.ts';
import { type AddFile, writeWholeFolder } from './whole-file.ts';

class Vault {
  readonly #exporting: Exporting;
  readonly #pages: Pages;
  readonly #addFile: AddFile;
  /** Pages of themes by name, without their ending. */
  readonly #themePages: Map<string, string>;
  fileCount = 0;
  entryCount = 0;

  constructor(exporting: Exporting, pages: Pages, addFile: AddFile) {
    this.#exporting = exporting;
    this.#pages = pages;
    this.#addFile = addFile;
    this.#themePages = new Map([...pages.themes.values()].map(({ name, stem }) => [name, `Themes/${stem}`]));
  }

  *write(): Sliced<void> {
    const { course, choice } = this.#exporting;
    const { films, themes, lists } = this.#pages;
    course.begin(films.size + themes.size + lists.size);
    for (const chosen of choice.films) {
      const page = films.get(chosen.id);
      if (!page) continue;
      this.#addFilm(readFilm(this.#exporting.db, chosen), page.stem);
      yield* course.step();
    }
    const entryIds = new Set(choice.films.flatMap((film) => film.entryIds));
    for (const { id, name, uid, stem } of themes.values()) {
      this.#add(`Themes/${stem}.md`, this.#themePage(id, name, uid, entryIds));
      yield* course.step();
    }
    for (const { id, name, uid, stem } of lists.values()) {
      this.#add(`Lists/${stem}.md`, this.#listPage(id, name, uid));
      yield* course.step();
    }
    if (choice.isWhole) this.#addWatchlist();
    this.#add('README.md', VAULT_README);
  }

  #add(name: string, content: string | Uint8Array): void {
    this.#addFile(name, content);
    this.fileCount += 1;
  }

  #addFilm(film: ExportedFilm, stem: string): void {
    const isKept = ({ trashedAt }: { trashedAt: number | null }): boolean => trashedAt === null;
    const entries = film.entries.filter(isKept);
    const image = posterFile(film.poster);
    const poster = image === null ? null : `posters/${stem}${image.ending}`;
    if (image !== null && poster !== null) this.#add(poster, image.bytes);
    const kept = {
      ...film,
      entries,
      reflections: film.reflections.filter(isKept),
      clippings: film.clippings.filter(isKept),
    };
    const themePage = (name: string): string | null => this.#themePages.get(name) ?? null;
    this.#add(`Films/${stem}.md`, noteOf(kept, { themePage, poster }));
    this.entryCount += entries.length;
  }

  /** A link to a film, its year behind it; its title alone where it has no note. */
  #filmLink(id: number): string {
    const film = this.#pages.films.get(id);
    if (!film) return '';
    return `${linkTo(`Films/${film.stem}`, film.title)}${film.year === null ? '' : ` (${film.year})`}`;
  }

  #themePage(id: number, name: string, uid: string, chosen: ReadonlySet<number>): string {
    const { db } = this.#exporting;
    const { description, parentId } = textOfTheme(db, id);
    const parent = parentId === null ? undefined : this.#pages.themes.get(parentId);
    const lines = entriesOfTheme(db, id, chosen).map(({ filmId, watchedOn, halves }) => {
      const rating = halves === null ? '' : `, ${fromHalves(halves)} of 5`;
      return `- ${watchedOn === null ? 'Date unknown' : dateInWords(watchedOn)}: ${this.#filmLink(filmId)}${rating}\n`;
    });
    const properties = [
      `name: ${quotedYaml(name)}`,
      ...(parent ? [`parent: ${quotedYaml(linkTo(`Themes/${parent.stem}`, parent.name))}`] : []),
      `uid: ${quotedYaml(uid)}`,
    ];
    return `${frontMatter(properties)}${block(description)}${lines.length === 0 ? '' : `\n${lines.join('')}`}`;
  }

  #listPage(id: number, name: string, uid: string): string {
    const { db } = this.#exporting;
    const { description, isRanked } = textOfList(db, id);
    const properties = [`name: ${quotedYaml(name)}`, `ranked: ${isRanked === 1}`, `uid: ${quotedYaml(uid)}`];
    const films = filmsOfList(db, id);
    const lines = films.map((film, at) => this.#listed(film, isRanked === 1 ? `${at + 1}. ` : '- ', ''));
    return `${frontMatter(properties)}${block(description)}${lines.length === 0 ? '' : `\n${lines.join('')}`}`;
  }

  #addWatchlist(): void {
    const films = filmsOfWatchlist(this.#exporting.db);
    if (films.length === 0) return;
    const lines = films.map((film) => this.#listed(film, '- ', `, since ${dateInWords(film.addedOn)}`));
    this.#add('Watchlist.md', `# Watchlist\n\n${lines.join('')}`);
  }

  /** A film with its note under it, indented so that it belongs to it. */
  #listed({ filmId, note }: ListedFilm, mark: string, more: string): string {
    const indented = note === '' ? '' : `\n${note.replace(/^(?=.)/gm, ' '.repeat(mark.length))}\n\n`;
    return `${mark}${this.#filmLink(filmId)}${more}\n${indented}`;
  }
}

const block = (text: string): string => (text === '' ? '' : `\n${text}${text.endsWith('\n') ? '' : '\n'}`);

function noticeWhatIsLost({ db, choice, noticing }: Exporting): void {
  const entryIds = sql.ids(choice.films.flatMap((film) => film.entryIds));
  const counts = one<{ revisions: number; searches: number; pairs: number }>(
    db,
    sql`SELECT (SELECT count(*) FROM revision JOIN entry ON entry.id = entry_id AND trashed_at IS NULL
        WHERE entry_id IN ${entryIds}) AS revisions,
      (SELECT count(*) FROM saved_search WHERE ${choice.isWhole}) AS searches,
      (SELECT count(*) FROM film_apart WHERE ${choice.isWhole}) AS pairs`,
  );
  noticing.add('revisions-left-out', { count: counts.revisions });
  noticing.add('searches-left-out', { count: counts.searches });
  noticing.add('pairs-left-out', { count: counts.pairs });
}

export function* writeVault(exporting: Exporting): Sliced<ExportCounts> {
  noticeWhatIsLost(exporting);
  const pages = pagesOf(exporting.db, exporting.choice);
  return yield* writeWholeFolder(exporting.to, function* (addFile) {
    const vault = new Vault(exporting, pages, addFile);
    yield* vault.write();
    return { filmCount: pages.films.size, entryCount: vault.entryCount, fileCount: vault.fileCount };
  });
}
