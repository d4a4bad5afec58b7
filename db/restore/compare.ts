// What a backup holds that the journal does not, and the other way round, by uid: rows, never row numbers. Only reads.

import type { ReadableDb } from '../handles.ts';
import { type RestoredChange, type RestoredGroup, type RestoredKind, restoredKinds } from '../model/backup.ts';
import type { Progress } from '../model/progress.ts';
import { stepping, type Sql, sql } from '../sql.ts';

/** Names shown of each group. */
const FIRST = 5;

const names = (table: 'theme' | 'tag'): Sql => sql`(SELECT json_group_array(name) FROM (
  SELECT ${sql.identifier(table)}.name FROM ${sql.identifier(`entry_${table}`)} AS joined
  JOIN ${sql.identifier(table)} ON ${sql.identifier(table)}.id = joined.${sql.identifier(`${table}_id`)}
  WHERE joined.entry_id = entry.id ORDER BY joined.position))`;

const credits = sql`(SELECT json_group_array(name) FROM (SELECT kind || position || name AS name FROM film_credit
  WHERE film_id = film.id ORDER BY kind, position))`;

/** uid, title, day, and all a person would call a difference; texts by their checksums. What lies in the trash is gone. */
const rowsSql: Readonly<Record<RestoredKind, Sql>> = {
  entry: sql`SELECT entry.uid, film.title, entry.watched_on, json_array(film.uid, entry.watched_on, rating, entry.is_liked,
      is_rewatch, is_unfinished, has_spoilers, medium, place, company, review_sha256, ${names('theme')}, ${names('tag')})
    FROM entry JOIN film ON film.id = entry.film_id WHERE entry.trashed_at IS NULL`,
  film: sql`SELECT film.uid, film.title, CAST(film.year AS TEXT), json_array(film.title, original_title, reading, year,
      runtime_minutes, is_liked, notes, image.sha256, ${credits})
    FROM film LEFT JOIN image ON image.id = film.poster_id`,
  reflection: sql`SELECT reflection.uid, film.title, reflected_on, json_array(film.uid, reflected_on, has_spoilers, text_sha256)
    FROM reflection JOIN film ON film.id = reflection.film_id WHERE reflection.trashed_at IS NULL`,
  clipping: sql`SELECT clipping.uid, film.title, published_on, json_array(film.uid, byline, publication, published_on,
      source, text_sha256)
    FROM clipping JOIN film ON film.id = clipping.film_id WHERE clipping.trashed_at IS NULL`,
  list: sql`SELECT list.uid, list.name, NULL, json_array(name, description, is_ranked, (SELECT json_group_array(line) FROM (
      SELECT film.uid || note AS line FROM list_film JOIN film ON film.id = list_film.film_id
      WHERE list_id = list.id ORDER BY list_film.position)))
    FROM list WHERE list.trashed_at IS NULL`,
};

type Row = [uid: string, title: string, on: string | null, print: string];

class Group {
  count = 0;
  readonly #all: { title: string; on: string | null }[] = [];

  add([, title, on]: Row): void {
    this.count += 1;
    this.#all.push({ title, on });
  }

  told(): RestoredGroup {
    const newestFirst = this.#all.toSorted((one, other) => ((one.on ?? '') < (other.on ?? '') ? 1 : -1));
    return { count: this.count, first: newestFirst.slice(0, FIRST) };
  }
}

function compareKind(journal: ReadableDb, backup: ReadableDb, kind: RestoredKind): RestoredChange {
  const [back, gone, different] = [new Group(), new Group(), new Group()];
  const kept = new Map<string, Row>();
  for (const row of stepping<Row>(backup, rowsSql[kind])) kept.set(row[0], row);
  for (const row of stepping<Row>(journal, rowsSql[kind])) {
    const before = kept.get(row[0]);
    kept.delete(row[0]);
    if (before === undefined) gone.add(row);
    else if (before[3] !== row[3]) different.add(row);
  }
  for (const row of kept.values()) back.add(row);
  return { kind, back: back.told(), gone: gone.told(), different: different.told() };
}

/** Both of the newest version. */
export function compareJournals(
  journal: ReadableDb,
  backup: ReadableDb,
  tell: (progress: Progress) => void,
): RestoredChange[] {
  const all = restoredKinds.map((kind, index) => {
    tell({ done: index, whole: restoredKinds.length });
    return compareKind(journal, backup, kind);
  });
  return all.filter(({ back, gone, different }) => back.count + gone.count + different.count > 0);
}
