// A journal of 20,000 entries about 5,000 films, made from a seed with invented words: the same one each time. For what must hold at that size.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertEntry } from '../../db/entry.ts';
import { insertFilm } from '../../db/film.ts';
import { write, type WritableDb } from '../../db/handles.ts';
import { filmDraft } from '../../db/model/film.ts';
import { daysBefore, type PartialDate } from '../../db/model/partial-date.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { setTags } from '../../db/tag.ts';
import { setThemes } from '../../db/theme.ts';

export const LARGE = { entries: 20_000, films: 5_000 };
const NEWEST = '2026-11-21';
const DAYS = 365 * 32;
const SEED = 20_261_121;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words =
  'harbour salt ferry winter lantern orchard brother letter window platform river kitchen bicycle snow evening garden mother bridge train field empty track dusk mile bread glass stair coat rain street song bell island lamp summer wall paper stone boat hand road'.split(
    ' ',
  );
const small = 'the a of and in with without under her his no one that it was as if only from again'.split(' ');
const kanji = [...'海雪夜道走人町春秋冬川窓家母父姉妹灯駅橋雨空山島声手紙旅'];
const names =
  'Anna Ines Petar Bea Gösta Nadia 遥 Tomas Marit Ilse Okafor Moreau Lindqvist Holm Nyman Haddad 森下'.split(' ');
const themes = ['Grief', 'Water', 'Leaving', 'Silence', 'Work', 'Winter', 'Night', 'Mothers', 'Distance', '悲しみ'];
const tags = ['with-mum', 'festival', 'in-theatres', 'late', 'alone'];
const media = ['cinema', 'disc', 'stream', 'television', '35 mm'];

class Inventor {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = numbers(seed);
  }

  one<T>(all: readonly T[]): T {
    const picked = all[Math.floor(this.next() * all.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  some<T>(all: readonly T[], most: number): T[] {
    return [...new Set(Array.from({ length: Math.floor(this.next() * (most + 1)) }, () => this.one(all)))];
  }

  isSo(share: number): boolean {
    return this.next() < share;
  }

  title(): string {
    if (this.isSo(0.12)) return Array.from({ length: 2 + Math.floor(this.next() * 5) }, () => this.one(kanji)).join('');
    const long = this.isSo(0.02) ? 14 : 1 + Math.floor(this.next() * 3);
    const all = Array.from({ length: long }, () => this.one(words)).join(` ${this.one(small)} `);
    return all.charAt(0).toUpperCase() + all.slice(1);
  }

  sentence(): string {
    const all = Array.from({ length: 6 + Math.floor(this.next() * 9) }, (_, at) => this.one(at % 2 ? small : words));
    return `${all.join(' ')}.`.replace(/^./u, (letter) => letter.toUpperCase());
  }

  text(wordCount: number): string {
    const sentences: string[] = [];
    for (let count = 0; count < wordCount; count += 10) sentences.push(this.sentence());
    return sentences
      .map((one, at) => one + (at % 6 === 5 ? '\n\n' : ' '))
      .join('')
      .trim();
  }

  /** Mostly days; some months, some years, some unknown. */
  date(): PartialDate | null {
    const day = daysBefore(NEWEST, Math.floor(this.next() ** 1.5 * DAYS));
    const kind = this.next();
    return kind < 0.88 ? day : kind < 0.94 ? day.slice(0, 7) : kind < 0.98 ? day.slice(0, 4) : null;
  }

  review(): string {
    const kind = this.next();
    if (kind < 0.35) return '';
    return this.text(kind < 0.9 ? 20 + this.next() * 60 : kind < 0.985 ? 300 : 3_000);
  }
}

function fill(db: WritableDb): void {
  const invent = new Inventor(SEED);
  const at = Date.UTC(2026, 10, 21, 20);
  const uid = (kind: string, count: number): string => `${kind}-${String(count).padStart(6, '0')}`;
  const filmIds = Array.from({ length: LARGE.films }, (_, count) => {
    const [title, year] = [invent.title(), 1920 + Math.floor(invent.next() * 106)];
    const directors = [`${invent.one(names)} ${invent.one(names)}`];
    const film = filmDraft.parse({ title, year: invent.isSo(0.97) ? year : null, directors });
    return insertFilm(db, film, { uid: uid('film', count), createdAt: at, changedAt: at });
  });
  for (let count = 0; count < LARGE.entries; count += 1) {
    // every film once, then some of them again
    const isFirst = count < LARGE.films;
    const filmId = isFirst ? (filmIds[count] ?? 1) : invent.one(filmIds);
    const id = insertEntry(
      db,
      filmId,
      {
        ...{ watchedOn: invent.date(), rating: invent.isSo(0.8) ? (1 + Math.floor(invent.next() * 10)) / 2 : null },
        ...{ isLiked: invent.isSo(0.1), isRewatch: !isFirst, isUnfinished: invent.isSo(0.03) },
        ...{ hasSpoilers: invent.isSo(0.02), medium: invent.isSo(0.5) ? invent.one(media) : null },
        ...{ place: null, company: invent.isSo(0.1) ? 'Mum' : null, review: invent.review() },
      },
      { uid: uid('entry', count), loggedAt: at + count, changedAt: at + count, trashedAt: null },
    );
    setThemes(db, id, invent.some(themes, 3), at);
    setTags(db, id, invent.some(tags, 1));
  }
}

let made: string | undefined;

/** Puts the journal at `path`; it is made once in a run. */
export function writeLargeJournal(path: string): void {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'afterimage-large-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    made = join(folder, 'Large.afterimage');
    const opened = openJournal(made, { now: () => Date.UTC(2026, 10, 21, 20) });
    if (!opened.ok) throw new Error(`large journal: ${opened.error.failure}`);
    write(opened.value, null, fill);
    closeJournal(opened.value);
  }
  copyFileSync(made, path);
}
