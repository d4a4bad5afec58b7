// What filters ask of a document, as words of the index: one for each theme, year, flag it has. Must agree with conditions.ts.

import type { ReadableDb } from '../handles.ts';
import type { DocumentKind } from '../model/search/answer.ts';
import type { NameKey, SearchFilter, SearchFlag } from '../model/search/query.ts';
import { toHalves } from '../model/rating.ts';
import { kindsOf } from './conditions.ts';
import { many, one, sql } from '../sql.ts';
import type { Document } from './documents.ts';
import { kindNumber } from './kinds.ts';
import { namesMeant, remembered } from './names.ts';
import { datesIn } from './watched.ts';

/** Before every fact. Private use: no text holds it (see tokens.ts). */
const SIGN = '\u{f8fc}';
/** A range of more values than this is not asked value by value. */
const MOST_VALUES = 60;

/** A name as it is written in the index, in the case the index knows. */
export function factOfName(key: string, name: string): string {
  return key + Buffer.from(name, 'utf8').toString('hex');
}

/** What is asked of an entry is asked of its quotes. */
const ofEntries = new Set(kindsOf({ key: 'is', flag: 'liked' }));
const ofOwnTexts = new Set(kindsOf({ key: 'is', flag: 'spoiler' }));
const ofTexts = new Set(kindsOf({ key: 'lang', language: '' }));

function flagsOf(document: Document, wordCount: number): SearchFlag[] {
  const holds: Record<Exclude<SearchFlag, 'spoiler'>, boolean> = {
    rewatch: document.isRewatch === 1,
    liked: document.isLiked === 1,
    unfinished: document.isUnfinished === 1,
    reviewed: wordCount > 0,
    unrated: document.rating === null,
  };
  return (Object.keys(holds) as (keyof typeof holds)[]).filter((flag) => holds[flag]);
}

/** `2016-03-14` is found by its day, its month and its year. */
function daysOf(notedOn: string): string[] {
  if (notedOn === '') return ['watchedunknown'];
  const parts = notedOn.split('-');
  return parts.map((_, index) => `watched${parts.slice(0, index + 1).join('')}`);
}

/** Everything that is asked of a document of this kind, as the index is given it. */
export function factsOf(
  kind: DocumentKind,
  document: Document,
  { wordCount, language }: { wordCount: number; language: string },
): string {
  const facts = document.facts.split(' ').filter((fact) => fact !== '');
  facts.push(`kind${kindNumber[kind]}`);
  if (document.filmId !== null) facts.push(`film${document.filmId}`);
  if (ofEntries.has(kind)) {
    facts.push(...daysOf(document.notedOn));
    if (document.rating !== null) facts.push(`rating${document.rating}`);
    facts.push(...flagsOf(document, wordCount));
    if (document.medium !== null) facts.push(factOfName('medium', document.medium));
    if (document.company !== null) facts.push(factOfName('company', document.company));
  }
  if (ofOwnTexts.has(kind) && document.hasSpoilers === 1) facts.push('spoiler');
  if (ofTexts.has(kind) && language !== '') facts.push(`lang${language}`);
  return facts.map((fact) => SIGN + fact.toLowerCase()).join(' ');
}

function numbersBetween(from: number, to: number): number[] | null {
  if (to - from >= MOST_VALUES) return null;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

const LEAST_HALVES = 1;
const MOST_HALVES = 10;

/** The facts one of which a document has that a filter without names finds; null where facts don't tell. */
function plainFacts(filter: Exclude<SearchFilter, NamedFilter>): string[] | null {
  switch (filter.key) {
    case 'rating': {
      const from = filter.from === null ? LEAST_HALVES : Math.ceil(toHalves(filter.from));
      const to = filter.to === null ? MOST_HALVES : Math.floor(toHalves(filter.to));
      return numbersBetween(from, to)?.map((halves) => `rating${halves}`) ?? null;
    }
    case 'year':
      if (filter.from === null || filter.to === null) return null;
      return numbersBetween(filter.from, filter.to)?.map((year) => `year${year}`) ?? null;
    case 'watched':
      if (filter.isUnknown) return ['watchedunknown'];
      return datesIn(filter)?.map((date) => `watched${date.replaceAll('-', '')}`) ?? null;
    case 'is':
      return [filter.flag];
    case 'has':
      return [filter.holding];
    case 'lang':
      return [`lang${filter.language}`];
    case 'words':
    case 'written':
    case 'in':
      return null;
  }
}

/** Filters with a name: what it means in the journal, row by row or name by name. */
function namedFacts(db: ReadableDb, key: NameKey, typed: string): string[] {
  switch (key) {
    case 'theme':
    case 'tag':
      return namesMeant(db, key, typed).map(({ id }) => `${key}${id}`);
    case 'director':
    case 'country':
    case 'language':
    case 'medium':
    case 'company':
      return namesMeant(db, key, typed).map(({ name }) => factOfName(key, name));
    case 'film':
    case 'title':
      return namesMeant(db, key, typed).map(({ id }) => `film${id}`);
    case 'list':
      return filmsOnLists(
        db,
        namesMeant(db, key, typed).map(({ id }) => id),
      ).map((id) => `film${id}`);
  }
}

/** Ids of films, no more than can be asked one by one. */
function filmsOnLists(db: ReadableDb, ids: readonly number[]): number[] {
  const rows = many<{ id: number }>(
    db,
    sql`SELECT DISTINCT film_id AS id FROM list_film WHERE list_id IN ${sql.ids(ids)} LIMIT ${MOST_VALUES + 1}`,
  );
  return rows.map(({ id }) => id);
}

type NamedFilter = Extract<SearchFilter, { name: string }>;
const isNamed = (filter: SearchFilter): filter is NamedFilter => 'name' in filter;

/** The documents a filter finds, as FTS5 reads it; null where the index can't be asked. */
export function factsText(db: ReadableDb, filter: SearchFilter): string | null {
  const all = isNamed(filter) ? namedFacts(db, filter.key, filter.name) : plainFacts(filter);
  // a film has two names, and both may be meant
  const facts = all && [...new Set(all)];
  if (facts === null || facts.length > MOST_VALUES) return null;
  // no such value: nothing is found
  return `facts : (${facts.length === 0 ? '""' : facts.map((fact) => `"${SIGN}${fact}"`).join(' OR ')})`;
}

/** Documents of these kinds. */
export function kindsText(kinds: Iterable<DocumentKind>): string {
  const facts = [...kinds].map((kind) => `"${SIGN}kind${kindNumber[kind]}"`);
  return `facts : (${facts.length === 0 ? '""' : facts.join(' OR ')})`;
}

/** A filter that leaves more documents than this is asked document by document: going through it takes as long. */
const SELECTIVE = 50_000;

/** Whether these facts leave few documents. */
export function isSelective(db: ReadableDb, facts: string): boolean {
  return remembered(db, `selective ${facts}`, () => {
    const { count } = one<{ count: number }>(
      db,
      sql`SELECT count(*) AS count FROM (SELECT 1 FROM search_fts WHERE search_fts MATCH ${facts} LIMIT ${SELECTIVE})`,
    );
    return count < SELECTIVE;
  });
}
