// What could be read out of a damaged journal, and what could not, as it is shown. Titles are for the screen, never for a log.

import type { BackupLine } from './backup.ts';

export const salvagedKinds = ['entry', 'film', 'reflection', 'clipping', 'list', 'theme', 'quote'] as const;
export type SalvagedKind = (typeof salvagedKinds)[number];

/** Something that is not as it was written. */
export interface SalvageLoss {
  kind: 'entry' | 'film' | 'reflection' | 'clipping' | 'revision' | 'list' | 'theme' | 'image';
  /**
   * `gone`: nothing of it was left. `text`: the rest is here, what was written is not. `changed`: the text is here, and
   * not to the letter.
   */
  what: 'gone' | 'text' | 'changed';
  /** The film's title or the list's name; null where that is lost too. */
  title: string | null;
  /** The day it is of; null where there is none or it is lost. */
  on: string | null;
}

export interface SalvageReport {
  counts: Record<SalvagedKind, number>;
  /** Reviews, reflections and clippings that came to the letter, of those known to have been there. */
  textCount: number;
  knownTextCount: number;
  /** The first of them, texts before all else. */
  losses: SalvageLoss[];
  lossCount: number;
}

export interface Rescued {
  /** The name of the damaged file from now on, beside the journal. */
  quarantined: string;
}

/** What a journal that can't be opened has to go back to. */
export interface RescueOffer {
  /** Newest first, those that were looked over and found sound before the others are asked. */
  backups: BackupLine[];
  /** The newest that is sound; null where there is none. */
  newestSound: BackupLine | null;
}
