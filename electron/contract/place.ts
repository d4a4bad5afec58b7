// What is remembered of the place a window was at: ids, years and views. Must never let a word through: an address may hold what was looked for.

const part = '(entry|view|year|theme|tag|show|day)=[a-z0-9-]{1,20}';

/** `/diary?entry=12&view=cards`, `/film/3`, `/entry/4/versions`. */
export const KEPT_ADDRESS = new RegExp(`^/[a-z-]{1,24}(/\\d{1,16})?(/versions)?(\\?${part}(&${part}){0,6})?$`);

/** Of the columns of a place, in the order of the page. */
export const MOST_OFFSETS = 4;
export const LARGEST_OFFSET = 1_000_000_000;

/** What can be in the middle of being written, by its id. */
export const WRITTEN = ['entryId', 'reflectionId', 'clippingId', 'filmId', 'notesOfFilmId'] as const;
export type WrittenKind = (typeof WRITTEN)[number];

/** What was being written: one of them. */
export type KeptWriting = Partial<Record<WrittenKind, number>> & {
  /** Of the caret, in UTF-16 units from the beginning of the text; 0 for a film, which is no text. */
  caret: number;
};

export interface KeptPlace {
  address: string;
  /** How far each column is scrolled, in CSS pixels. */
  offsets: number[];
  writing?: KeptWriting | undefined;
}

export function isKeptAddress(value: unknown): value is string {
  return typeof value === 'string' && KEPT_ADDRESS.test(value);
}

export function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_OFFSET;
}
