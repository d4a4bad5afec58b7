// Which entries of the diary are selected: one that is open, or several to act on together. Pure.

/** What rows ask: whether they show as selected. */
export interface Selected {
  has: (id: number) => boolean;
  /** Several are being selected: the open one is none of them unless it was picked. */
  isMany: boolean;
}

/** Entries picked to act on together, and where the last pick began. */
export interface Picks {
  ids: ReadonlySet<number>;
  /** What Shift extends from; null before the first pick. */
  anchor: number | null;
  /** What the last Shift reached from the anchor: the next one lets go of it first. */
  reach: readonly number[];
}

export const NO_PICKS: Picks = { ids: new Set(), anchor: null, reach: [] };

/** Picks an entry or lets go of it. `open` is the entry beside the list: the first pick takes it along. */
export function toggled(picks: Picks, id: number, open: number | null): Picks {
  const ids = new Set(picks.ids);
  if (ids.size === 0 && open !== null && open !== id) ids.add(open);
  if (ids.has(id)) ids.delete(id);
  else ids.add(id);
  return { ids, anchor: id, reach: [] };
}

/** Picks everything between the anchor and an entry, in the order of the diary; what the last reach held beyond is let go of. */
export function extended(picks: Picks, to: number, open: number | null, order: readonly number[]): Picks {
  const anchor = picks.anchor ?? open ?? to;
  const [one, other] = [order.indexOf(anchor), order.indexOf(to)];
  if (one < 0 || other < 0) return toggled({ ...picks, ids: new Set(picks.ids) }, to, null);
  const reach = order.slice(Math.min(one, other), Math.max(one, other) + 1);
  const ids = new Set(picks.ids);
  for (const id of picks.reach) ids.delete(id);
  for (const id of reach) ids.add(id);
  return { ids, anchor, reach };
}

export function everything(order: readonly number[]): Picks {
  return { ids: new Set(order), anchor: order[0] ?? null, reach: [] };
}

/** Those that the diary still shows, in its order. */
export function pickedOf(picks: Picks, order: readonly number[]): number[] {
  return picks.ids.size === 0 ? [] : order.filter((id) => picks.ids.has(id));
}
