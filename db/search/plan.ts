// Decides how a search is asked: what goes to the index, what is a condition on the documents, and where to begin. Gives SQL, runs none of it but names and counts.

import type { ReadableDb } from '../handles.ts';
import { type DocumentKind, documentKinds } from '../model/search/answer.ts';
import { type Matcher, matcherOf } from '../model/search/matcher.ts';
import { parseSearchQuery } from '../model/search/parse.ts';
import type { SearchFilter, SearchNode, SearchScope } from '../model/search/query.ts';
import { type Sql, sql } from '../sql.ts';
import { hasBacklog, isLearned } from './backlog.ts';
import type { BeginningColumn } from './beginnings.ts';
import { conditionOf, kindsOf } from './conditions.ts';
import { factsText, isSelective, kindsText } from './facts.ts';
import { fewIdsOf } from './few-ids.ts';
import { kindNumber } from './kinds.ts';
import { type Forms, isNegative, isOfWords, isWords, matchText, type Short, shortOf, unwantedTexts } from './match.ts';
import { holdsShort, holdsWords, within } from './shorts.ts';

export interface Plan {
  /** Null where there are none but short ones. */
  words: Words | null;
  shorts: readonly Short[];
  /** Words among parts that the documents are asked about (`track OR 走`), as they are typed: what has them fits best. */
  fitting: readonly string[];
  /** Where the short ones have to begin. */
  columns: readonly BeginningColumn[];
  /** What the index of words answers of the filters together with the words. */
  facts: { wanted: readonly string[]; unwanted: readonly string[] };
  /** On `document`: what is left to be asked of it then. */
  conditions: readonly Sql[];
  /** On `document`: everything, for whoever does not ask the index of words. */
  allConditions: readonly Sql[];
  /** The only documents that can be found, where a filter leaves few. */
  fewIds: number[] | null;
}

/** Where `in:` looks: which documents, and in which columns of theirs. */
const scopes: Readonly<Record<SearchScope, { kinds: readonly DocumentKind[]; columns: readonly BeginningColumn[] }>> = {
  reviews: { kinds: ['entry'], columns: ['text'] },
  reflections: { kinds: ['reflection'], columns: ['text'] },
  quotes: { kinds: ['quote'], columns: ['text', 'about'] },
  clippings: { kinds: ['clipping'], columns: ['text', 'about'] },
  titles: { kinds: ['film', 'theme', 'list'], columns: ['title'] },
};
type Columns = readonly BeginningColumn[];
const everywhere: Columns = ['title', 'about', 'text'];

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

/** Whether all of these look into the same columns. */
function isOneScope(found: readonly SearchScope[]): boolean {
  return new Set(found.map((scope) => scopes[scope].columns.join(' '))).size === 1;
}

/** Every column one of these looks into. */
function columnsOf(found: readonly SearchScope[] | undefined): readonly BeginningColumn[] {
  return found ? [...new Set(found.flatMap((scope) => scopes[scope].columns))] : everywhere;
}

const withinThese = (columns: Columns, match: string): string =>
  columns === everywhere ? match : within(columns, match);

/** What is asked in the columns of a scope; where scopes look into different ones, each kind has its own. */
function scoped(found: readonly SearchScope[] | undefined, columns: Columns, ask: (columns: Columns) => Sql): Sql {
  if (!found) return ask(columns);
  if (isOneScope(found)) return ask(columnsOf(found));
  const arms = found.map((scope) => sql`(${isOfKinds(scopes[scope].kinds)} AND ${ask(scopes[scope].columns)})`);
  return sql`(${sql.join(arms, ' OR ')})`;
}

