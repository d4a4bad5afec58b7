// Decides how a search is asked: what goes to the index, what is a condition on the documents, and where to begin. Gives SQL, runs none of it but names.

import type { ReadableDb } from '../handles.ts';
import { type DocumentKind, documentKinds } from '../model/search/answer.ts';
import { type Matcher, matcherOf } from '../model/search/matcher.ts';
import { parseSearchQuery } from '../model/search/parse.ts';
import type { SearchFilter, SearchNode, SearchScope } from '../model/search/query.ts';
import { type Sql, sql } from '../sql.ts';
import { conditionOf, kindsOf } from './conditions.ts';
import { fewIdsOf } from './few-ids.ts';
import { kindNumber } from './kinds.ts';
import { type Forms, isLetter, isNegative, isWords, matchText, unwantedTexts } from './match.ts';

/** The words of a search for FTS5, in one of their forms. */
export interface Tier {
  match: string;
  /** Not where a single letter is all that was typed of a word. */
  isRanked: boolean;
}

export interface Plan {
  /** Null where the index is not asked. */
  words: Words | null;
  /** On `document`. */
  conditions: Sql[];
  /** The only documents that can be found, where a filter leaves few. */
  fewIds: number[] | null;
}

/** Where `in:` looks: which documents, and in which columns of theirs. */
const scopes: Readonly<Record<SearchScope, { kinds: readonly DocumentKind[]; columns: string }>> = {
  reviews: { kinds: ['entry'], columns: 'text' },
  reflections: { kinds: ['reflection'], columns: 'text' },
  quotes: { kinds: ['quote'], columns: 'text about' },
  clippings: { kinds: ['clipping'], columns: 'text about' },
  titles: { kinds: ['film', 'theme', 'list'], columns: 'title' },
};

/** The same with every `not` before a single word, group or filter (by De Morgan's laws), so that there is one way to ask each. */
function withNotsInside(node: SearchNode, isNegated = false): SearchNode {
  switch (node.kind) {
    case 'not':
      return withNotsInside(node.node, !isNegated);
    case 'and':
    case 'or': {
      const turned = node.kind === 'and' ? 'or' : 'and';
      const nodes = node.nodes.map((each) => withNotsInside(each, isNegated));
      return { kind: isNegated ? turned : node.kind, nodes };
    }
    case 'term':
    case 'near':
    case 'filter':
      return isNegated ? { kind: 'not', node } : node;
  }
}

/** The parts that all have to hold. */
function partsOf(node: SearchNode | null): SearchNode[] {
  if (node === null) return [];
  return node.kind === 'and' ? node.nodes.flatMap(partsOf) : [node];
}

