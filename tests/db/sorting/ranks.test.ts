// Names in the order of a language: after whatever was done, the places are what the collator says of the rows themselves.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listFilms } from '../../../db/film-list.ts';
import { editFilm, listCreditNames } from '../../../db/film.ts';
import type { Journal } from '../../../db/handles.ts';
import { sortNameOf } from '../../../db/model/sort-name.ts';
import type { FilmDraft } from '../../../db/model/film.ts';
import { indexLists } from '../../../db/list.ts';
import { isSortedFor, sortLanguage } from '../../../db/sorting/ranks.ts';
import { inRankOrder, sortedNouns, type SortedNoun } from '../../../db/sorting/names.ts';
import { sortAs } from '../../../db/sorting/resort.ts';
import { finish } from '../../../db/search/pace.ts';
import { many, sql } from '../../../db/sql.ts';
import { listTags } from '../../../db/tag.ts';
import { listThemes } from '../../../db/theme.ts';
import { redo, undo } from '../../../db/undo.ts';
import { log } from '../../support/drafts.ts';
import { planOf } from '../../support/dump.ts';
import { memoryJournal } from '../../support/journal.ts';
import { ask } from '../../support/one-mile.ts';

const titles = (journal: Journal): string[] =>
  listFilms(journal.db, { after: null, limit: 1000 }).tiles.map(({ title }) => title);

interface Row {
  id: number;
  title: string;
  originalTitle: string | null;
  reading: string | null;
  year: number | null;
}

/** What the order should be, by a way of its own. */
function expectSorted(journal: Journal): void {
  const collator = new Intl.Collator(sortLanguage(journal.db), { numeric: true });
  const rows = many<Row>(
    journal.db,
    sql`SELECT film.id, title, original_title AS originalTitle, reading, year ${inRankOrder('film')}
      ORDER BY sort_rank.rank`,
  );
  const name = (row: Row): string => {
    const languages = many<{ name: string }>(
      journal.db,
      sql`SELECT name FROM film_credit WHERE film_id = ${row.id} AND kind = 'language'`,
    );
    return sortNameOf({ ...row, languages: languages.map((each) => each.name) });
  };
  for (const [index, row] of rows.slice(1).entries()) {
    const earlier = rows[index];
    if (!earlier) continue;
    const order =
      collator.compare(name(earlier), name(row)) || (earlier.year ?? 0) - (row.year ?? 0) || earlier.id - row.id;
    expect(order, `${name(earlier)} before ${name(row)}`).toBeLessThan(0);
  }
  for (const noun of sortedNouns) {
    const table = sql.identifier(noun);
    const [all] = many<{ count: number }>(journal.db, sql`SELECT count(*) AS count FROM ${table}`);
    const ranked = many<{ rank: number }>(journal.db, sql`SELECT rank ${inRankOrder(noun)} ORDER BY sort_rank.rank`);
    expect(ranked).toHaveLength(all?.count ?? -1);
    expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(ranked.length);
  }
  expect(many(journal.db, sql`SELECT 1 FROM sort_queue`)).toEqual([]);
}

describe('titles', () => {
  it('stand in the order of the fifty sounds by their readings, kanji without one after kana', () => {
    const journal = memoryJournal();
    const films: FilmDraft[] = [
      { title: 'ワン・マイル' },
      { title: '鴎の帰る町', reading: 'かもめのかえるまち' },
      { title: '東の窓' },
      { title: 'さくら' },
      { title: 'アキラ' },
      { title: '雨の停車場', reading: 'あめのていしゃじょう' },
      { title: 'がらす' },
      { title: 'ガラスの靴' },
      { title: 'Akira' },
      { title: 'カルメン' },
    ];
    for (const film of films) log(journal, { film });
    finish(sortAs(journal, 'ja'));
    expect(titles(journal)).toEqual([
      ...[
        'Akira',
        'アキラ',
        '雨の停車場',
        '鴎の帰る町',
        'がらす',
        'ガラスの靴',
        'カルメン',
        'さくら',
        'ワン・マイル',
        '東の窓',
      ],
    ]);
  });

  it('move when a reading is given, and back when that is undone', () => {
    const journal = memoryJournal();
    const gull = log(journal, { film: { title: '鴎' } }).film.id;
    for (const title of ['うみ', 'さくら']) log(journal, { film: { title } });
    expect(titles(journal)).toEqual(['うみ', 'さくら', '鴎']);
    editFilm(journal, { id: gull, reading: 'かもめ' });
    expect(titles(journal)).toEqual(['うみ', '鴎', 'さくら']);
    undo(journal);
    expect(titles(journal)).toEqual(['うみ', 'さくら', '鴎']);
    redo(journal);
    expect(titles(journal)).toEqual(['うみ', '鴎', 'さくら']);
  });

  it('stand under the word after an article of their language, and move when it becomes known', () => {
    const journal = memoryJournal();
    for (const title of ['The Ferry', 'Die Fähre', 'Gull', 'Hinge']) log(journal, { film: { title } });
    expect(titles(journal)).toEqual(['Die Fähre', 'The Ferry', 'Gull', 'Hinge']);
    const german = log(journal, { film: { title: 'Die Kanne' } }).film.id;
    expect(titles(journal)[1]).toBe('Die Kanne');
    editFilm(journal, { id: german, languages: ['German'] });
    expect(titles(journal).at(-1)).toBe('Die Kanne');
    editFilm(journal, { id: german, languages: [] });
    expect(titles(journal)[1]).toBe('Die Kanne');
  });

  it('of one name by year, numbers by their value', () => {
    const journal = memoryJournal();
    for (const [title, year] of [
      ['Part 10', 2001],
      ['Part 9', 2003],
      ['Part 9', 1999],
    ] as const)
      log(journal, { film: { title, year } });
    const { tiles } = listFilms(journal.db, { after: null, limit: 10 });
    expect(tiles.map(({ title, year }) => `${title} ${year}`)).toEqual(['Part 9 1999', 'Part 9 2003', 'Part 10 2001']);
  });

  it('find room between two neighbours as often as need be', () => {
    const journal = memoryJournal();
    log(journal, { film: { title: 'A' } });
    log(journal, { film: { title: 'Z' } });
    // each before the one before it, and after A
    for (let number = 120; number > 0; number -= 1) log(journal, { film: { title: `B ${number}` } });
    expectSorted(journal);
  });
});

