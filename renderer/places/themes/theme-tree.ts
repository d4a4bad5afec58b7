// Themes in the order of the index: each followed by those that stand under it. Pure.

import type { ThemeLine } from '../../../db/model/theme.ts';

export type ThemeOrder = 'use' | 'name';

export interface ThemePlace {
  theme: ThemeLine;
  /** 0 for one that stands under none. */
  depth: number;
}

/** What one returns to most comes first; equals stay as they came. */
const byUse = (a: ThemeLine, b: ThemeLine): number => b.entryCount - a.entryCount;

/** Themes come by name, in the order of the journal's language. */
export function themeTree(themes: readonly ThemeLine[], order: ThemeOrder): ThemePlace[] {
  const sorted = order === 'use' ? themes.toSorted(byUse) : themes;
  const under = Map.groupBy(sorted, ({ parentId }) => parentId);
  const placed = (parentId: number | null, depth: number): ThemePlace[] =>
    (under.get(parentId) ?? []).flatMap((theme) => [{ theme, depth }, ...placed(theme.id, depth + 1)]);
  return placed(null, 0);
}

/** The ids of a theme and of all that stand under it. */
export function idsWithin(themes: readonly ThemeLine[], id: number): Set<number> {
  const ids = new Set([id]);
  // a set that grows while it is walked
  for (const each of ids) for (const { id: child, parentId } of themes) if (parentId === each) ids.add(child);
  return ids;
}
