// In which steps a search is answered: words as typed before what begins like them, titles before texts, other forms last. Gives SQL only.

import type { ReadableDb } from '../handles.ts';
import type { SearchOrder } from '../model/search/answer.ts';
import type { Sql } from '../sql.ts';
import type { BeginningColumn } from './beginnings.ts';
import { otherForms } from './match.ts';
import type { Plan } from './plan.ts';
import { beginsLike, beginsWithAll, holdsShort, within } from './shorts.ts';

/** `none` for hits that are only counted or gathered, or none of which fits better than another. */
export type Sorting = SearchOrder | 'none';

/** One question. Later ones may find again what earlier ones found. */
export interface Stage {
  /** Which of the indexes is asked; null where the documents are gone through. */
  index: 'search_fts' | 'search_beginning' | null;
  match: string;
  conditions: readonly Sql[];
  sorting: Sorting;
}

const allOf = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' AND ')})`;

/** The index of words, asked for these and for what it answers of the filters. */
function ofWords({ facts, conditions }: Plan, texts: readonly string[], also: readonly Sql[], sorting: Sorting): Stage {
  const wanted = allOf([...texts, ...facts.wanted]);
  const { unwanted } = facts;
  const match = unwanted.length === 0 ? wanted : `(${wanted} NOT (${unwanted.join(' OR ')}))`;
  return { index: 'search_fts', match, conditions: [...conditions, ...also], sorting };
}

/** Without words: what the filters leave. */
function ofFilters(plan: Plan, sorting: Sorting): Stage {
  if (plan.facts.wanted.length > 0) return ofWords(plan, [], [], sorting);
  return { index: null, match: '', conditions: plan.allConditions, sorting };
}

/** What begins so, where only letters were typed. */
function ofBeginnings({ shorts, allConditions }: Plan, columns: readonly BeginningColumn[]): Stage {
  const match = beginsWithAll(shorts, columns);
  return { index: 'search_beginning', match, conditions: allConditions, sorting: 'none' };
}

/** Everything a search finds, in one step. */
function everything(db: ReadableDb, plan: Plan, sorting: Sorting): Stage {
  const { words, shorts, columns, allConditions } = plan;
  const holds = (): Sql[] => shorts.map((short) => holdsShort(db, short, columns));
  if (words) return ofWords(plan, [words.matchIn('any')], holds(), sorting);
  if (shorts.length === 0) return ofFilters(plan, sorting);
  if (shorts.every((short) => otherForms(db, short) === null)) return { ...ofBeginnings(plan, columns), sorting };
  return { index: null, match: '', conditions: [...allConditions, ...holds()], sorting };
}

/** Nothing fits a few letters better than anything else, but where they stand tells. */
function* beginnings(plan: Plan): Generator<Stage> {
  const { shorts, columns } = plan;
  if (columns.length > 1) for (const column of columns) yield ofBeginnings(plan, [column]);
  if (columns.length === 1 || shorts.length > 1) yield ofBeginnings(plan, columns);
}

function* byRelevance(db: ReadableDb, plan: Plan): Generator<Stage> {
  const { words, shorts, columns } = plan;
  const [only] = shorts;
  if (!words && shorts.length === 1 && only?.typed && only.beginning.length === 1) {
    // a letter is a name at most
    const named = columns.filter((column) => column !== 'text');
    if (named.length > 0) yield ofWords(plan, [within(named, only.typed)], [], 'none');
    yield* beginnings(plan);
    return;
  }
  const typed = shorts.flatMap((short) => (short.typed === null ? [] : within(columns, short.typed)));
  if (words) typed.push(words.matchIn('typed'));
  const characters = shorts.filter((short) => short.typed === null);
  if (typed.length > 0) {
    yield ofWords(plan, typed, characters.length > 0 ? [beginsLike(characters, columns)] : [], 'relevance');
  }
  const begun = words?.matchIn('begun') ?? null;
  if (begun !== null && (shorts.length > characters.length || begun !== words?.matchIn('typed'))) {
    yield ofWords(plan, [begun], shorts.length > 0 ? [beginsLike(shorts, columns)] : [], 'relevance');
  }
  if (begun === null) yield* beginnings(plan);
  const last = everything(db, plan, 'relevance');
  const isMore = last.index === 'search_fts' ? last.match !== begun || shorts.length > 0 : last.index === null;
  if (isMore) yield last.index === null ? { ...last, sorting: 'none' } : last;
}

/** The questions one after the other; the later ones are seldom asked. */
export function* stagesOf(db: ReadableDb, plan: Plan, order: SearchOrder): Generator<Stage> {
  if (order !== 'relevance') {
    yield everything(db, plan, order);
  } else if (plan.words || plan.shorts.length > 0) {
    yield* byRelevance(db, plan);
  } else {
    if (plan.fitting.length > 0) yield ofWords(plan, plan.fitting, [], 'relevance');
    // without words nothing fits better than anything else
    yield ofFilters(plan, 'newest');
  }
}

/** What finds every document of a search, in no order to rely on. */
export const stageOfAll = (db: ReadableDb, plan: Plan): Stage => everything(db, plan, 'none');
