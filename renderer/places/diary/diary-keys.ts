// What each key means in the diary: how far it goes from the entry that has the keyboard. Pure.

import type { DiaryView } from './diary-search.ts';

export interface Walk {
  /** Places on; by rows of cards where `isByRow`. */
  by: number;
  isByRow: boolean;
}

const PAGE = { list: 6, cards: 3, calendar: 10 } as const;

const places = (by: number): Walk => ({ by, isByRow: false });

/** Undefined for a key that does not walk. `entryCount` is farther than any end. */
export function walkOf(key: string, view: DiaryView, entryCount: number): Walk | undefined {
  const isByRow = view === 'cards';
  const walks: Record<string, Walk> = {
    ArrowDown: { by: 1, isByRow },
    ArrowUp: { by: -1, isByRow },
    PageDown: { by: PAGE[view], isByRow },
    PageUp: { by: -PAGE[view], isByRow },
    Home: places(-entryCount),
    End: places(entryCount),
    // a later day stands to the right in a calendar, an earlier entry among cards
    ...(view !== 'list' && {
      ArrowRight: places(view === 'cards' ? 1 : -1),
      ArrowLeft: places(view === 'cards' ? -1 : 1),
    }),
  };
  return Object.hasOwn(walks, key) ? walks[key] : undefined;
}
