// In which order films stand, and which of them a typed filter shows. Pure; must never drop a film that has no year, no rating or no date.

import type { FilmTile } from '../../../db/model/film.ts';
import { foldText } from '../../../db/model/fold.ts';

export const filmOrders = ['title', 'year', 'director', 'times', 'watched', 'rating', 'added'] as const;
export type FilmOrder = (typeof filmOrders)[number];

/** Names go from A on, numbers and days from the highest and newest down. */
export function isNaturallyUp(order: FilmOrder): boolean {
  return order === 'title' || order === 'director';
}

type Key = string | number | null;

const keys: Record<Exclude<FilmOrder, 'title'>, (tile: FilmTile) => Key> = {
  year: ({ year }) => year,
  director: ({ directors }) => directors[0] ?? null,
  times: ({ entryCount }) => entryCount,
  watched: ({ lastWatchedOn }) => lastWatchedOn,
  rating: ({ lastRating }) => lastRating,
  added: ({ addedAt }) => addedAt,
};

const collators = new Map<string, Intl.Collator>();

/** Letters as the people of a language sort them, kana in the order of the fifty sounds; numbers in names by their value. */
function collatorOf(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  collators.set(locale, known);
  return known;
}

function compare(collator: Intl.Collator, one: NonNullable<Key>, other: NonNullable<Key>): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/**
 * Films in order. They come by title as the journal has them: by readings, without articles, in the language's order.
 * Those without what is ordered by stand last either way, and equals by title.
 */
export function arrange(tiles: readonly FilmTile[], order: FilmOrder, isUp: boolean, locale = 'en'): FilmTile[] {
  if (order === 'title') return isUp ? [...tiles] : tiles.toReversed();
  const collator = collatorOf(locale);
  const keyOf = keys[order];
  const sign = isUp ? 1 : -1;
  return tiles.toSorted((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if ((first === null) !== (second === null)) return first === null ? 1 : -1;
    return first === null || second === null ? 0 : sign * compare(collator, first, second);
  });
}

const holds = (text: string, typed: string): boolean => foldText(text).includes(typed);

/** Films whose title, original title, reading or director holds what was typed, case and accents aside. */
export function filtered(tiles: readonly FilmTile[], typed: string): readonly FilmTile[] {
  const folded = foldText(typed.trim().replace(/\s+/gu, ' '));
  if (folded === '') return tiles;
  return tiles.filter(({ title, originalTitle, reading, directors }) =>
    [title, originalTitle ?? '', reading ?? '', ...directors].some((text) => holds(text, folded)),
  );
}

/** Where the first film after `from` stands whose title begins so, going round; -1 where none does. */
export function indexOfBeginning(tiles: readonly { title: string }[], typed: string, from: number): number {
  const folded = foldText(typed);
  for (let step = 0; step < tiles.length; step += 1) {
    const at = (from + step) % tiles.length;
    if (foldText(tiles[at]?.title ?? '').startsWith(folded)) return at;
  }
  return -1;
}
