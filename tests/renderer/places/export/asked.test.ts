// What the dialog asks for: each choice keeps what was filled in under it, and nothing goes out that was not chosen.

import { expect, test } from 'vitest';
import type { ExportScope } from '../../../../db/model/export.ts';
import { type Asked, firstAsked, scopeOf, whats } from '../../../../renderer/places/export/asked.ts';

const everything: ExportScope = { kind: 'everything' };

test.each<[ExportScope, Partial<Asked>]>([
  [everything, { what: 'everything' }],
  [
    { kind: 'search', query: ' grief ' },
    { what: 'search', query: ' grief ', name: 'grief' },
  ],
  [{ kind: 'entry', id: 3 }, { what: 'shown' }],
  [{ kind: 'list', id: 3 }, { what: 'shown' }],
])('%j begins with it', (scope, asked) => expect(firstAsked(scope)).toMatchObject(asked));

test('nothing goes out while something is still to be chosen', () => {
  const asked = firstAsked(everything);
  const open = whats.filter((what) => scopeOf({ ...asked, what }, everything) === null);
  expect(open).toEqual(['year', 'theme', 'list', 'search']);
  expect(scopeOf({ ...asked, what: 'search', query: ' \t' }, everything)).toBeNull();
});

test('what was chosen goes out, whatever was filled in elsewhere', () => {
  const asked: Asked = { what: 'year', year: 'unknown', themeId: 2, listId: 3, query: 'x', name: '' };
  expect(scopeOf(asked, everything)).toEqual({ kind: 'year', year: 'unknown' });
  expect(scopeOf({ ...asked, what: 'theme' }, everything)).toEqual({ kind: 'theme', id: 2 });
  expect(scopeOf({ ...asked, what: 'list' }, everything)).toEqual({ kind: 'list', id: 3 });
  expect(scopeOf({ ...asked, what: 'search' }, everything)).toEqual({ kind: 'search', query: 'x' });
  expect(scopeOf({ ...asked, what: 'shown' }, { kind: 'film', id: 9 })).toEqual({ kind: 'film', id: 9 });
});
