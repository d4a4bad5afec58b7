// Any day at the journal: every request that writes, in any order, by right ids and wrong ones, as arbitraries for property tests.

import fc from 'fast-check';
import { checkedTables } from '../../db/model/check.ts';
import { expect } from 'vitest';
import type { Journal } from '../../db/handles.ts';
import type { AppError } from '../../db/model/result.ts';
import { answer } from '../../db/answer.ts';
import type { RequestName } from '../../electron/contract/requests.ts';
import { png } from './images.ts';
import { memoryJournal, NOON } from './journal.ts';

export interface Asked {
  name: RequestName;
  input: unknown;
}

const id = fc.integer({ min: 1, max: 4 });
const session = fc.constantFrom('a', 'b');
const to = fc.constantFrom(0, 1, 2, 1_000_000);
const text = fc.constantFrom('', 'later', '> a line\n> — Mio', '||He falls.||\n\n> still\r\n', '\u202E走る人 “x”\\');
const word = fc.constantFrom('grief', 'Grief', 'GRIEF ', 'water', '悲しみ', 'İstanbul', 'with-mum');
const words = fc.uniqueArray(word, { maxLength: 3 });
const line = fc.constantFrom(null, '', 'Home', ' 35 mm ');
const date = fc.constantFrom('2019', '2019-03', '2026-03-14');
const isSo = fc.boolean();
const film = fc.record(
  {
    title: fc.constantFrom('One Mile', 'one mile', 'Solaris', 'さくら', 'ليل طويل', '🏃'.repeat(250)),
    year: fc.constantFrom(1972, 2002, null),
    directors: fc.subarray(['A', 'B', 'C']),
    genres: fc.subarray(['Drama', 'Winter']),
    identifiers: fc.constantFrom<Record<string, string>>({}, { imdb: 'tt1' }, { tmdb: '2', imdb: 'tt3' }),
    originalTitle: fc.constantFrom(null, 'Солярис'),
    reading: fc.constantFrom(null, 'そらりす'),
    runtimeMinutes: fc.constantFrom(null, 90),
    isLiked: isSo,
  },
  { requiredKeys: ['title'] },
);
const filmOfList = fc.oneof(film, fc.record({ id }));
const viewing = {
  ...{ watchedOn: fc.option(date), rating: fc.constantFrom(null, 0.5, 5), isLiked: isSo, isRewatch: isSo },
  ...{ isUnfinished: isSo, hasSpoilers: isSo, medium: line, place: line, company: line },
  ...{ themes: words, tags: words, review: text },
};
const noFilter = { ...{ year: null, rating: null, themeId: null, tagId: null, review: null } };
const entries = fc.oneof(
  fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map((ids) => ({ ids })),
  fc.constantFrom(null, 2026).map((year) => ({ filter: { ...noFilter, year } })),
);
const asking = fc.constantFrom('grief', ' theme:water  rating:>=4', '"走る" -海');
const order = fc.constantFrom('relevance', 'newest', 'oldest', 'rating');
const clipping = { byline: line, publication: line, publishedOn: fc.option(date), source: line, text };
const ids = fc.uniqueArray(id, { maxLength: 3 });

type Inputs = Record<string, fc.Arbitrary<unknown>>;
const byId = fc.record({ id });
const pair = fc.record({ id, into: id });
const some = (required: Inputs, optional: Inputs): fc.Arbitrary<unknown> =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });

