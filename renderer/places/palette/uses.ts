// How often each thing was gone to from the palette, kept in the page's own storage by id. Must never keep a title or a word that was typed.

const KEPT = 'palette-uses';
/** What is kept: those used most. */
const MOST = 200;

export type Uses = ReadonlyMap<string, number>;

/** What is not as it was written is passed over. */
export function readUses(): Map<string, number> {
  try {
    const read: unknown = JSON.parse(window.localStorage.getItem(KEPT) ?? '{}');
    const pairs = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return new Map(pairs.filter((pair): pair is [string, number] => Number.isSafeInteger(pair[1])));
  } catch {
    return new Map();
  }
}

export function countUse(key: string): void {
  const uses = readUses();
  uses.set(key, (uses.get(key) ?? 0) + 1);
  const most = [...uses].toSorted((one, other) => other[1] - one[1]).slice(0, MOST);
  window.localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(most)));
}
