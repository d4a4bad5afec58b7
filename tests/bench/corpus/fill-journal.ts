// Owns putting the corpus into a journal file, through the rows' own verbs, so that what is derived from them is right. Must never write to an index or a queue.

import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertClipping } from '../../../db/clipping.ts';
import { insertEntry } from '../../../db/entry.ts';
import { insertFilm } from '../../../db/film.ts';
import { type Journal, write, type WritableDb } from '../../../db/handles.ts';
import { checksumOf } from '../../../db/checksum.ts';
import { LATEST_VERSION, schemaAt } from '../../../db/migrations/migrate.ts';
import { foldName } from '../../../db/model/text.ts';
import { closeJournal, openJournal } from '../../../db/open.ts';
import { insertReflection } from '../../../db/reflection.ts';
import { hasBacklog } from '../../../db/search/backlog.ts';
import { Learning } from '../../../db/search/index-queue.ts';
import { learnPiece } from '../../../db/search/learn.ts';
import { finish } from '../../../db/search/pace.ts';
import { run, sql } from '../../../db/sql.ts';
import { findOrAddTag } from '../../../db/tag.ts';
import { findOrAddTheme } from '../../../db/theme.ts';
import { Corpus, CORPUS_VERSION, SEED } from './corpus.ts';

/** Entries of one transaction: few enough to stay in memory, enough to be indexed in one go. */
const CHUNK = 2_000;
const NEWEST_AT = Date.UTC(2026, 10, 21, 20);

function uid(kind: string, index: number): string {
  return `${kind}-${String(index).padStart(7, '0')}`;
}

/** Ids of what has one name each, made when they first come up. */
class NameIds {
  private readonly known = new Map<string, number>();
  private readonly make: (db: WritableDb, name: string) => number;

  constructor(make: (db: WritableDb, name: string) => number) {
    this.make = make;
  }

  of(db: WritableDb, name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const made = this.make(db, name);
    this.known.set(name, made);
    return made;
  }
}

class Filling {
  private readonly journal: Journal;
  private readonly corpus: Corpus;
  private readonly filmIds: number[] = [];
  private readonly themes = new NameIds((db, name) => findOrAddTheme(db, name, NEWEST_AT));
  private readonly tags = new NameIds(findOrAddTag);

  constructor(journal: Journal, corpus: Corpus) {
    this.journal = journal;
    this.corpus = corpus;
  }

  private inChunks(count: number, add: (db: WritableDb, index: number) => void, said?: (done: number) => void): void {
    for (let begin = 0; begin < count; begin += CHUNK) {
      const end = Math.min(count, begin + CHUNK);
      write(this.journal, null, (db) => {
        for (let index = begin; index < end; index += 1) add(db, index);
      });
      said?.(end);
    }
  }

  private film(index: number): number {
    const id = this.filmIds[index];
    if (id === undefined) throw new RangeError(`film ${index} of the corpus has not come up`);
    return id;
  }

  private addEntry(db: WritableDb, index: number): void {
    const { film, themes, tags, ...fields } = this.corpus.entry(index);
    const at = NEWEST_AT - (this.corpus.entries - index) * 60_000;
    const stamp = { uid: uid('film', film), createdAt: at, changedAt: at };
    if (film === this.filmIds.length) this.filmIds.push(insertFilm(db, this.corpus.film(film), stamp));
    const id = insertEntry(db, this.film(film), fields, {
      ...{ uid: uid('entry', index), loggedAt: at, changedAt: at, trashedAt: null },
    });
    for (const [position, name] of themes.entries())
      run(
        db,
        sql`INSERT INTO entry_theme (entry_id, theme_id, position) VALUES (${id}, ${this.themes.of(db, name)}, ${position})`,
      );
    for (const [position, name] of tags.entries())
      run(
        db,
        sql`INSERT INTO entry_tag (entry_id, tag_id, position) VALUES (${id}, ${this.tags.of(db, name)}, ${position})`,
      );
  }

