// Owns what a writing run writes, so that what is read later can be told from it. Invented words.

/** Rows of one import. */
export const IMPORTED = 25;

/** The same words for the same title and version; some long enough to lie on pages of their own. */
export function reviewOf(title: string, version: number): string {
  const words = `${title}, written down for the ${version}. time. The track is empty at dusk. `;
  return words.repeat(1 + ((title.length * 7 + version * 13) % 90)) + `End of ${version}.`;
}

/** What a save said when it was acknowledged. */
export interface Acknowledged {
  /** The newest acknowledged version of each step's entry. */
  entries: ReadonlyMap<number, number>;
  imports: ReadonlySet<number>;
}

/** Whole lines only: one that is torn was never acknowledged. */
export function readAcknowledged(text: string): Acknowledged {
  const entries = new Map<number, number>();
  const imports = new Set<number>();
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const [kind, first, second] = line.split(' ');
    if (kind === 'entry') entries.set(Number(first), Number(second));
    if (kind === 'import') imports.add(Number(first));
  }
  return { entries, imports };
}
