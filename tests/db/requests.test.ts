// The gate: what it answers, what it refuses and at which field, and that it is the contract's.

import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Journal } from '../../db/handles.ts';
import { closeJournal } from '../../db/open.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import type { EntryDetail } from '../../db/model/entry.ts';
import { LONGEST_REVIEW } from '../../db/model/text.ts';
import { answer, answerLater } from '../../db/answer.ts';
import type { Request } from '../../db/request.ts';
import { type RequestTable, requests } from '../../db/requests.ts';
import { contract, type RequestInput, type RequestName, type RequestOutput } from '../../electron/contract/requests.ts';
import { ONE_MILE } from '../support/drafts.ts';
import { dump } from '../support/dump.ts';
import { memoryJournal, temporaryFolder } from '../support/journal.ts';

type Accepted<N extends RequestName> = RequestTable[N] extends Request<infer Schema, unknown> ? z.input<Schema> : never;
type Answered<N extends RequestName> = RequestTable[N] extends Request<z.ZodType, infer Output> ? Output : never;
type InputFits = { [N in RequestName]: RequestInput<N> extends Accepted<N> ? 'fits' : N }[RequestName];
type OutputFits = { [N in RequestName]: Answered<N> extends RequestOutput<N> ? 'fits' : N }[RequestName];

function refused(journal: Journal, name: string, input: unknown): AppError {
  const before = dump(journal);
  const result = answer(journal, name, input);
  expect(dump(journal)).toBe(before);
  if (result.ok) throw new Error('it was accepted');
  return result.error;
}

function value<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as T;
}

describe('the table', () => {
  it('answers the contract’s requests, no more and no fewer', () => {
    expect(Object.keys(requests).toSorted()).toEqual(Object.keys(contract).toSorted());
    expectTypeOf<InputFits>().toEqualTypeOf<'fits'>();
    expectTypeOf<OutputFits>().toEqualTypeOf<'fits'>();
  });

  it.each(['', 'entry', 'toString', '__proto__', 'constructor', 'entry.log '])('does not know %j', (name) => {
    expect(answer(memoryJournal(), name, {})).toEqual({ ok: false, error: { code: 'unknown-request' } });
  });

  it('takes an entry through its life', () => {
    const journal = memoryJournal();
    const { id } = value<EntryDetail>(answer(journal, 'entry.log', ONE_MILE));
    expect(answer(journal, 'entry.edit', { id, rating: 5 })).toMatchObject({
      ok: true,
      value: { rating: 5, tags: ONE_MILE.tags },
    });
    expect(answer(journal, 'diary.list', {})).toMatchObject({ ok: true, value: { rows: [{ id }], next: null } });
    expect(answer(journal, 'diary.outline', {})).toMatchObject({ ok: true, value: { entryCount: 1 } });
    expect(answer(journal, 'search.find', { query: '"empty track"' })).toMatchObject({ ok: true, value: { found: 1 } });
    expect(answer(journal, 'entry.trash', { id })).toMatchObject({ ok: true, value: { action: 'trash-entry' } });
    expect(answer(journal, 'undo.undo', {})).toMatchObject({ ok: true, value: { action: 'trash-entry' } });
    expect(answer(journal, 'entry.get', { id })).toMatchObject({ ok: true, value: { trashedAt: null } });
    expect(answer(journal, 'journal.check', {})).toMatchObject({ ok: true, value: { isClean: true } });
    for (const name of [
      'journal.summary',
      'theme.list',
      'tag.list',
      'trash.list',
      'trash.empty',
      'undo.state',
    ] as const) {
      expect(answer(journal, name, {})).toMatchObject({ ok: true });
    }
  });

  it('answers a missing entry by name', () => {
    expect(answer(memoryJournal(), 'entry.get', { id: 1 })).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(answer(memoryJournal(), 'undo.undo', {})).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
  });
});

