// Writes the sample journal with the same verbs as everyone: entries on their days, what came later, a list, a watchlist, a kept search.

import type { z } from 'zod';
import { type Journal, write } from '../handles.ts';
import type { EntryDetail } from '../model/entry.ts';
import { requests, type RequestTable } from '../requests.ts';
import { run, sql } from '../sql.ts';
import { earlierEntries } from './entries-earlier.ts';
import { firstEntries } from './entries-first.ts';
import { recentEntries } from './entries-recent.ts';
import { oneMile } from './one-mile.ts';
import type { SampleEntry } from './sample-entry.ts';

type Name = keyof RequestTable;

function ask<N extends Name>(journal: Journal, name: N, input: z.input<RequestTable[N]['schema']>): unknown {
  const { schema, verb } = requests[name] as { schema: z.ZodType; verb: (journal: Journal, input: unknown) => unknown };
  return verb(journal, schema.parse(input));
}

/** A clock that stands where it is put. */
export class SampleClock {
  #now = Date.UTC(2019, 10, 1, 20);

  /** Evening of a day, or of the first day of a month or a year. */
  put(date: string | null): void {
    if (date === null) return;
    const [year = 2019, month = 1, day = 1] = date.split('-').map(Number);
    this.#now = Date.UTC(year, month - 1, day, 21, 40);
  }

  readonly now = (): number => (this.#now += 60_000);
}

function logged(journal: Journal, clock: SampleClock, { reflections, clippings, ...entry }: SampleEntry): EntryDetail {
  clock.put(entry.watchedOn ?? null);
  const detail = ask(journal, 'entry.log', entry) as EntryDetail;
  const filmId = detail.film.id;
  for (const clipping of clippings ?? []) ask(journal, 'clipping.add', { filmId, ...clipping });
  for (const reflection of reflections ?? []) {
    clock.put(reflection.reflectedOn ?? null);
    ask(journal, 'reflection.write', { filmId, ...reflection });
  }
  return detail;
}

const descriptions: Readonly<Record<string, string>> = {
  Grief: 'What is left in the room when there is nothing left to do.',
  Silence: 'Not the absence of words: what is said instead.',
};

/** The films of this list in their order, each with a note. */
const walkedHome: readonly [title: string, note: string][] = [
  ['One Mile', 'The bowl.'],
  ['Manchester by the Sea', 'Where nobody is healed, and nobody lies about it.'],
  ['Drive My Car', 'With the radio off.'],
  ['The Straight Story', 'For Dad.'],
  ['Maborosi', ''],
];

const toSee = [
  { film: { title: 'Ordet', year: 1955, directors: ['Carl Theodor Dreyer'] }, note: 'Anna: “but not alone”' },
  { film: { title: '麦秋', year: 1951, directors: ['小津安二郎'] }, note: 'with Mum, after 東京物語' },
  { film: { title: 'The Quiet Girl', year: 2022, directors: ['Colm Bairéad'] } },
  { film: { title: 'Secrets & Lies', year: 1996, directors: ['Mike Leigh'] }, note: 'the Tuesday club, in January' },
];

/** Fills an empty journal that was opened with this clock. */
export function fillSample(journal: Journal, clock: SampleClock): void {
  const oldestFirst = [...oneMile, ...recentEntries, ...earlierEntries, ...firstEntries].toSorted((one, other) =>
    (one.watchedOn ?? '') < (other.watchedOn ?? '') ? -1 : 1,
  );
  const films = new Map<string, number>();
  const themes = new Map<string, number>();
  for (const entry of oldestFirst) {
    const detail = logged(journal, clock, entry);
    films.set(detail.film.title, detail.film.id);
    for (const { id, name } of detail.themes) themes.set(name, id);
  }
  clock.put('2026-11-16');
  for (const [name, description] of Object.entries(descriptions))
    ask(journal, 'theme.edit', { id: themes.get(name) ?? 0, description });
  ask(journal, 'theme.edit', { id: themes.get('Survivor’s guilt') ?? 0, parentId: themes.get('Grief') ?? null });
  const list = ask(journal, 'list.create', {
    ...{ name: 'Walked home after', isRanked: true, description: 'Films one can’t take a bus after.' },
  }) as { id: number };
  for (const [title, note] of walkedHome)
    ask(journal, 'list.add', { id: list.id, film: { id: films.get(title) ?? 0 }, note });
  for (const { film, note = '' } of toSee) ask(journal, 'watchlist.add', { film, note });
  ask(journal, 'savedSearch.create', { name: 'Seen with Mum', query: 'company:Mum' });
  // whoever looks around begins with nothing to undo
  write(journal, null, (db) => {
    run(db, sql`DELETE FROM undo_change`);
    run(db, sql`DELETE FROM undo_step`);
  });
}
