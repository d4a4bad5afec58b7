// What a person asked to take out, while they choose: every choice keeps what was filled in under it. Pure.

import type { ExportScope } from '../../../db/model/export.ts';

export const whats = ['shown', 'everything', 'year', 'theme', 'list', 'search'] as const;
export type What = (typeof whats)[number];

export interface Asked {
  what: What;
  year: number | 'unknown' | null;
  themeId: number | null;
  listId: number | null;
  query: string;
  /** Of what was chosen last, to name the file by. */
  name: string;
}

/** What the dialog begins with: what is shown, where that is less than everything. */
export function firstAsked(scope: ExportScope): Asked {
  const nothing: Asked = { what: 'shown', year: null, themeId: null, listId: null, query: '', name: '' };
  if (scope.kind === 'search') return { ...nothing, what: 'search', query: scope.query, name: scope.query.trim() };
  return scope.kind === 'everything' ? { ...nothing, what: 'everything' } : nothing;
}

/** Null while something is still to be chosen. */
export function scopeOf({ what, year, themeId, listId, query }: Asked, shown: ExportScope): ExportScope | null {
  switch (what) {
    case 'shown':
      return shown;
    case 'everything':
      return { kind: 'everything' };
    case 'year':
      return year === null ? null : { kind: 'year', year };
    case 'theme':
      return themeId === null ? null : { kind: 'theme', id: themeId };
    case 'list':
      return listId === null ? null : { kind: 'list', id: listId };
    case 'search':
      return query.trim() === '' ? null : { kind: 'search', query };
  }
}
