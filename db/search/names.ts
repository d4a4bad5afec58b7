// Finds what a filter names: films, people, themes, lists by names as they are typed. Only reads.

import type { ReadableDb } from '../handles.ts';
import { foldText } from '../model/fold.ts';
import type { NameKey } from '../model/search/query.ts';
import { many, one, type Sql, sql } from '../sql.ts';

/** One name of a noun. A film has more where it has an original title or a reading. */
export interface Named {
  /** The row, where names belong to rows; 0 where the name is all there is. */
  id: number;
  name: string;
  folded: string;
}

/** Names as compared here: spaces single, folded. */
export function foldedName(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

const titles = sql`SELECT id, title AS name FROM film UNION ALL
  SELECT id, original_title FROM film WHERE original_title IS NOT NULL UNION ALL
  SELECT id, reading FROM film WHERE reading IS NOT NULL`;
const creditsOf = (kind: string): Sql => sql`SELECT DISTINCT 0 AS id, name FROM film_credit WHERE kind = ${kind}`;

const sources: Readonly<Record<NameKey, Sql>> = {
  film: titles,
  title: titles,
  director: creditsOf('director'),
  country: creditsOf('country'),
  language: creditsOf('language'),
  theme: sql`SELECT id, name FROM theme`,
  tag: sql`SELECT id, name FROM tag`,
  list: sql`SELECT id, name FROM list WHERE trashed_at IS NULL`,
  medium: sql`SELECT DISTINCT 0 AS id, medium AS name FROM entry WHERE trashed_at IS NULL AND medium IS NOT NULL`,
  company: sql`SELECT DISTINCT 0 AS id, company AS name FROM entry WHERE trashed_at IS NULL AND company IS NOT NULL`,
};

interface Kept {
  version: string;
  values: Map<string, unknown>;
}
const kept = new WeakMap<ReadableDb, Kept>();

/** Changes when anything was written, by this connection or another. */
function versionOf(db: ReadableDb): string {
  const { changes } = one<{ changes: number }>(db, sql`SELECT total_changes() AS changes`);
  return `${String(db.pragma('data_version', { simple: true }))} ${changes}`;
}

/** What was made under this key, until something is written. */
export function remembered<T>(db: ReadableDb, key: string, make: () => T): T {
  const version = versionOf(db);
  let all = kept.get(db);
  if (all?.version !== version) kept.set(db, (all = { version, values: new Map() }));
  if (!all.values.has(key)) all.values.set(key, make());
  return all.values.get(key) as T;
}

/** Every name of that kind, folded. */
export function namesOf(db: ReadableDb, key: NameKey): readonly Named[] {
  return remembered(db, `names ${key}`, (): Named[] =>
    many<{ id: number; name: string }>(db, sources[key]).map((row) => ({ ...row, folded: foldedName(row.name) })),
  );
}

/** The names a filter means: those that are so; else those that begin so; else those with a word that begins so, or that hold it. */
export function namesMeant(db: ReadableDb, key: NameKey, typed: string): Named[] {
  const name = foldedName(typed);
  const names = namesOf(db, key);
  if (key === 'title') return names.filter(({ folded }) => folded.includes(name));
  const ways: ((folded: string) => boolean)[] = [
    (folded) => folded === name,
    (folded) => folded.startsWith(name),
    (folded) => folded.includes(name),
  ];
  for (const way of ways) {
    const meant = names.filter(({ folded }) => way(folded));
    if (meant.length > 0) return meant;
  }
  return [];
}
