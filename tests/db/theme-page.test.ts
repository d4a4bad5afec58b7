// The page of a theme: what stands on it, what never does, and along which indexes it is read.

import { describe, expect, it } from 'vitest';
import { trashEntry } from '../../db/entry.ts';
import { companySql, getTheme, namingReviewsSql, themeEntriesSql, themeFilmsSql } from '../../db/theme-page.ts';
import { matcherOf } from '../../db/model/search/matcher.ts';
import { log } from '../support/drafts.ts';
import { planOf } from '../support/dump.ts';
import { memoryJournal } from '../support/journal.ts';

describe('the page of a theme', () => {
  it('holds its entries, its films and its company, and none of the trash', () => {
    const journal = memoryJournal();
    const first = log(journal, { film: { title: 'a' }, themes: ['grief', 'water'], watchedOn: '2026-01', rating: 4 });
    log(journal, { film: { title: 'a' }, themes: ['grief'], watchedOn: '2019' });
    log(journal, { film: { title: 'b' }, themes: ['grief', 'water', 'night'], rating: 5 });
    trashEntry(journal, log(journal, { film: { title: 'c' }, themes: ['grief', 'trash'], rating: 0.5 }).id);
    const theme = getTheme(journal.db, first.themes[0]?.id ?? 0);
    expect(theme).toMatchObject({ name: 'grief', entryCount: 3, filmCount: 2, meanRating: 4.5 });
    expect(theme.entries.map(({ filmTitle, watchedOn }) => [filmTitle, watchedOn])).toEqual([
      ['a', '2019'],
      ['a', '2026-01'],
      ['b', null],
    ]);
    expect(theme.films).toMatchObject([
      { title: 'a', entryCount: 2, lastRating: 4 },
      { title: 'b', entryCount: 1, lastRating: 5 },
    ]);
    expect(theme.company).toMatchObject([
      { name: 'water', entryCount: 2 },
      { name: 'night', entryCount: 1 },
    ]);
  });

  it('quotes reviews that name it in any form, its own entries first', () => {
    const journal = memoryJournal();
    const own = log(journal, { film: { title: 'a' }, themes: ['grief'], watchedOn: '2020', review: 'Her *griefs*.' });
    const other = log(journal, { film: { title: 'b' }, watchedOn: '2026', review: 'All grief is parked there.' });
    const { passages } = getTheme(journal.db, own.themes[0]?.id ?? 0);
    expect(passages).toEqual([
      {
        ...{ entryId: own.id, filmTitle: 'a', watchedOn: '2020', hasTheme: true },
        passage: { text: 'Her griefs.', marks: [[4, 10]] },
      },
      {
        ...{ entryId: other.id, filmTitle: 'b', watchedOn: '2026', hasTheme: false },
        passage: { text: 'All grief is parked there.', marks: [[4, 9]] },
      },
    ]);
  });

  it('never shows what tells what happens', () => {
    const journal = memoryJournal();
    const { themes } = log(journal, { film: { title: 'a' }, themes: ['grief'], review: 'It is ||all her grief||.' });
    log(journal, { film: { title: 'b' }, hasSpoilers: true, review: 'The grief was his.' });
    expect(getTheme(journal.db, themes[0]?.id ?? 0).passages).toEqual([]);
  });

  it('finds the words of a longer name apart, and a Japanese name as it is written', () => {
    const journal = memoryJournal();
    const { themes } = log(journal, {
      film: { title: 'a' },
      themes: ['Fathers and sons', '悲しみ'],
      review: 'The father drives. The son sleeps.\n\n彼女の悲しみは静かだった。',
    });
    log(journal, { film: { title: 'b' }, review: 'A father and nothing else.' });
    const [words, japanese] = themes.map(({ id }) => getTheme(journal.db, id).passages);
    expect(words).toMatchObject([{ passage: { text: 'The father drives. The son sleeps.' } }]);
    expect(words).toHaveLength(1);
    expect(japanese).toMatchObject([{ passage: { marks: [[3, 6]] } }]);
  });

  it('is not there for a theme that is not', () => {
    expect(() => getTheme(memoryJournal().db, 1)).toThrow('not-found');
  });

  it('is read along the indexes of themes and of words', () => {
    const journal = memoryJournal();
    for (const query of [themeEntriesSql(1), themeFilmsSql(1), companySql(1)]) {
      const plan = planOf(journal, query).join('\n');
      expect(plan).toMatch(/USING COVERING INDEX entry_theme_by_theme/);
      expect(plan).not.toMatch(/SCAN (entry|theme)/);
    }
    const grief = matcherOf({ text: 'grief', isPhrase: true, isPrefix: false, from: 0, to: 5 });
    const naming = planOf(journal, namingReviewsSql(journal.db, 1, grief ? [grief] : [])).join('\n');
    expect(naming).toMatch(/SCAN search_fts VIRTUAL TABLE/);
    expect(naming).not.toMatch(/SCAN (entry|document)/);
  });
});
