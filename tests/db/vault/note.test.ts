// A note reads back what Markdown can hold, to the letter; changed by hand, what a person wrote there holds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedFilm } from '../../../db/model/exchange.ts';
import { readNote, type VaultNote } from '../../../db/vault/read-note.ts';
import { noteOf } from '../../../db/vault/write-note.ts';
import { anyFilm } from '../../support/any-film.ts';
import { ONE_MILE_REVIEW } from '../../support/one-mile.ts';

const links = { themePage: (name: string) => (name.length % 2 === 0 ? `Themes/${name}` : null), poster: null };

const byUid = <T extends { uid: string }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => (one.uid < other.uid ? -1 : 1));

/** What of a film a note holds. */
function held({ uid, notes, entries, reflections, clippings, ...film }: ExportedFilm): VaultNote {
  const { createdAt: _created, changedAt: _changed, poster: _poster, ...rest } = film;
  return {
    ...{ uid, film: rest, poster: null, notes, unread: [] },
    entries: byUid(entries.map(({ trashedAt: _trashed, revisions: _revisions, ...entry }) => entry)),
    reflections: byUid(reflections.map(({ trashedAt: _trashed, ...reflection }) => reflection)),
    clippings: byUid(clippings.map(({ trashedAt: _trashed, ...clipping }) => clipping)),
  };
}

function inOrder(note: VaultNote | null): VaultNote | null {
  if (note === null) return null;
  const { entries, reflections, clippings } = note;
  return { ...note, entries: byUid(entries), reflections: byUid(reflections), clippings: byUid(clippings) };
}

test('whatever a film holds, its note reads back the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyFilm, (film) => {
      expect(inOrder(readNote(noteOf(film, links)))).toEqual(held(film));
    }),
    { numRuns: 500 },
  );
});

test('also when every line end was changed on the way, but for those of the texts', () => {
  fc.assert(
    fc.property(anyFilm, (film) => {
      const note = readNote(noteOf(film, links).replace(/\r?\n/g, '\r\n'));
      const plain = held(film);
      const unified = JSON.parse(JSON.stringify(plain), (_, value: unknown) =>
        typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
      ) as VaultNote;
      expect(inOrder(note)).toEqual(unified);
    }),
    { numRuns: 100 },
  );
});

const film: ExportedFilm = {
  ...{
    uid: 'film-1',
    title: 'One Mile',
    originalTitle: 'ワン・マイル',
    reading: null,
    year: 2025,
    directors: ['Asoka Wakabayashi'],
  },
  ...{ countries: ['Japan'], languages: ['Japanese'], runtimeMinutes: 112, genres: [], identifiers: {}, isLiked: true },
  ...{ notes: 'Lent by Ana.', poster: null, createdAt: 1, changedAt: 2, reflections: [], clippings: [] },
  entries: [
    {
      ...{
        uid: 'entry-1',
        watchedOn: '2026-03-14',
        rating: 4.5,
        isLiked: false,
        isRewatch: false,
        isUnfinished: false,
      },
      ...{ hasSpoilers: false, medium: 'cinema', place: null, company: null, themes: ['grief', 'running'] },
      ...{ tags: ['with-mum'], review: ONE_MILE_REVIEW, loggedAt: 3, changedAt: 4, trashedAt: null, revisions: [] },
    },
  ],
};
const written = noteOf(film, { ...links, poster: 'posters/One Mile (2025).png' });

test('a note as it looks', () => {
  expect(written).toBe(`---
title: "One Mile"
original_title: "ワン・マイル"
year: 2025
directors: ["Asoka Wakabayashi"]
countries: ["Japan"]
languages: ["Japanese"]
runtime: 112
genres: []
ids: {}
liked: true
cover: "posters/One Mile (2025).png"
uid: "film-1"
watched: ["2026-03-14"]
rating: 4.5
themes: ["grief", "running"]
marks: "afterimage"
---

![[posters/One Mile (2025).png|200]]

<!-- afterimage {"kind":"entry","uid":"entry-1","watchedOn":"2026-03-14","rating":4.5,"isLiked":false,"isRewatch":false,"isUnfinished":false,"hasSpoilers":false,"medium":"cinema","place":null,"company":null,"themes":["grief","running"],"tags":["with-mum"],"loggedAt":3,"changedAt":4,"head":{"lines":6,"sum":"${/"sum":"(\w+)"/.exec(written)?.[1]}"}} -->
## 14 March 2026

- Rating: 4.5 of 5 (four and a half stars)
- Themes: grief, running
- Tags: with-mum
- Medium: cinema

${ONE_MILE_REVIEW}

<!-- afterimage {"kind":"notes","head":{"lines":1,"sum":"${/"notes".*"sum":"(\w+)"/.exec(written)?.[1]}"}} -->
## Notes

Lent by Ana.
`);
});

describe('changed by hand', () => {
  const changed = (from: string, to: string) => {
    expect(written).toContain(from);
    return readNote(written.replace(from, to));
  };
  const entry = (from: string, to: string) => changed(from, to)?.entries[0];

  test.each([
    ['## 14 March 2026', '## May 2026', { watchedOn: '2026-05', rating: 4.5 }],
    ['## 14 March 2026', '## Date unknown', { watchedOn: null }],
    ['## 14 March 2026', '## one evening', { watchedOn: '2026-03-14' }],
    ['- Rating: 4.5 of 5 (four and a half stars)', '- Rating: 5', { rating: 5, watchedOn: '2026-03-14' }],
    ['- Rating: 4.5 of 5 (four and a half stars)\n', '', { rating: null, themes: ['grief', 'running'] }],
    [
      '- Themes: grief, running',
      '- Themes: [[Themes/grief|grief]], [[water]], rain',
      { themes: ['grief', 'water', 'rain'] },
    ],
    [
      '- Medium: cinema\n',
      '- Medium: disc\n- Place: home\n- Notes: rewatch, liked\n',
      { medium: 'disc', place: 'home', isRewatch: true, isLiked: true },
    ],
  ])('%j to %j', (from, to, holds) => {
    expect(entry(from, to)).toMatchObject({ uid: 'entry-1', loggedAt: 3, review: ONE_MILE_REVIEW, ...holds });
  });

  test('the review', () => {
    expect(entry('I walked home the long way.', 'I took the train.')?.review).toBe(
      ONE_MILE_REVIEW.replace('I walked home the long way.', 'I took the train.'),
    );
  });

  test('the film', () => {
    expect(changed('year: 2025', 'year: 2024')?.film.year).toBe(2024);
    expect(
      changed('directors: ["Asoka Wakabayashi"]', 'directors:\n  - "[[Asoka Wakabayashi]]"')?.film.directors,
    ).toEqual(['Asoka Wakabayashi']);
  });

  test('a comment that is broken is no section, and the rest stays what it was', () => {
    const note = changed('"kind":"entry"', '"kind":"entry');
    expect(note).toMatchObject({ entries: [], notes: 'Lent by Ana.' });
  });

  test('a section that can’t be read is told of, not guessed', () => {
    expect(changed('"uid":"entry-1",', '')).toMatchObject({ entries: [], unread: [{ text: ONE_MILE_REVIEW }] });
  });
});

test.each([
  '',
  '# Just a note',
  '---\ntitle: x\n---\n',
  '---\n: [\n---\n',
  '---\nmarks: afterimage\n---\n',
  '---\n&a [*a, *a]\n---\n',
])('a note of others is not ours: %j', (text) => expect(readNote(text)).toBeNull());
