// Films with all that may belong to them, made up at random for property tests: what a journal accepts, however odd.

import fc from 'fast-check';
import type { ExportedEntry, ExportedFilm } from '../../db/model/exchange.ts';
import { RATINGS } from '../../db/model/rating.ts';

/** Words that a format could take for its own. */
const traps = [
  ...['---', '## 14 March 2026', '- Rating: 5 of 5', '- a', '<!-- afterimage {"kind":"entry"} -->', '-->', ']]>', '%%'],
  ...['[[x|y]]', '"', "'", ':', '#', '\r\n', '\n', '\n\n', '\t', '||', '|', '<b>', '&amp;', '\\', 'é', 'é', '日本'],
  ...['🏃', '\u2028', '\u202e', '\ufeff', '\u0085', '\u0001', '=1', ', ', ' '],
];
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...traps) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

/** Kept to the letter by the journal. */
export const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').replaceAll('\0', ''));
const cleanLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim();
export const anyLine = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => cleanLine(pieces.join('')).slice(0, 80).trim());
export const anyName = anyLine.map((text) => (text === '' ? 'x' : text));
const anyOptionalLine = anyLine.map((text) => (text === '' ? null : text));
const anyNames = fc.uniqueArray(anyName, {
  maxLength: 4,
  selector: (name) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase(),
});
export const anyDate = fc.constantFrom('2026-03-14', '2026-02', '2019', '1999-12-31', '2024-02-29');
export const anyInstant = fc.integer({ min: 0, max: 2 ** 41 });
export const anyUid = fc.uuid();

export const anyEntry: fc.Arbitrary<ExportedEntry> = fc.record({
  uid: anyUid,
  watchedOn: fc.option(anyDate),
  rating: fc.option(fc.constantFrom(...RATINGS)),
  isLiked: fc.boolean(),
  isRewatch: fc.boolean(),
  isUnfinished: fc.boolean(),
  hasSpoilers: fc.boolean(),
  medium: anyOptionalLine,
  place: anyOptionalLine,
  company: anyOptionalLine,
  themes: anyNames,
  tags: anyNames,
  review: anyText,
  loggedAt: anyInstant,
  changedAt: anyInstant,
  trashedAt: fc.constant(null),
  revisions: fc.array(fc.record({ uid: anyUid, review: anyText, writtenAt: anyInstant }), { maxLength: 2 }),
});

const anyReflection = fc.record({
  uid: anyUid,
  reflectedOn: anyDate,
  hasSpoilers: fc.boolean(),
  text: anyText,
  writtenAt: anyInstant,
  changedAt: anyInstant,
  trashedAt: fc.constant(null),
});

const anyClipping = fc.record({
  uid: anyUid,
  byline: anyOptionalLine,
  publication: anyOptionalLine,
  publishedOn: fc.option(anyDate),
  source: anyOptionalLine,
  text: anyText,
  clippedAt: anyInstant,
  changedAt: anyInstant,
  trashedAt: fc.constant(null),
});

export const anyFilm: fc.Arbitrary<ExportedFilm> = fc.record({
  uid: anyUid,
  title: anyName,
  originalTitle: anyOptionalLine,
  reading: anyOptionalLine,
  year: fc.option(fc.integer({ min: 1874, max: 2100 })),
  directors: anyNames,
  countries: anyNames,
  languages: anyNames,
  runtimeMinutes: fc.option(fc.integer({ min: 1, max: 10_000 })),
  genres: anyNames,
  identifiers: fc.dictionary(fc.constantFrom('imdb', 'tmdb', 'letterboxd', 'x-1'), anyName, { maxKeys: 3 }),
  isLiked: fc.boolean(),
  notes: anyText,
  poster: fc.constant(null),
  createdAt: anyInstant,
  changedAt: anyInstant,
  entries: fc.array(anyEntry, { maxLength: 3 }),
  reflections: fc.array(anyReflection, { maxLength: 2 }),
  clippings: fc.array(anyClipping, { maxLength: 2 }),
});
