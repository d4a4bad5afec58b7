// Gathers what an export could not hold, by kind, with the titles of a few films. Must never refuse an export.

import type { ExportNotice } from '../model/export.ts';
import { type NoticeKind, notices } from '../model/export-notice.ts';

const MOST_TITLES = 5;

export class Noticing {
  readonly #gathered = new Map<NoticeKind, { count: number; titles: Set<string> }>();

  add(kind: NoticeKind, { title, count = 1 }: { title?: string; count?: number } = {}): void {
    if (count === 0) return;
    const gathered = this.#gathered.get(kind) ?? { count: 0, titles: new Set<string>() };
    this.#gathered.set(kind, gathered);
    gathered.count += count;
    if (title !== undefined && gathered.titles.size < MOST_TITLES) gathered.titles.add(title);
  }

  /** In the order in which the sentences stand, whatever came first. */
  all(): ExportNotice[] {
    return (Object.keys(notices) as NoticeKind[]).flatMap((kind) => {
      const gathered = this.#gathered.get(kind);
      return gathered ? [{ kind, count: gathered.count, titles: [...gathered.titles] }] : [];
    });
  }
}
