// Themes and tags: their lists, their lives.

import { describe, expect, it } from 'vitest';
import { editEntry, trashEntry } from '../../db/entry.ts';
import { freeHue, hueOf } from '../../db/model/theme.ts';
import { listTags } from '../../db/tag.ts';
import { listThemes } from '../../db/theme.ts';
import { log } from '../support/drafts.ts';
import { memoryJournal } from '../support/journal.ts';

describe('themes', () => {
  it('are listed by name with what their entries say', () => {
    const journal = memoryJournal();
    log(journal, { film: { title: 'a' }, themes: ['water', 'grief'], rating: 4, watchedOn: '2025' });
    log(journal, { film: { title: 'a' }, themes: ['Grief'], rating: 5, watchedOn: '2026-03' });
    log(journal, { film: { title: 'b' }, themes: ['grief'] });
    trashEntry(journal, log(journal, { film: { title: 'c' }, themes: ['grief'], rating: 0.5 }).id);
    expect(listThemes(journal.db)).toEqual([
      {
        id: 2,
        name: 'grief',
        hue: hueOf('grief'),
        entryCount: 3,
        filmCount: 2,
        meanRating: 4.5,
        lastWatchedOn: '2026-03',
        parentId: null,
      },
      {
        id: 1,
        name: 'water',
        hue: hueOf('water'),
        entryCount: 1,
        filmCount: 1,
        meanRating: 4,
        lastWatchedOn: '2025',
        parentId: null,
      },
    ]);
  });

  it('stay when their last entry drops them; tags go', () => {
    const journal = memoryJournal();
    const { id } = log(journal, { film: { title: 'a' }, themes: ['water'], tags: ['alone', 'late'] });
    editEntry(journal, { id, themes: [], tags: ['late'] });
    expect(listThemes(journal.db)).toMatchObject([
      { name: 'water', entryCount: 0, meanRating: null, lastWatchedOn: null },
    ]);
    expect(listTags(journal.db)).toMatchObject([{ name: 'late', entryCount: 1 }]);
    trashEntry(journal, id);
    expect(listTags(journal.db)).toEqual([]);
  });
});

it('two themes never share a hue while there is a free one', () => {
  const taken = new Set<number>();
  for (let each = 0; each < 24; each += 1) taken.add(freeHue(`theme ${each}`, taken));
  expect(taken.size).toBe(24);
  expect(freeHue('one more', taken)).toBe(hueOf('one more'));
});
