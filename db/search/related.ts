// "You wrote something like this before": the entries that share the rarest words and themes with one. Only reads, and pauses in between.

import { listEntryLines } from '../entry-lines.ts';
import type { ReadableDb } from '../handles.ts';
import type { RelatedEntry } from '../model/search/answer.ts';
import { tokensOf } from '../model/search/tokens.ts';
import type { ThemeName } from '../model/theme.ts';
import { many, maybe, one, sql } from '../sql.ts';
import { commonWords } from './common-words.ts';
import { Pace, type Sliced } from './pace.ts';
import { plainParagraphs } from './plain-text.ts';

const MOST_RELATED = 5;
/** A word in more documents than this says nothing about two of them; nor does one in a fiftieth of all. */
const COMMON = 300;
const COMMON_SHARE = 50;
/** The rarest words of the text that are looked for elsewhere. */
const MOST_WORDS = 40;
const SHORTEST_WORD = 4;
/** Words told of what two texts have in common. */
const TOLD = 6;
/** Two texts are alike when they share at least this much; one rare word alone is chance. */
const LEAST_WORDS = 2;

interface RareWord {
  /** As the text writes it. */
  written: string;
  documents: number[];
  weight: number;
}

/** Words of the text that may be shown, as they are first written there. */
function wordsOf(review: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const { text } of plainParagraphs(review)) {
    for (const token of tokensOf(text)) {
      if (token.kind === 'sign' || (token.kind === 'word' && token.text.length < SHORTEST_WORD)) continue;
      if (token.kind === 'pair' && !/^\p{Script=Han}{2}$/u.test(token.text)) continue;
      if (/^\p{N}+$/u.test(token.text) || commonWords.has(token.text) || words.has(token.text)) continue;
      words.set(token.text, text.slice(token.from, token.to));
    }
  }
  return words;
}

function* rareWords(db: ReadableDb, review: string): Sliced<RareWord[]> {
  const { total } = one<{ total: number }>(db, sql`SELECT count(*) AS total FROM document`);
  const most = Math.min(COMMON, Math.max(3, Math.floor(total / COMMON_SHARE)));
  const rare: RareWord[] = [];
  const pace = new Pace();
  for (const [word, written] of wordsOf(review)) {
    const rows = many<{ id: number }>(
      db,
      sql`SELECT rowid AS id FROM search_fts WHERE search_fts MATCH ${`text : "${word.replaceAll('"', '""')}"`}
        ORDER BY rowid DESC LIMIT ${most + 1}`,
    );
    if (rows.length > 1 && rows.length <= most) {
      rare.push({ written, documents: rows.map(({ id }) => id), weight: Math.log(1 + total / rows.length) });
    }
    if (!pace.isFull()) continue;
    yield;
    pace.resumed();
  }
  return rare.toSorted((before, after) => after.weight - before.weight).slice(0, MOST_WORDS);
}

interface Kinship {
  weight: number;
  words: string[];
  themes: ThemeName[];
}

/** Entries of other films by their ids, of these documents. */
function entriesAmong(db: ReadableDb, documents: readonly number[], filmId: number): Map<number, number> {
  const rows = many<{ id: number; entryId: number }>(
    db,
    sql`SELECT id, row_id AS entryId FROM document
      WHERE id IN ${sql.ids(documents)} AND kind = 1 AND film_id <> ${filmId}`,
  );
  return new Map(rows.map(({ id, entryId }) => [id, entryId]));
}

function sharedThemes(db: ReadableDb, id: number, entryIds: readonly number[]): Map<number, ThemeName[]> {
  const rows = many<ThemeName & { entryId: number }>(
    db,
    sql`SELECT other.entry_id AS entryId, theme.id, theme.name, theme.hue FROM entry_theme AS own
      JOIN entry_theme AS other ON other.theme_id = own.theme_id JOIN theme ON theme.id = own.theme_id
      WHERE own.entry_id = ${id} AND other.entry_id IN ${sql.ids(entryIds)} ORDER BY own.position`,
  );
  const themes = new Map<number, ThemeName[]>();
  for (const { entryId, ...theme } of rows) themes.set(entryId, [...(themes.get(entryId) ?? []), theme]);
  return themes;
}

/** The five nearest entries of other films, nearest first. */
export function* findRelated(db: ReadableDb, { id }: { id: number }): Sliced<RelatedEntry[]> {
  const entry = maybe<{ filmId: number; review: string }>(
    db,
    sql`SELECT film_id AS filmId, review FROM entry WHERE id = ${id} AND trashed_at IS NULL`,
  );
  if (entry === null) return [];
  const rare = yield* rareWords(db, entry.review);
  const entries = entriesAmong(db, [...new Set(rare.flatMap(({ documents }) => documents))], entry.filmId);
  const kin = new Map<number, Kinship>();
  for (const { written, documents, weight } of rare) {
    for (const document of documents) {
      const entryId = entries.get(document);
      if (entryId === undefined) continue;
      const kinship = kin.get(entryId) ?? { weight: 0, words: [], themes: [] };
      kinship.weight += weight;
      kinship.words.push(written);
      kin.set(entryId, kinship);
    }
  }
  const themes = sharedThemes(db, id, [...kin.keys()]);
  for (const [entryId, shared] of themes) {
    const kinship = kin.get(entryId);
    if (!kinship) continue;
    kinship.themes = shared;
    // a theme weighs like a word of middling rarity
    kinship.weight += 3 * shared.length;
  }
  const near = [...kin]
    .filter(([, { words, themes: shared }]) => words.length + shared.length >= LEAST_WORDS)
    .toSorted((before, after) => after[1].weight - before[1].weight || after[0] - before[0])
    .slice(0, MOST_RELATED);
  const lines = new Map(
    listEntryLines(
      db,
      near.map(([entryId]) => entryId),
    ).map((line) => [line.id, line]),
  );
  return near.flatMap(([entryId, { words, themes: shared }]): RelatedEntry[] => {
    const line = lines.get(entryId);
    return line ? [{ entry: line, words: words.slice(0, TOLD), themes: shared }] : [];
  });
}