/** The scopes a part allows, where it is about scopes alone. */
function scopesOf(node: SearchNode): SearchScope[] | null {
  if (node.kind === 'filter') return node.filter.key === 'in' ? [node.filter.scope] : null;
  if (node.kind !== 'or') return null;
  const all = node.nodes.map(scopesOf);
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

/** The kinds of documents a part can be asked about. */
function kindsAsked(node: SearchNode): ReadonlySet<DocumentKind> {
  switch (node.kind) {
    case 'filter':
      return new Set(kindsOf(node.filter));
    case 'not':
      return kindsAsked(node.node);
    case 'and':
      return node.nodes.map(kindsAsked).reduce((all, kinds) => all.intersection(kinds));
    case 'or':
      return node.nodes.map(kindsAsked).reduce((all, kinds) => all.union(kinds));
    case 'term':
    case 'near':
      return new Set(documentKinds);
  }
}

function isOfKinds(kinds: Iterable<DocumentKind>): Sql {
  const numbers = [...kinds].map((kind) => kindNumber[kind]);
  return sql`document.kind IN ${sql.list(numbers)}`;
}

const holdsWords = (match: string): Sql =>
  sql`document.id IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ${match})`;

/** What a part asks, as a condition on a document. */
function condition(db: ReadableDb, node: SearchNode): Sql {
  if (isWords(node) && !isNegative(node)) {
    const match = matchText(db, node, 'any');
    return match === null ? sql`TRUE` : holdsWords(match);
  }
  switch (node.kind) {
    case 'filter':
      return node.filter.key === 'in' ? isOfKinds(scopes[node.filter.scope].kinds) : conditionOf(db, node.filter);
    case 'not':
      return sql`NOT coalesce((${condition(db, node.node)}), 0)`;
    case 'and':
      return sql`(${sql.join(
        node.nodes.map((each) => condition(db, each)),
        ' AND ',
      )})`;
    case 'or': {
      const arms = node.nodes.map((arm) => sql`(${isOfKinds(kindsAsked(arm))} AND ${condition(db, arm)})`);
      return sql`(${sql.join(arms, ' OR ')})`;
    }
    case 'term':
    case 'near':
      return sql`TRUE`;
  }
}

/** Words that have to stand in the columns of their scope; where scopes differ, each has its own. */
function scoped(match: string, found: readonly SearchScope[]): { match: string; also: Sql | null } {
  const columns = [...new Set(found.map((scope) => scopes[scope].columns))];
  const within = (names: string): string => `{${names}} : (${match})`;
  if (columns.length === 1) return { match: within(columns[0] ?? 'text'), also: null };
  const arms = found.map((scope) => {
    const { kinds, columns: own } = scopes[scope];
    return sql`(${isOfKinds(kinds)} AND ${holdsWords(within(own))})`;
  });
  return { match, also: sql`(${sql.join(arms, ' OR ')})` };
}

const allForms = ['typed', 'begun', 'any'] as const satisfies readonly Forms[];

/** The words of a search, made into what FTS5 reads form by form: the later forms are seldom asked for. */
export class Words {
  readonly #matches = new Map<Forms, string>();
  readonly #make: (forms: Forms) => string;
  readonly #isRanked: boolean;
  /** Something may be found in another form than it was typed in. */
  readonly hasForms: boolean;

  constructor(make: (forms: Forms) => string, { isRanked, hasForms }: { isRanked: boolean; hasForms: boolean }) {
    this.#make = make;
    this.#isRanked = isRanked;
    this.hasForms = hasForms;
  }

  matchIn(forms: Forms): string {
    const match = this.#matches.get(forms) ?? this.#make(forms);
    this.#matches.set(forms, match);
    return match;
  }

  /** Words as typed, then what begins so, then other forms; each holds what stands before it. */
  *tiers(): Generator<Tier> {
    let before: string | null = null;
    for (const forms of allForms) {
      const match = this.matchIn(forms);
      if (match !== before) yield { match, isRanked: this.#isRanked || forms === 'typed' };
      before = match;
    }
  }
}

interface WordParts {
  wanted: SearchNode[];
  unwanted: string[];
}

/** Null where none of the words is anything to the index. */
function matchOf(db: ReadableDb, { wanted, unwanted }: WordParts, forms: Forms): string | null {
  const texts = wanted.flatMap((node) => matchText(db, node, forms) ?? []);
  if (texts.length === 0) return null;
  const all = texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

/** The terms that are wanted, understood. */
function wantedIn(node: SearchNode): Matcher[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(wantedIn);
  return node.kind === 'term' ? [matcherOf(node.term)].filter((matcher) => matcher !== null) : [];
}

function wordsOf(db: ReadableDb, parts: WordParts, found: readonly SearchScope[] | undefined): Words | null {
  if (matchOf(db, parts, 'typed') === null) return null;
  const make = (forms: Forms): string => {
    const match = matchOf(db, parts, forms) ?? '""';
    return found ? scoped(match, found).match : match;
  };
  const matchers = parts.wanted.flatMap(wantedIn);
  return new Words(make, {
    // one letter so far: nothing fits it better than anything else
    isRanked: !matchers.some(({ rows }) => rows.some(isLetter)),
    hasForms: matchers.some(({ rows, stems }) => stems.length > 0 || rows.some(({ isPrefix }) => isPrefix)),
  });
}

/** Filters that have to hold as they are: a search may begin with the few documents of one of them. */
function filtersOf(parts: readonly SearchNode[]): SearchFilter[] {
  return parts.flatMap((part) => (part.kind === 'filter' ? [part.filter] : []));
}

/** Null where nothing is looked for: an empty search finds nothing. */
export function planOf(db: ReadableDb, root: SearchNode | null): Plan | null {
  const parts = partsOf(root && withNotsInside(root));
  const allScopes = parts.flatMap((part) => {
    const found = scopesOf(part);
    return found ? [found] : [];
  });
  const others = parts.filter((part) => scopesOf(part) === null);
  const ofWords = others.filter(isWords);
  const wordParts: WordParts = {
    wanted: ofWords.filter((part) => !isNegative(part)),
    unwanted: ofWords.filter(isNegative).flatMap((part) => unwantedTexts(db, part)),
  };
  const asked = others.filter((part) => !isWords(part));
  const [firstScopes] = allScopes;
  const words = wordsOf(db, wordParts, firstScopes);
  const { unwanted } = wordParts;
  if (!words && asked.length === 0 && allScopes.length === 0 && unwanted.length === 0) return null;
  const conditions = asked.map((part) => condition(db, part));
  let kinds = asked.map(kindsAsked).reduce((all, each) => all.intersection(each), new Set(documentKinds));
  // a quote is found by its words; without any its entry stands for it
  if (!words && allScopes.length === 0) kinds = kinds.difference(new Set<DocumentKind>(['quote']));
  // what only must not be said is asked of texts
  if (!words && allScopes.length === 0 && asked.length === 0) {
    kinds = kinds.intersection(new Set<DocumentKind>(['entry', 'reflection', 'clipping']));
  }
  for (const found of allScopes) {
    kinds = kinds.intersection(new Set(found.flatMap((scope) => [...scopes[scope].kinds])));
  }
  if (kinds.size < documentKinds.length) conditions.push(isOfKinds(kinds));
  const fewIds = fewIdsOf(db, filtersOf(asked));
  if (!words && unwanted.length > 0) conditions.push(sql`NOT ${holdsWords(unwanted.join(' OR '))}`);
  if (words && firstScopes) {
    const { also } = scoped(matchOf(db, wordParts, 'any') ?? '""', firstScopes);
    if (also) conditions.push(also);
  }
  return { words, conditions, fewIds };
}

/** The plan of a search line. */
export function planOfLine(db: ReadableDb, typed: string): Plan | null {
  return planOf(db, parseSearchQuery(typed).root);
}
