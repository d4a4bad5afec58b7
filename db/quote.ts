// The page of quotes: every blockquote of one's texts, newest first, and one of them at random. Only reads.

import { filmLines } from './film.ts';
import type { ReadableDb } from './handles.ts';
import type { QuoteKey, QuoteLine, QuotePage } from './model/quote.ts';
import { many, one, sql, type Sql } from './sql.ts';

interface QuoteRow {
  id: number;
  filmId: number;
  entryId: number | null;
  reflectionId: number | null;
  text: string;
  cite: string | null;
  isHidden: 0 | 1;
  notedOn: string;
}

const filmOf: Sql = sql`coalesce(
  (SELECT film_id FROM entry WHERE entry.id = quote.entry_id),
  (SELECT film_id FROM reflection WHERE reflection.id = quote.reflection_id))`;
const columns: Sql = sql`quote.id, ${filmOf} AS filmId, quote.entry_id AS entryId, quote.reflection_id AS reflectionId,
  quote.text, quote.cite, quote.is_hidden AS isHidden, quote.noted_on AS notedOn`;

function linesOf(db: ReadableDb, rows: readonly QuoteRow[]): QuoteLine[] {
  const films = filmLines(
    db,
    rows.map(({ filmId }) => filmId),
  );
  return rows.flatMap(({ filmId, isHidden, notedOn, ...row }) => {
    const film = films.get(filmId);
    return film ? [{ ...row, film, isHidden: isHidden === 1, notedOn: notedOn === '' ? null : notedOn }] : [];
  });
}

/** One page, by the day of the text, then by place in it backwards. For the test of its plan. */
export function quoteListSql(after: QuoteKey | null, limit: number): Sql {
  const from =
    after === null
      ? sql`TRUE`
      : sql`quote.noted_on <= ${after.notedOn} AND (quote.noted_on < ${after.notedOn} OR quote.id < ${after.id})`;
  return sql`SELECT ${columns} FROM quote WHERE ${from} ORDER BY quote.noted_on DESC, quote.id DESC LIMIT ${limit}`;
}

/** One page of quotes, those of the newest texts first. */
export function listQuotes(db: ReadableDb, query: { after: QuoteKey | null; limit: number }): QuotePage {
  const rows = many<QuoteRow>(db, quoteListSql(query.after, query.limit + 1));
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const { quoteCount } = one<{ quoteCount: number }>(db, sql`SELECT count(*) AS quoteCount FROM quote`);
  return {
    quotes: linesOf(db, page),
    quoteCount,
    next: rows.length > query.limit && last ? { notedOn: last.notedOn, id: last.id } : null,
  };
}

/** Any quote that hides nothing, another than the one shown now where there is another; null where there is none. */
export function pickQuote(db: ReadableDb, { but }: { but: number | null }): QuoteLine | null {
  const [picked] = many<QuoteRow>(
    db,
    sql`SELECT ${columns} FROM quote WHERE id = (
      SELECT id FROM quote WHERE is_hidden = 0 ORDER BY id IS ${but}, random() LIMIT 1
    )`,
  );
  return picked ? (linesOf(db, [picked])[0] ?? null) : null;
}
