// Describes what was found, kind by kind: its names and the passage that fits best, with the words marked. Must never show what spoilers hide.

import { listEntryLines } from '../entry-lines.ts';
import { filmLines } from '../film.ts';
import type { ReadableDb } from '../handles.ts';
import type { EntryLine } from '../model/entry.ts';
import type { FilmLine } from '../model/film.ts';
import {
  type DocumentKind,
  documentKinds,
  type FoundName,
  type Passage,
  type PlacedPassage,
  type SearchHit,
} from '../model/search/answer.ts';
import { Marker, marksOf } from '../model/search/marks.ts';
import { wantedMatchers } from '../model/search/matcher.ts';
import type { SearchNode } from '../model/search/query.ts';
import type { ThemeName } from '../model/theme.ts';
import { many, sql } from '../sql.ts';
import { themeIdsMeant } from './conditions.ts';
import { readTexts } from './documents.ts';
import { type AboutRow, aboutRows } from './found-names.ts';
import { Pace, type Sliced } from './pace.ts';
import { passagesOf } from './passage.ts';

interface Found {
  id: number;
  kind: number;
  rowId: number;
  filmId: number | null;
}

/** What the rows of a kind say beside their text; each kind has what it needs. */
interface Facts {
  on: string | null;
  byline: string | null;
  publication: string | null;
  cite: string | null;
  entryId: number | null;
  reflectionId: number | null;
  count: number;
  hue: number;
}