test('themes, tags and lists stand in the order of the language', () => {
  const journal = memoryJournal();
  const names = ['わかれ', 'アメ', 'Zeit', 'éveil', 'Evening', 'かわ', '海'];
  log(journal, { film: { title: 'One Mile' }, themes: names, tags: names });
  for (const name of names) ask(journal, 'list.create', { name });
  const english = ['éveil', 'Evening', 'Zeit', 'アメ', 'かわ', 'わかれ', '海'];
  const all = (): string[][] => [
    listThemes(journal.db).map(({ name }) => name),
    listTags(journal.db).map(({ name }) => name),
    indexLists(journal.db).map(({ name }) => name),
  ];
  expect(all()).toEqual([english, english, english]);
  expect(finish(sortAs(journal, 'ja'))).toBe(true);
  expect(isSortedFor(journal.db, 'ja')).toBe(true);
  expect(finish(sortAs(journal, 'ja'))).toBe(false);
  expect(all()).toEqual([english, english, english]);
});

test('names of equal use stand in the order of the language', () => {
  const journal = memoryJournal();
  log(journal, { film: { title: 'One Mile', directors: ['Zoë', 'Émile', 'Eva', 'いとう', 'アンナ'] } });
  expect(listCreditNames(journal.db).directors).toEqual(['Émile', 'Eva', 'Zoë', 'アンナ', 'いとう']);
});

test('another language is another order, for letters it puts elsewhere', () => {
  const journal = memoryJournal();
  for (const title of ['Ωμέγα', '海', '亜']) log(journal, { film: { title } });
  const before = titles(journal);
  finish(sortAs(journal, 'ja'));
  expectSorted(journal);
  expect(titles(journal)).not.toEqual(before);
  finish(sortAs(journal, 'en'));
  expect(titles(journal)).toEqual(before);
});

const anyTitle = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(text)),
  fc.constantFrom(
    'あめ',
    'アメ',
    '雨',
    'The Rain',
    'A',
    'Rain 2',
    'Rain 10',
    'カー',
    'かあ',
    'ガー',
    'はゝ',
    'ﾊﾟﾘ',
    'パリ',
    'Pari',
  ),
  // some of everything that is written with kana
  fc.string({
    unit: fc.constantFrom(...'あいうえおかがきぎはばぱひびぴやゃゆゅつっアイガギャュッーゝゞヽヾ・'),
    minLength: 1,
    maxLength: 6,
  }),
);

test('whatever is added, renamed, removed and undone, the order is the collator’s', () => {
  const anyAct = fc.oneof(
    fc.record({ act: fc.constant('log' as const), title: anyTitle, reading: fc.option(anyTitle) }),
    fc.record({ act: fc.constant('rename' as const), title: anyTitle, at: fc.nat() }),
    fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const, 'ja' as const, 'en' as const) }),
  );
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 14 }), (acts) => {
      const journal = memoryJournal();
      for (const each of acts) {
        try {
          if (each.act === 'log') log(journal, { film: { title: each.title, reading: each.reading } });
          if (each.act === 'rename') {
            const films = many<{ id: number }>(journal.db, sql`SELECT id FROM film ORDER BY id`);
            const film = films[each.at % Math.max(1, films.length)];
            if (film) editFilm(journal, { id: film.id, title: each.title });
          }
          if (each.act === 'undo') undo(journal);
          if (each.act === 'redo') redo(journal);
          if (each.act === 'ja' || each.act === 'en') finish(sortAs(journal, each.act));
        } catch (error) {
          expect(String(error)).toMatch(/nothing-to-(un|re)do/);
        }
        expectSorted(journal);
      }
    }),
    { numRuns: 60 },
  );
});

test('each noun is read along the index of places', () => {
  const journal = memoryJournal();
  for (const noun of ['film', 'theme', 'tag', 'list'] satisfies SortedNoun[]) {
    const table = sql.identifier(noun);
    const plan = planOf(journal, sql`SELECT ${table}.id ${inRankOrder(noun)} ORDER BY sort_rank.rank`).join('\n');
    expect(plan).toMatch(/SEARCH sort_rank USING COVERING INDEX sort_rank_by_rank/);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
  }
});