const film = { title: 'One Mile' };
const cases: [input: unknown, field: string | undefined, problem: string | undefined][] = [
  [{ film: { title: '' } }, 'film.title', 'title-empty'],
  [{ film: { title: ' \t ' } }, 'film.title', 'title-empty'],
  [{ film: { title: 'x'.repeat(501) } }, 'film.title', 'line-too-long'],
  [{ film: { title: 'two\nlines' } }, 'film.title', 'line-breaks'],
  [{ film: { title: 'NUL \0' } }, 'film.title', 'character-nul'],
  [{ film: { title: 'half \ud83d' } }, 'film.title', 'character-broken'],
  [{ film: { ...film, year: 18 } }, 'film.year', 'year-range'],
  [{ film: { ...film, year: 3000 } }, 'film.year', 'year-range'],
  [{ film: { ...film, year: 2023.5 } }, 'film.year', 'year-range'],
  [{ film: { ...film, year: '2023' } }, 'film.year', 'year-range'],
  [{ film: { ...film, directors: [''] } }, 'film.directors.0', 'name-empty'],
  [{ film: { ...film, directors: ['x'.repeat(101)] } }, 'film.directors.0', 'name-too-long'],
  [{ film: { ...film, runtimeMinutes: 0 } }, 'film.runtimeMinutes', 'runtime-range'],
  [{ film: { ...film, stars: 5 } }, 'film.stars', 'unknown'],
  [{ film: { id: 0 } }, 'film.id', 'unknown'],
  [{ film: { id: '1; DROP TABLE film' } }, 'film.id', 'unknown'],
  [{ film: { id: Number.POSITIVE_INFINITY } }, 'film.id', 'unknown'],
  [{ film: null }, 'film', 'unknown'],
  [{}, 'film', 'unknown'],
  [{ film, watchedOn: '2026-02-31' }, 'watchedOn', 'date-no-such-day'],
  [{ film, watchedOn: '2026-11-23' }, 'watchedOn', 'date-future'],
  [{ film, watchedOn: '2027' }, 'watchedOn', 'date-future'],
  [{ film, watchedOn: '9999-99-99' }, 'watchedOn', 'date-no-such-day'],
  [{ film, watchedOn: '0000-00-00' }, 'watchedOn', 'date-no-such-day'],
  [{ film, watchedOn: '1700' }, 'watchedOn', 'date-too-early'],
  [{ film, watchedOn: 'yesterday' }, 'watchedOn', 'date-unreadable'],
  [{ film, watchedOn: 20260314 }, 'watchedOn', 'date-unreadable'],
  ...[0, -0, 5.5, 0.25, Number.NaN, Number.POSITIVE_INFINITY, '4.5', -1].map((rating): [unknown, string, string] => [
    { film, rating },
    'rating',
    'rating-range',
  ]),
  [{ film, review: 'x'.repeat(5 * 1024 * 1024) }, 'review', 'review-too-long'],
  [{ film, review: 'x'.repeat(LONGEST_REVIEW + 1) }, 'review', 'review-too-long'],
  [{ film, review: 'NUL \0' }, 'review', 'character-nul'],
  [{ film, review: '\udc00' }, 'review', 'character-broken'],
  [{ film, review: 7 }, 'review', 'unknown'],
  [{ film, themes: Array.from({ length: 101 }, (_, index) => `theme ${index}`) }, 'themes', 'too-many'],
  [{ film, tags: ['ok', 'half \ud83d'] }, 'tags.1', 'character-broken'],
  [{ film, isLiked: 1 }, 'isLiked', 'unknown'],
  [{ film, sort: 'id; DROP' }, 'sort', 'unknown'],
  [{ film, 'Mother’s secret': 1 }, '?', 'unknown'],
  [null, undefined, 'unknown'],
  ['One Mile', undefined, 'unknown'],
];

