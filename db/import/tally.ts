// Counts how rows ended and writes down those worth a line of the report. Must never hold more in memory than counts.

import type { WritableDb } from '../handles.ts';
import type {
  ConflictKind,
  ConflictLine,
  CountedKind,
  FilmLikeness,
  ImportCounts,
  LikenessLine,
  Outcome,
  OurReason,
  ReportRow,
} from '../model/import.ts';
import { run, sql } from '../sql.ts';
import type { RecordPlace, RemarkCode, SkipReason } from './record.ts';

export type Reason = OurReason | RemarkCode | SkipReason;

/** Characters of a text in an example. */
const EXAMPLE_LENGTH = 200;
const MOST_EXAMPLES = 3;

const cut = (text: string): string => (text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text);

export interface Noted {
  outcome: ReportRow['outcome'];
  reason: Reason;
  kind: CountedKind;
  place: RecordPlace;
  title?: string | null;
  detail?: string | null;
}

export class Tally {
  readonly counts: ImportCounts = {};
  readonly #db: WritableDb;
  readonly #runId: number;
  readonly #conflicts = new Map<ConflictKind, ConflictLine>();
  readonly #likenesses = new Map<FilmLikeness, LikenessLine>();

  constructor(db: WritableDb, runId: number) {
    this.#db = db;
    this.#runId = runId;
  }

  get conflicts(): ConflictLine[] {
    return [...this.#conflicts.values()];
  }

  get likenesses(): LikenessLine[] {
    return [...this.#likenesses.values()];
  }

  /** Whether anything of the journal is another than before. */
  get hasChanged(): boolean {
    return Object.values(this.counts).some(({ created, updated }) => created + updated > 0);
  }

  count(kind: CountedKind, outcome: Outcome, by = 1): void {
    const counts = (this.counts[kind] ??= { created: 0, updated: 0, merged: 0, kept: 0, skipped: 0 });
    counts[outcome] += by;
  }

  /** Writes a line without counting: what happened to a row beside how it ended. */
  note({ outcome, reason, kind, place, title = null, detail = null }: Noted): void {
    run(
      this.#db,
      sql`INSERT INTO import_note (run_id, outcome, reason, kind, file, line, item, title, detail)
        VALUES (${this.#runId}, ${outcome}, ${reason}, ${kind}, ${place.file}, ${place.line}, ${place.item}, ${title},
          ${detail})`,
    );
  }

  /** How a row ended, with the reason why it did not become something new. */
  end(noted: Noted & { outcome: Outcome }): void {
    this.count(noted.kind, noted.outcome);
    this.note(noted);
  }

  likeness(kind: FilmLikeness, mine: string, theirs: string): void {
    let line = this.#likenesses.get(kind);
    if (!line) this.#likenesses.set(kind, (line = { kind, count: 0, examples: [] }));
    line.count += 1;
    if (line.examples.length < MOST_EXAMPLES) line.examples.push({ mine, theirs });
  }

  conflict(kind: ConflictKind, title: string, mine: string, theirs: string): void {
    let line = this.#conflicts.get(kind);
    if (!line) this.#conflicts.set(kind, (line = { kind, count: 0, examples: [] }));
    line.count += 1;
    if (line.examples.length < MOST_EXAMPLES) line.examples.push({ title, mine: cut(mine), theirs: cut(theirs) });
  }
}