  private addNotes(db: WritableDb, index: number): void {
    const stamp = { uid: uid('note', index), changedAt: NEWEST_AT, trashedAt: null };
    const { film, text, on } = this.corpus.reflection(index);
    insertReflection(
      db,
      this.film(film),
      { reflectedOn: on, hasSpoilers: false, text },
      { ...stamp, writtenAt: NEWEST_AT },
    );
    const { film: clipped, on: publishedOn, ...clipping } = this.corpus.clipping(index);
    insertClipping(
      db,
      this.film(clipped),
      { ...clipping, publishedOn, source: null },
      { ...stamp, clippedAt: NEWEST_AT },
    );
  }

  private addLists(db: WritableDb): void {
    for (const { name, description, isRanked, films } of this.corpus.lists()) {
      const { insertedId: id } = run(
        db,
        sql`INSERT INTO list (uid, name, name_folded, description, is_ranked, created_at, changed_at)
          VALUES (${randomUUID()}, ${name}, ${foldName(name)}, ${description}, ${isRanked}, ${NEWEST_AT}, ${NEWEST_AT})`,
      );
      for (const [position, film] of films.entries())
        run(
          db,
          sql`INSERT INTO list_film (list_id, film_id, position, note, added_at)
            VALUES (${id}, ${this.film(film)}, ${position}, '', ${NEWEST_AT})`,
        );
    }
  }

  all(said?: (done: number) => void): void {
    this.inChunks(this.corpus.entries, (db, index) => this.addEntry(db, index), said);
    this.inChunks(this.corpus.notes, (db, index) => this.addNotes(db, index));
    write(this.journal, null, (db) => this.addLists(db));
    // what comes by thousands is learned afterwards: nothing is measured before that
    const learning = new Learning();
    while (hasBacklog(this.journal.db)) finish(learnPiece(this.journal, learning));
  }
}

/** Makes a journal of the corpus where nothing is yet. `said` hears of every thousand or two of entries. */
export function fillJournal(path: string, corpus: Corpus, said?: (done: number) => void): void {
  const opened = openJournal(path, { now: () => NEWEST_AT });
  if (!opened.ok) throw new Error(`journal of the corpus: ${opened.error.failure} ${opened.error.detail ?? ''}`);
  try {
    new Filling(opened.value, corpus).all(said);
  } finally {
    closeJournal(opened.value);
  }
}

/** Where finished journals are kept between runs. Deleting the folder is safe. */
export const KEPT_IN = join(tmpdir(), 'afterimage-corpus');

/** A schema that is still being worked on changes without its version. */
const schema = `${LATEST_VERSION}-${checksumOf(JSON.stringify(schemaAt(LATEST_VERSION))).slice(0, 8)}`;

function pathOfKept(entries: number, seed: number): string {
  return join(KEPT_IN, `${entries}-${seed}-${CORPUS_VERSION}-schema-${schema}.afterimage`);
}

/** So that it is made anew: for when the code that derives has changed and the schema has not. */
export function forgetJournal(entries: number, seed = SEED): void {
  rmSync(pathOfKept(entries, seed), { force: true });
}

/** A journal of so many entries, made once for each schema. It is kept for other runs: copy it before writing to it. */
export function keptJournal(entries: number, said?: (done: number) => void, seed = SEED): string {
  const kept = pathOfKept(entries, seed);
  if (existsSync(kept)) return kept;
  mkdirSync(KEPT_IN, { recursive: true });
  const half = `${kept}.${process.pid}.half.afterimage`;
  try {
    fillJournal(half, new Corpus(entries, seed), said);
    renameSync(half, kept);
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(half + rest, { force: true });
  }
  return kept;
}

/** A copy of its own to write to. */
export function copyJournal(entries: number, to: string, said?: (done: number) => void): void {
  copyFileSync(keptJournal(entries, said), to);
}