describe('bad input', () => {
  const named = cases.map(
    ([input, field, problem]) => [JSON.stringify(input)?.slice(0, 60), input, field, problem] as const,
  );

  it.each(named)('is refused at its field: %s', (_, input, field, problem) => {
    const error = refused(memoryJournal(), 'entry.log', input);
    expect(error).toEqual(field === undefined ? { code: 'invalid', problem } : { code: 'invalid', field, problem });
  });

  it('never reaches an object’s prototype', () => {
    const journal = memoryJournal();
    for (const text of [
      '{"film": {"title": "x"}, "__proto__": {"isAdmin": true}}',
      '{"film": {"title": "x", "identifiers": {"__proto__": "x"}}}',
      '{"film": {"title": "x", "constructor": {"prototype": {"isAdmin": true}}}}',
    ]) {
      expect(refused(journal, 'entry.log', JSON.parse(text))).toMatchObject({ code: 'invalid', problem: 'unknown' });
    }
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it('of filters and keys is refused', () => {
    const journal = memoryJournal();
    const filter = { year: null, rating: null, themeId: null, tagId: null, review: null };
    expect(refused(journal, 'diary.list', { filter: { ...filter, year: '2026' } }).field).toBe('filter.year');
    expect(refused(journal, 'diary.list', { filter: { ...filter, rating: 5.5 } }).field).toBe('filter.rating');
    expect(refused(journal, 'diary.list', { filter: { ...filter, themeId: 'id; DROP' } }).field).toBe('filter.themeId');
    expect(refused(journal, 'diary.list', { limit: 1e9 }).field).toBe('limit');
    expect(refused(journal, 'diary.list', { after: { watchedOn: '2026', id: -1 } }).field).toBe('after.id');
    expect(refused(journal, 'draft.get', { key: 'other' }).field).toBe('key');
    expect(refused(journal, 'search.find', { query: 'x'.repeat(1_001) })).toMatchObject({
      field: 'query',
      problem: 'query-too-long',
    });
  });
});

describe('kept to the letter', () => {
  it.each([
    '<script>alert(1)</script>',
    "<img src=x onerror=\"require('child_process').exec('id')\">",
    '\u202Eright to left\u200F\u2067\u05E9\u2069',
    '=HYPERLINK("x")',
    "'; DROP TABLE entry; --",
    'e\u0301 and \u00e9, 👩‍👩‍👧',
  ])('in every field: %s', (text) => {
    const journal = memoryJournal();
    const logged = value<EntryDetail>(
      answer(journal, 'entry.log', {
        film: { title: text, originalTitle: text, directors: [text], genres: [text], identifiers: { own: text } },
        ...{ medium: text, place: text, company: text, themes: [text], tags: [text], review: text },
      }),
    );
    const read = value<EntryDetail>(answer(journal, 'entry.get', { id: logged.id }));
    expect(read.film).toMatchObject({
      title: text,
      originalTitle: text,
      directors: [text],
      genres: [text],
      identifiers: { own: text },
    });
    expect(read).toMatchObject({
      medium: text,
      place: text,
      company: text,
      themes: [{ name: text }],
      tags: [text],
      review: text,
    });
    const found = answer(journal, 'film.complete', { typed: text });
    expect(found).toMatchObject({ ok: true, value: [{ title: text }] });
  });

  it('the longest review there may be', () => {
    const journal = memoryJournal();
    const review = 'wörter\n'.repeat(LONGEST_REVIEW / 7).padEnd(LONGEST_REVIEW, '.');
    const { id } = value<EntryDetail>(answer(journal, 'entry.log', { film, review }));
    expect(value<EntryDetail>(answer(journal, 'entry.get', { id })).review).toBe(review);
  });
});

describe('a bug', () => {
  it('travels as an id, and is told once', () => {
    const journal = memoryJournal();
    closeJournal(journal);
    const told: [string, unknown][] = [];
    const result = answer(journal, 'theme.list', {}, { onBug: (id, error) => told.push([id, error]) });
    expect(told).toHaveLength(1);
    expect(result).toEqual({ ok: false, error: { code: 'bug', detail: told[0]?.[0] } });
    expect(told[0]?.[1]).toBeInstanceOf(Error);
  });
});

describe('export and import', () => {
  it('answer by the same table', async () => {
    const journal = memoryJournal();
    value(answer(journal, 'entry.log', ONE_MILE));
    const to = `${temporaryFolder()}/journal.json`;
    const written = await answerLater(journal, 'export.run', { format: 'json', scope: { kind: 'everything' }, to });
    expect(written).toMatchObject({ ok: true, value: { entryCount: 1 } });
    const other = memoryJournal();
    expect(await answerLater(other, 'import.run', { from: [to] })).toMatchObject({
      ok: true,
      value: { counts: { entry: { created: 1 } } },
    });
    expect(answer(other, 'undo.undo', {})).toMatchObject({ ok: true, value: { action: 'import', filmTitle: null } });
    expect(answer(other, 'journal.summary', {})).toMatchObject({
      ok: true,
      value: { entryCount: 0, filmCount: 0, themeCount: 0 },
    });
  });
});
