// The revision: an earlier state of an entry's review, left by each sitting that changed it.

/** One version of a review, without its text. */
export interface RevisionLine {
  id: number;
  /** When this text was last written on, epoch milliseconds. */
  writtenAt: number;
  /** Its beginning as plain text, spoilers left out. */
  excerpt: string;
  /** Characters of its Markdown. */
  length: number;
}

export interface RevisionText extends RevisionLine {
  entryId: number;
  review: string;
}
