// How the themes of one entry differ from those of the one before it. Pure.

import type { ThemeName } from '../../../db/model/theme.ts';

export interface ThemeChange {
  /** In both. */
  kept: ThemeName[];
  /** Only in the later one. */
  gained: ThemeName[];
  /** Only in the earlier one. */
  lost: ThemeName[];
}

export function themeChangeOf(before: readonly ThemeName[], after: readonly ThemeName[]): ThemeChange {
  const isIn = (themes: readonly ThemeName[], { id }: ThemeName): boolean => themes.some((theme) => theme.id === id);
  return {
    kept: after.filter((theme) => isIn(before, theme)),
    gained: after.filter((theme) => !isIn(before, theme)),
    lost: before.filter((theme) => !isIn(after, theme)),
  };
}