/** What a part asks, as a condition on a document; its words are looked for in these columns. */
function condition(db: ReadableDb, node: SearchNode, columns: Columns): Sql {
  const short = shortOf(db, node);
  if (short) return holdsShort(db, short, columns);
  if (isWords(db, node) && !isNegative(node)) {
    const match = matchText(db, node, 'any');
    return match === null ? sql`TRUE` : holdsWords(withinThese(columns, match));
  }
  switch (node.kind) {
    case 'filter':
      return node.filter.key === 'in' ? isOfKinds(scopes[node.filter.scope].kinds) : conditionOf(db, node.filter);
    case 'not':
      return sql`NOT coalesce((${condition(db, node.node, columns)}), 0)`;
    case 'and': {
      const scope = node.nodes.map(scopesOf).find((found) => found !== null);
      const all = node.nodes.map((each) => scoped(scope, columns, (own) => condition(db, each, own)));
      return sql`(${sql.join(all, ' AND ')})`;
    }
    case 'or': {
      const arms = node.nodes.map((arm) => sql`(${isOfKinds(kindsAsked(arm))} AND ${condition(db, arm, columns)})`);
      return sql`(${sql.join(arms, ' OR ')})`;
    }
    case 'term':
    case 'near':
      return sql`TRUE`;
  }
}

/** The words of a search, made into what FTS5 reads form by form: the later forms are seldom asked for. */
export class Words {
  readonly #matches = new Map<Forms, string>();
  readonly #make: (forms: Forms) => string;
  /** Something may be found in another form than it was typed in. */
  readonly hasForms: boolean;

  constructor(make: (forms: Forms) => string, hasForms: boolean) {
    this.#make = make;
    this.hasForms = hasForms;
  }

  matchIn(forms: Forms): string {
    const match = this.#matches.get(forms) ?? this.#make(forms);
    this.#matches.set(forms, match);
    return match;
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
    // where scopes look into different columns, each is a condition
    return found && isOneScope(found) ? within(columnsOf(found), match) : match;
  };
  const matchers = parts.wanted.flatMap(wantedIn);
  return new Words(
    make,
    matchers.some(({ rows, stems }) => stems.length > 0 || rows.some(({ isPrefix }) => isPrefix)),
  );
}

/** A filter, or another part that is about more than words. */
interface Asked {
  part: SearchNode;
  kinds: ReadonlySet<DocumentKind>;
  /** As FTS5 reads it; null where the index can't be asked. */
  fact: string | null;
  isUnwanted: boolean;
}

/** Filters of which any will do, as FTS5 reads them. */
function factOf(db: ReadableDb, part: SearchNode): string | null {
  if (part.kind === 'filter') return factsText(db, part.filter);
  if (part.kind !== 'or') return null;
  const facts = part.nodes.map((node) => (node.kind === 'filter' ? factsText(db, node.filter) : null));
  return facts.includes(null) ? null : `(${facts.join(' OR ')})`;
}

function askedOf(db: ReadableDb, part: SearchNode): Asked {
  const isNot = part.kind === 'not';
  return { part, kinds: kindsAsked(part), fact: factOf(db, isNot ? part.node : part), isUnwanted: isNot };
}

/** Those of the filters that the index answers: all where it is asked nothing else, otherwise not those that leave most. */
function factsAmong(db: ReadableDb, asked: readonly Asked[], hasWords: boolean): Asked[] {
  const known = asked.filter(
    ({ fact, isUnwanted }) => fact !== null && (!hasWords || isUnwanted || isSelective(db, fact)),
  );
  // FTS5 can't be asked for what is not there alone
  return hasWords || known.some(({ isUnwanted }) => !isUnwanted) ? known : [];
}

