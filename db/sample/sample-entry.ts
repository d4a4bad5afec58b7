// What the sample journal is written in: an entry with its film, and what came later. Written for this program; the films are real, the person is not.

import type { ClippingDraft } from '../model/clipping.ts';
import type { EntryDraft } from '../model/entry.ts';
import type { ReflectionDraft } from '../model/reflection.ts';

export interface SampleEntry extends Omit<EntryDraft, 'film'> {
  film: Extract<EntryDraft['film'], { title: string }>;
  /** Of the film, written after this entry. */
  reflections?: readonly Omit<ReflectionDraft, 'filmId'>[];
  clippings?: readonly Omit<ClippingDraft, 'filmId'>[];
}
