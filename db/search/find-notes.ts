// Finds what stands beside the entries: reflections, and clippings, which are never mixed with one's own words. Only reads.

import type { z } from 'zod';
import { filmLines } from '../film.ts';
import type { ReadableDb } from '../handles.ts';
import { foldText } from '../model/fold.ts';
import { parseSearchQuery } from '../model/search-query.ts';
import type { NoteAnswer, NoteHit, noteRequest } from '../model/search.ts';
import { many, sql, type Sql } from '../sql.ts';
import { Marker } from './marks.ts';
import { bestPassage } from './passage.ts';
import { type Matcher, matchersOf, matchText } from './terms.ts';

/** Notes read for the pieces (Japanese, `C++`) that the index can't know, those written last first. */
const READ = 5_000;

/** What the index says, or every note where it is not asked. For the test of its plan. */
export function notesSql(matchers: readonly Matcher[], limit: number): Sql {
  const wanted = matchers.filter(({ isNegated }) => !isNegated).flatMap((matcher) => matchText(matcher) ?? []);
  const unwanted = matchers
    .filter(({ isNegated, piece }) => isNegated && piece === null)
    .flatMap((matcher) => matchText(matcher) ?? []);
  if (wanted.length === 0) return sql`SELECT note_id AS id FROM note_document ORDER BY note_id DESC LIMIT ${READ}`;
  const none = unwanted.length === 0 ? '' : ` NOT (${unwanted.join(' OR ')})`;
  return sql`SELECT rowid AS id FROM note_fts WHERE note_fts MATCH ${`(${wanted.join(' AND ')})${none}`}
    ORDER BY bm25(note_fts, 4.0, 2.0, 1.0), rowid DESC LIMIT ${limit}`;
}

interface Document {
  id: number;
  title: string;
  source: string;
  text: string;
}

function holdsPieces(document: Document, pieces: readonly Matcher[]): boolean {
  const folded = foldText(`${document.title}\n${document.source}\n${document.text}`);
  return pieces.every(({ piece, isNegated }) => folded.includes(piece ?? '') !== isNegated);
}

function documentsOf(db: ReadableDb, ids: readonly number[]): Document[] {
  return many<Document>(
    db,
    sql`SELECT note_id AS id, title, source, text FROM json_each(${JSON.stringify(ids)}) AS wanted
      CROSS JOIN note_document ON note_document.note_id = wanted.value ORDER BY wanted.key`,
  );
}

interface Facts {
  id: number;
  filmId: number;
  on: string | null;
  byline: string | null;
  publication: string | null;
  isHidden: 0 | 1;
}

function factsOf(db: ReadableDb, noteIds: readonly number[]): Map<number, Facts> {
  const rows = many<Facts & { noteId: number }>(
    db,
    sql`SELECT id * 2 AS noteId, id, film_id AS filmId, reflected_on AS "on", NULL AS byline, NULL AS publication,
        has_spoilers AS isHidden FROM reflection WHERE id IN (SELECT value / 2 FROM json_each(${JSON.stringify(noteIds)}) WHERE value % 2 = 0)
      UNION ALL
      SELECT id * 2 + 1, id, film_id, published_on, byline, publication, 0
        FROM clipping WHERE id IN (SELECT value / 2 FROM json_each(${JSON.stringify(noteIds)}) WHERE value % 2 = 1)`,
  );
  return new Map(rows.map(({ noteId, ...facts }) => [noteId, facts]));
}

/** Never fails, whatever the query holds. A query with filters is about entries and finds no notes. */
export function findNotes(db: ReadableDb, request: z.output<typeof noteRequest>): NoteAnswer {
  const query = parseSearchQuery(request.query);
  const matchers = matchersOf(query.terms);
  const isAsked = query.filters.length === 0 && matchers.some(({ isNegated }) => !isNegated);
  if (!isAsked) return { reflections: [], clippings: [] };
  const pieces = matchers.filter(({ piece }) => piece !== null);
  const ids = many<{ id: number }>(db, notesSql(matchers, pieces.length > 0 ? READ : request.limit));
  const documents = documentsOf(
    db,
    ids.map(({ id }) => id),
  )
    .filter((document) => holdsPieces(document, pieces))
    .slice(0, request.limit);
  const facts = factsOf(
    db,
    documents.map(({ id }) => id),
  );
  const films = filmLines(
    db,
    [...facts.values()].map(({ filmId }) => filmId),
  );
  const marker = new Marker(matchers);
  const hits = documents.flatMap(({ id: noteId, text }): NoteHit[] => {
    const fact = facts.get(noteId);
    const film = fact && films.get(fact.filmId);
    if (!fact || !film) return [];
    const { id, on, byline, publication } = fact;
    const passage = fact.isHidden === 1 ? null : (bestPassage(text, marker)?.passage ?? null);
    return [{ kind: noteId % 2 === 0 ? 'reflection' : 'clipping', id, film, on, byline, publication, passage }];
  });
  return {
    reflections: hits.filter(({ kind }) => kind === 'reflection'),
    clippings: hits.filter(({ kind }) => kind === 'clipping'),
  };
}
