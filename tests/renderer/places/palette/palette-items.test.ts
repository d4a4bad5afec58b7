// What the palette shows for what is typed: in which groups, what first, and how much of it.

import { describe, expect, test } from 'vitest';
import { paletteGroups, type Offered } from '../../../../renderer/places/palette/palette-items.ts';

const offered: Offered = {
  commands: [
    { id: 'film.log', label: 'Log a film', of: null },
    { id: 'go.diary', label: 'Diary', of: null },
    { id: 'go.themes', label: 'Themes', of: null },
  ],
  elsewhere: [{ id: 'entry.edit', label: 'Edit', why: 'Open an entry first' }],
  films: [],
  themes: ['Distance', 'Silence', 'Diaries'].map((name, at) => ({ id: at + 1, name, hue: 15 })),
  lists: [{ id: 1, name: 'Diaries and letters' }],
  saved: [{ id: 1, name: 'Quiet endings', query: 'theme:silence', order: 'relevance' }],
  hits: [],
  hitQuery: '',
};
const none = new Map<string, number>();
const labels = (typed: string, uses = none): string[] =>
  paletteGroups(offered, typed, uses)
    .filter(({ name }) => name === 'places')
    .flatMap(({ items }) => items.map(({ label }) => label));

describe('the palette', () => {
  test('offers commands and saved searches before anything is typed, what is used most first', () => {
    expect(labels('')).toEqual(['Log a film', 'Quiet endings', 'Diary', 'Themes']);
    const uses = new Map([
      ['command go.themes', 2],
      ['theme 2', 3],
    ]);
    expect(labels('', uses)).toEqual(['Silence', 'Themes', 'Log a film', 'Quiet endings', 'Diary']);
  });

  test('puts what the page is about before what else it offers', () => {
    const commands: Offered['commands'] = [
      { id: 'film.edit', label: 'Edit the film', of: 'Kestrel' },
      { id: 'entry.edit', label: 'Edit', of: null },
    ];
    const uses = new Map([['command film.edit', 5]]);
    // the last one is what can't be done
    const [first] = paletteGroups({ ...offered, commands }, 'edit', uses);
    expect(first?.items.map(({ label }) => label)).toEqual(['Edit', 'Edit the film', 'Edit']);
  });

  test('puts the better fit first, and of equals the more used', () => {
    expect(labels('dia')).toEqual(['Diary', 'Diaries', 'Diaries and letters']);
    expect(labels('dia', new Map([['list 1', 1]]))).toEqual(['Diaries and letters', 'Diary', 'Diaries']);
    expect(labels('letters')).toEqual(['Diaries and letters']);
  });

  test('says of what can’t be done here what has to be opened first, below what can', () => {
    const [places] = paletteGroups({ ...offered, lists: [{ id: 2, name: 'Edited by one hand' }] }, 'edit', none);
    expect(places?.items.map(({ kind, label }) => [kind, label])).toEqual([
      ['list', 'Edited by one hand'],
      ['elsewhere', 'Edit'],
    ]);
    expect(places?.items.at(-1)).toMatchObject({ why: 'Open an entry first' });
  });

  test('finds a command by what else it may be called, below those of that name', () => {
    const commands = [
      { id: 'film.merge' as const, of: null, label: 'Same film as…', also: 'Merge with another film' },
      { id: 'theme.merge' as const, of: null, label: 'Merge the theme into…' },
    ];
    const [places] = paletteGroups({ ...offered, commands }, 'merge', none);
    expect(places?.items.map(({ label }) => label)).toEqual(['Merge the theme into…', 'Same film as…']);
    // a guess at words that are not shown would puzzle
    expect(paletteGroups({ ...offered, commands }, 'another', none)[0]?.items).toMatchObject([
      { label: 'Same film as…' },
    ]);
    expect(paletteGroups({ ...offered, commands }, 'mrg', none)[0]?.name).toBe('search');
  });

  test('ends with the way to the search, also where nothing fits', () => {
    expect(paletteGroups(offered, ' no such thing ', none)).toMatchObject([
      { name: 'search', items: [{ kind: 'search', query: 'no such thing' }] },
    ]);
  });

  test('does not find below what stands above', () => {
    const base = { title: { text: 'Silence', marks: [] }, passage: null, hasMore: false, isHidden: false, names: [] };
    const hits = [2, 7].map((id) => ({
      ...{ ...base, id, kind: 'theme' as const, entryCount: 1 },
      theme: { id, name: 'Silence', hue: 15 },
    }));
    const groups = paletteGroups({ ...offered, hits }, 'silence', none);
    expect(groups.map(({ name, items }) => [name, items.map(({ key }) => key)])).toEqual([
      ['places', ['theme 2']],
      ['found', ['hit 7']],
      ['search', ['search']],
    ]);
  });

  test('shows five of a kind at most', () => {
    const themes = Array.from({ length: 30 }, (_, at) => ({ id: at, name: `Dusk ${at}`, hue: 15 }));
    // the last one is what can't be done
    const [first] = paletteGroups({ ...offered, themes }, 'dusk', none);
    expect(first?.items).toHaveLength(5);
  });
});