/** Every request that writes to what an export holds, and something to ask it for. */
export const inputs = {
  'entry.log': some(
    {
      film: fc.oneof(
        film,
        fc.record({ id }),
        film.map((of) => ({ ...of, isDistinct: true })),
      ),
    },
    viewing,
  ),
  'entry.edit': some({ id }, { session, ...viewing }),
  'entry.trash': byId,
  'entry.restore': byId,
  'entry.rewatch': byId,
  'entry.editMany': some(
    { entries },
    {
      ...{ addThemes: words, removeThemes: words, addTags: words, removeTags: words },
      ...{ medium: line, place: line, company: line, isLiked: isSo, isRewatch: isSo, isUnfinished: isSo },
    },
  ),
  'entry.trashMany': fc.record({ entries }),
  'revision.restore': byId,
  'film.edit': film.chain((change) =>
    some({ id, title: fc.constant(change.title) }, { session, notes: text, year: fc.constant(change.year ?? null) }),
  ),
  'film.merge': pair,
  'film.split': some(
    { id, entryIds: ids },
    { reflectionIds: ids, clippingIds: ids, title: fc.constantFrom('One Mile', 'Kestrel'), year: fc.constant(1972) },
  ),
  'film.keepApart': fc.record({ id, otherId: id }),
  'poster.set': fc.record({ filmId: id, bytes: fc.constantFrom(2, 3).map((height) => new Uint8Array(png(2, height))) }),
  'poster.remove': fc.record({ filmId: id }),
  'reflection.write': some({ filmId: id }, { reflectedOn: fc.option(date), hasSpoilers: isSo, text }),
  'reflection.edit': some({ id }, { session, reflectedOn: date, hasSpoilers: isSo, text }),
  'reflection.trash': byId,
  'reflection.restore': byId,
  'clipping.add': some({ filmId: id }, clipping),
  'clipping.edit': some({ id }, { session, ...clipping }),
  'clipping.trash': byId,
  'clipping.restore': byId,
  'list.create': some({ name: word }, { description: text, isRanked: isSo }),
  'list.edit': some({ id }, { session, name: word, description: text, isRanked: isSo }),
  'list.add': some({ id, film: filmOfList }, { note: text, to }),
  'list.remove': fc.record({ id, filmId: id }),
  'list.move': fc.record({ id, filmId: id, to }),
  'list.note': some({ id, filmId: id, note: text }, { session }),
  'list.trash': byId,
  'list.restore': byId,
  'watchlist.add': some({ film: filmOfList }, { note: text, addedOn: fc.option(date) }),
  'watchlist.remove': fc.record({ filmId: id }),
  'watchlist.move': fc.record({ filmId: id, to }),
  'watchlist.note': some({ filmId: id, note: text }, { session }),
  'savedSearch.create': some({ name: word, query: asking }, { order }),
  'savedSearch.edit': some({ id }, { name: word, query: asking, order, to }),
  'savedSearch.delete': byId,
  'theme.create': fc.record({ name: word }),
  'theme.edit': some(
    { id },
    { session, name: word, description: text, hue: fc.constantFrom(0, 345), parentId: fc.option(id) },
  ),
  'theme.merge': pair,
  'theme.delete': byId,
  'tag.edit': fc.record({ id, name: word }),
  'tag.merge': pair,
  'tag.delete': byId,
  'tag.toTheme': byId,
  'text.mend': fc.record({ table: fc.constantFrom(...checkedTables), id, text }),
  'import.undo': byId,
} satisfies Partial<Record<RequestName, fc.Arbitrary<unknown>>>;

export const asked: fc.Arbitrary<Asked> = fc.oneof(
  // what makes things comes more often than what takes them away
  { weight: 8, arbitrary: inputs['entry.log'].map((input): Asked => ({ name: 'entry.log', input })) },
  { weight: 2, arbitrary: inputs['list.add'].map((input): Asked => ({ name: 'list.add', input })) },
  ...Object.entries(inputs).map(([name, input]) =>
    input.map((value): Asked => ({ name: name as RequestName, input: value })),
  ),
);
const refused = /^(not-found|invalid|nothing-to-(un|re)do)$/;

/** Asks, and lets a request be refused where it names what is not there. */
export function tell(journal: Journal, { name, input }: Asked): AppError | null {
  const told = answer(journal, name, input, {
    onBug: (_, error) => {
      throw error;
    },
  });
  if (told.ok) return null;
  expect(told.error.code).toMatch(refused);
  return told.error;
}

/** A journal whose clock goes on. */
export function livelyJournal(): Journal {
  let now = NOON;
  return memoryJournal(() => (now += 1));
}
