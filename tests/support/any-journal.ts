// Whole journals made up at random, as the exports they would be: every noun, joined as a journal joins them.

import fc from 'fast-check';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportedFilm, type ExportedJournal } from '../../db/model/exchange.ts';
import { searchOrder } from '../../db/model/search/answer.ts';
import { foldName } from '../../db/model/text.ts';
import { anyDate, anyFilm, anyInstant, anyName, anyText, anyUid } from './any-film.ts';
import { png } from './images.ts';

const anyHue = fc.integer({ min: 0, max: 359 });
const anyTrashed = fc.option(anyInstant);
const posters = [png(2, 3), png(4, 6, (x, y) => [x * 60, y * 40, 9])].map((bytes) =>
  Buffer.from(bytes).toString('base64'),
);

/** In the order of exports, and each once. */
function inOrder<T extends { uid: string }>(all: readonly T[], seen: Set<string>): T[] {
  return all
    .filter(({ uid }) => seen.size < seen.add(uid).size)
    .toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
}

/** Revisions come by time; the trash may hold anything; a film may have a poster. */
const anyWholeFilm = fc
  .tuple(anyFilm, fc.option(fc.constantFrom(...posters)), fc.array(anyTrashed, { minLength: 8, maxLength: 8 }))
  .map(([film, poster, trashed]): ExportedFilm => {
    let at = 0;
    const thrown = <T extends object>(each: T): T & { trashedAt: number | null } => ({
      ...each,
      trashedAt: trashed[at++] ?? null,
    });
    return {
      ...{ ...film, poster },
      entries: film.entries.map((entry) => ({
        ...thrown(entry),
        revisions: entry.revisions.toSorted((one, other) => one.writtenAt - other.writtenAt),
      })),
      reflections: film.reflections.map(thrown),
      clippings: film.clippings.map(thrown),
    };
  });

const anySearch = fc.record({
  uid: anyUid,
  name: anyName,
  query: anyName,
  order: fc.constantFrom(...searchOrder.options),
  createdAt: anyInstant,
  changedAt: anyInstant,
});

const anyList = fc.record({
  uid: anyUid,
  name: anyName,
  description: anyText,
  isRanked: fc.boolean(),
  createdAt: anyInstant,
  changedAt: anyInstant,
  trashedAt: anyTrashed,
  films: fc.array(fc.record({ note: anyText, addedAt: anyInstant }), { maxLength: 3 }),
});

const anyWatch = fc.record({ note: anyText, addedOn: anyDate, addedAt: anyInstant });
const anyTheme = fc.record({ description: anyText, hue: anyHue, createdAt: anyInstant, uid: anyUid });

/** Themes that entries name, each once by the spelling that came first, and that spelling in the entries. */
function joined(
  films: ExportedFilm[],
  themeFacts: readonly (typeof anyTheme extends fc.Arbitrary<infer T> ? T : never)[],
) {
  const names = new Map<string, string>();
  const tags = new Map<string, string>();
  const known = (all: Map<string, string>, name: string): string => {
    const folded = foldName(name);
    all.set(folded, all.get(folded) ?? name);
    return all.get(folded) ?? name;
  };
  for (const film of films) {
    for (const entry of film.entries) {
      entry.themes = entry.themes.map((name) => known(names, name));
      entry.tags = entry.tags.map((name) => known(tags, name));
    }
  }
  const themes = [...names].map(([folded, name], at) => ({
    ...{ folded, uid: `theme-${at}`, name, description: '', hue: 1, parent: null, createdAt: 1 },
    ...themeFacts[at],
  }));
  return themes.toSorted((one, other) => (one.folded < other.folded ? -1 : 1));
}

export const anyJournal: fc.Arbitrary<ExportedJournal> = fc
  .record({
    films: fc.array(anyWholeFilm, { maxLength: 4 }),
    themeFacts: fc.array(anyTheme, { minLength: 50, maxLength: 50 }),
    lists: fc.array(anyList, { maxLength: 2 }),
    watched: fc.array(anyWatch, { maxLength: 3 }),
    searches: fc.array(anySearch, { maxLength: 3 }),
    hasParents: fc.boolean(),
    hasPair: fc.boolean(),
  })
  .map(({ films: made, themeFacts, lists, watched, searches, hasParents, hasPair }) => {
    const seen = new Set<string>();
    const films = inOrder(made, seen).map((film) => ({
      ...film,
      entries: inOrder(film.entries, seen).map((entry) => ({
        ...entry,
        revisions: entry.revisions.filter(({ uid }) => seen.size < seen.add(uid).size),
      })),
      reflections: inOrder(film.reflections, seen),
      clippings: inOrder(film.clippings, seen),
    }));
    const themes = joined(films, themeFacts).filter(({ uid }) => seen.size < seen.add(uid).size);
    const parent = (at: number): string | null => (hasParents && at > 0 ? (themes[at - 1]?.name ?? null) : null);
    const uids = films.map(({ uid }) => uid);
    return {
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      themes: themes.map(({ uid, name, description, hue, createdAt }, at) => ({
        ...{ uid, name, description, hue, parent: parent(at), createdAt },
      })),
      films,
      apart: hasPair && uids[0] !== undefined && uids[1] !== undefined ? [[uids[0], uids[1]] as [string, string]] : [],
      lists: inOrder(lists, seen).map((list) => ({
        ...list,
        films: list.films.flatMap((each, at) => (uids[at] === undefined ? [] : [{ film: uids[at], ...each }])),
      })),
      watchlist: watched.flatMap((each, at) => (uids[at] === undefined ? [] : [{ film: uids[at], ...each }])),
      savedSearches: searches.filter(({ uid }) => seen.size < seen.add(uid).size),
    };
  });