/** What is left to be asked of the documents: not what the index answers, nor kinds that follow from it. */
function conditionsBeside(
  db: ReadableDb,
  asked: readonly Asked[],
  answered: readonly Asked[],
  kinds: ReadonlySet<DocumentKind>,
  scope: readonly SearchScope[] | undefined,
): Sql[] {
  const conditions = asked
    .filter((each) => !answered.includes(each))
    .map(({ part }) => scoped(scope, everywhere, (columns) => condition(db, part, columns)));
  const implied = answered.filter((each) => !each.isUnwanted).map((each) => each.kinds);
  const left = implied.reduce<ReadonlySet<DocumentKind>>((all, each) => all.intersection(each), new Set(documentKinds));
  if (!left.isSubsetOf(kinds)) conditions.push(isOfKinds(kinds));
  return conditions;
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
  const ofWords = others.filter((part) => isWords(db, part));
  const wordParts: WordParts = {
    wanted: ofWords.filter((part) => !isNegative(part)),
    unwanted: ofWords.filter(isNegative).flatMap((part) => unwantedTexts(db, part)),
  };
  const shorts = others.flatMap((part) => shortOf(db, part) ?? []);
  const asked = others
    .filter((part) => !isWords(db, part) && shortOf(db, part) === null)
    .map((part) => askedOf(db, part));
  const [scope] = allScopes;
  const words = wordsOf(db, wordParts, scope);
  const { unwanted } = wordParts;
  const hasWords = words !== null || shorts.length > 0;
  if (!hasWords && asked.length === 0 && allScopes.length === 0 && unwanted.length === 0) return null;
  let kinds = asked.map((each) => each.kinds).reduce((all, each) => all.intersection(each), new Set(documentKinds));
  const findsWords = hasWords || asked.some(({ part }) => isOfWords(part) && !isNegative(part));
  // a quote is found by its words; without any its entry stands for it
  if (!findsWords && allScopes.length === 0) kinds = kinds.difference(new Set<DocumentKind>(['quote']));
  // what only must not be said is asked of texts
  if (!findsWords && allScopes.length === 0 && asked.every(({ part }) => isOfWords(part))) {
    kinds = kinds.intersection(new Set<DocumentKind>(['entry', 'reflection', 'clipping']));
  }
  for (const found of allScopes) {
    kinds = kinds.intersection(new Set(found.flatMap((each) => [...scopes[each].kinds])));
  }
  const answered = factsAmong(db, asked, hasWords);
  // what goes through the documents themselves would meet those whose words nobody knows yet
  const beside: Sql[] = hasBacklog(db) ? [isLearned] : [];
  if (!words && unwanted.length > 0) {
    const unsaid = unwanted.join(' OR ');
    beside.push(scoped(scope, everywhere, (columns) => sql`NOT ${holdsWords(withinThese(columns, unsaid))}`));
  }
  if (scope && !isOneScope(scope)) {
    const match = words && (matchOf(db, wordParts, 'any') ?? '""');
    if (match !== null) beside.push(scoped(scope, everywhere, (columns) => holdsWords(within(columns, match))));
    for (const short of shorts) beside.push(scoped(scope, everywhere, (columns) => holdsShort(db, short, columns)));
  }
  const wanted = answered.filter((each) => !each.isUnwanted).flatMap(({ fact }) => fact ?? []);
  // entries are most of a journal: what is none of them is little
  const isOfOthers = !kinds.has('entry');
  if (isOfOthers) wanted.push(kindsText(kinds));
  const fitting = asked
    .filter(({ part }) => isOfWords(part) && !isNegative(part))
    .flatMap(({ part }) => matchText(db, part, 'typed') ?? [])
    .map((match) => withinThese(columnsOf(scope), match));
  const allKinds = new Set<DocumentKind>(documentKinds);
  return {
    words,
    shorts,
    fitting,
    columns: columnsOf(scope),
    facts: {
      wanted,
      unwanted: answered.filter((each) => each.isUnwanted).flatMap(({ fact }) => fact ?? []),
    },
    conditions: [...conditionsBeside(db, asked, answered, isOfOthers ? allKinds : kinds, scope), ...beside],
    allConditions: [...conditionsBeside(db, asked, [], kinds, scope), ...beside],
    fewIds: answered.length > 0 ? null : fewIdsOf(db, filtersOf(asked.map(({ part }) => part))),
  };
}

/** The plan of a search line. */
export function planOfLine(db: ReadableDb, typed: string): Plan | null {
  return planOf(db, parseSearchQuery(typed).root);
}