function factsOf(db: ReadableDb, kind: DocumentKind, rowIds: readonly number[]): Map<number, Partial<Facts>> {
  const ids = sql.ids(rowIds);
  const selections = {
    film: sql`SELECT film.id, (SELECT count(*) FROM entry WHERE film_id = film.id AND trashed_at IS NULL) AS count
      FROM film WHERE id IN ${ids}`,
    entry: sql`SELECT id FROM entry WHERE FALSE`,
    reflection: sql`SELECT id, reflected_on AS "on" FROM reflection WHERE id IN ${ids}`,
    clipping: sql`SELECT id, published_on AS "on", byline, publication FROM clipping WHERE id IN ${ids}`,
    quote: sql`SELECT id, cite, entry_id AS entryId, reflection_id AS reflectionId FROM quote WHERE id IN ${ids}`,
    theme: sql`SELECT theme.id, hue, (SELECT count(*) FROM entry_theme JOIN entry ON entry.id = entry_id
      AND trashed_at IS NULL WHERE theme_id = theme.id) AS count FROM theme WHERE theme.id IN ${ids}`,
    list: sql`SELECT list.id, (SELECT count(*) FROM list_film WHERE list_id = list.id) AS count
      FROM list WHERE list.id IN ${ids}`,
  };
  const rows = many<Partial<Facts> & { id: number }>(db, selections[kind]);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Ids of the themes that a filter names, wherever it stands. */
function themesAsked(db: ReadableDb, node: SearchNode | null): number[] {
  if (node === null || node.kind === 'not') return [];
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap((each) => themesAsked(db, each));
  return node.kind === 'filter' && node.filter.key === 'theme' ? themeIdsMeant(db, node.filter.name) : [];
}

/** Everything that is read of some hits at once. */
interface Read {
  films: Map<number, FilmLine>;
  entries: Map<number, EntryLine>;
  facts: Map<DocumentKind, Map<number, Partial<Facts>>>;
  about: Map<string, AboutRow[]>;
  texts: Map<string, { title: string; text: string; hasSpoilers: boolean }>;
}

const keyOf = (kind: DocumentKind, rowId: number): string => `${kind} ${rowId}`;

function read(db: ReadableDb, found: readonly Found[], hasWords: boolean): Read {
  const all: Read = { films: new Map(), entries: new Map(), facts: new Map(), about: new Map(), texts: new Map() };
  all.films = filmLines(
    db,
    found.flatMap(({ filmId }) => filmId ?? []),
  );
  for (const kind of documentKinds) {
    const rowIds = found.filter((each) => documentKinds[each.kind] === kind).map(({ rowId }) => rowId);
    if (rowIds.length === 0) continue;
    all.facts.set(kind, factsOf(db, kind, rowIds));
    for (const { rowId, title, text, hasSpoilers } of readTexts(db, kind, rowIds))
      all.texts.set(keyOf(kind, rowId), { title, text, hasSpoilers: hasSpoilers === 1 });
    for (const row of hasWords ? aboutRows(db, kind, rowIds) : []) {
      const key = keyOf(kind, row.rowId);
      all.about.set(key, [...(all.about.get(key) ?? []), row]);
    }
    if (kind === 'entry') {
      // with words looked for, the passage tells what an excerpt would
      const lines = listEntryLines(db, rowIds, { hasExcerpts: !hasWords });
      all.entries = new Map(lines.map((line) => [line.id, line]));
    }
  }
  return all;
}

function marked(text: string, marker: Marker): Passage {
  return { text, marks: marksOf(marker.find(text)) };
}

/** Names that were found, in the order they are told. */
function foundNames(rows: readonly AboutRow[], marker: Marker): FoundName[] {
  const names = rows.map(({ what, name }): FoundName => ({ what, name: marked(name, marker) }));
  return names.filter(({ name }) => name.marks.length > 0);
}

class Describer {
  /** The passage to be shown where the best one is shown already, by document. */
  readonly seconds = new Map<number, PlacedPassage>();
  readonly #marker: Marker;
  readonly #themes: ReadonlySet<number>;

  get hasWords(): boolean {
    return this.#marker.termCount > 0;
  }

  constructor(db: ReadableDb, root: SearchNode | null) {
    this.#marker = new Marker(wantedMatchers(root));
    this.#themes = new Set(themesAsked(db, root));
  }

  /** Null where a row went while the answer was made. */
  describe({ id, kind: number, rowId, filmId }: Found, all: Read): SearchHit | null {
    const kind = documentKinds[number];
    const document = kind && all.texts.get(keyOf(kind, rowId));
    if (!kind || !document) return null;
    const titled = new Set(this.#marker.find(document.title).map(({ term }) => term));
    const passages = document.hasSpoilers ? [] : passagesOf(document.text, this.#marker, 2, titled);
    const [passage = null, second] = passages;
    if (second) this.seconds.set(id, second);
    const base = {
      id,
      title: marked(document.title.split('\n')[0] ?? '', this.#marker),
      passage,
      hasMore: passages.length > 1,
      isHidden:
        document.hasSpoilers && this.#marker.couldHold(document.text) && this.#marker.find(document.text).length > 0,
      names: foundNames(all.about.get(keyOf(kind, rowId)) ?? [], this.#marker),
    };
    const facts = all.facts.get(kind)?.get(rowId) ?? {};
    const film = all.films.get(filmId ?? 0);
    switch (kind) {
      case 'entry': {
        const entry = all.entries.get(rowId);
        return entry ? { kind, ...base, entry, themeIds: this.#themesFound(entry) } : null;
      }
      case 'film':
        return film ? { kind, ...base, film, entryCount: facts.count ?? 0 } : null;
      case 'reflection':
        return film ? { kind, ...base, film, reflectionId: rowId, reflectedOn: facts.on ?? '' } : null;
      case 'clipping': {
        const { byline = null, publication = null, on: publishedOn = null } = facts;
        return film ? { kind, ...base, film, clippingId: rowId, byline, publication, publishedOn } : null;
      }
      case 'quote': {
        const { entryId = null, reflectionId = null, cite = null } = facts;
        const by = cite === null ? null : marked(cite, this.#marker);
        return film ? { kind, ...base, film, entryId, reflectionId, cite: by } : null;
      }
      case 'theme': {
        const theme: ThemeName = { id: rowId, name: document.title, hue: facts.hue ?? 0 };
        return { kind, ...base, theme, entryCount: facts.count ?? 0 };
      }
      case 'list':
        return { kind, ...base, listId: rowId, filmCount: facts.count ?? 0 };
    }
  }

  #themesFound({ themes }: EntryLine): number[] {
    return themes
      .filter(({ id, name }) => this.#themes.has(id) || this.#marker.find(name).length > 0)
      .map(({ id }) => id);
  }
}

/** Hits whose rows are read at once. */
const CHUNK = 12;

/** The hits with these document ids, in this order. */
export function* describeHits(db: ReadableDb, ids: readonly number[], root: SearchNode | null): Sliced<SearchHit[]> {
  const describer = new Describer(db, root);
  const hits: SearchHit[] = [];
  const pace = new Pace();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const rows = many<Found>(
      db,
      sql`SELECT id, kind, row_id AS rowId, film_id AS filmId FROM document WHERE id IN ${sql.ids(ids.slice(from, from + CHUNK))}`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = ids.slice(from, from + CHUNK).flatMap((id) => byId.get(id) ?? []);
    const all = read(db, found, describer.hasWords);
    for (const each of found) {
      if (pace.isFull()) {
        yield;
        pace.resumed();
      }
      const hit = describer.describe(each, all);
      if (hit) hits.push(hit);
    }
  }
  return withoutRepeats(hits, describer.seconds);
}

/** Where a quote stands in the answer by itself, its text need not show the same words. */
function withoutRepeats(hits: readonly SearchHit[], seconds: ReadonlyMap<number, PlacedPassage>): SearchHit[] {
  const quotes = hits.flatMap((hit) => (hit.kind === 'quote' && hit.passage ? [hit] : []));
  return hits.map((hit) => {
    if (hit.kind !== 'entry' && hit.kind !== 'reflection') return hit;
    const { passage } = hit;
    const isRepeat = quotes.some((quote) => {
      const isOfIt = hit.kind === 'entry' ? quote.entryId === hit.entry.id : quote.reflectionId === hit.reflectionId;
      return isOfIt && passage !== null && quote.passage !== null && passage.text.includes(quote.passage.text);
    });
    return isRepeat ? { ...hit, passage: seconds.get(hit.id) ?? null } : hit;
  });
}

/** Every passage of one document that holds what is looked for, in the order of the text. */
export function passagesOfDocument(db: ReadableDb, id: number, root: SearchNode | null, most: number): PlacedPassage[] {
  const [row] = many<Found>(
    db,
    sql`SELECT id, kind, row_id AS rowId, film_id AS filmId FROM document WHERE id = ${id}`,
  );
  const kind = row && documentKinds[row.kind];
  const [document] = kind ? readTexts(db, kind, [row.rowId]) : [];
  if (!document || document.hasSpoilers === 1) return [];
  return passagesOf(document.text, new Marker(wantedMatchers(root)), most).toSorted(
    (one, other) => one.paragraph - other.paragraph,
  );
}
