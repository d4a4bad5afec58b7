// Every sentence that refuses an input or reports a failure, once, in English: the terminal prints it, the page translates it by its id.
// Must never hold anything a person wrote.

/** A sentence with the id the message catalogue knows it by. */
export interface Sentence {
  id: string;
  message: string;
}

/** What can be wrong with one field of an input. The key travels, the sentence is looked up where it is shown. */
export const problems = {
  'title-empty': /*i18n*/ { id: 'problem.title-empty', message: 'A film needs a title.' },
  'name-empty': /*i18n*/ { id: 'problem.name-empty', message: 'A name needs at least one letter.' },
  'line-too-long': /*i18n*/ {
    id: 'problem.line-too-long',
    message: 'This is too long for one line: 500 characters at most.',
  },
  'name-too-long': /*i18n*/ { id: 'problem.name-too-long', message: 'This name is too long: 100 characters at most.' },
  'line-breaks': /*i18n*/ {
    id: 'problem.line-breaks',
    message: 'This has to fit on one line, without line breaks or tabs.',
  },
  'review-too-long': /*i18n*/ {
    id: 'problem.review-too-long',
    message: 'A review can hold one million characters; this one is longer. Nothing was saved or cut.',
  },
  'character-nul': /*i18n*/ {
    id: 'problem.character-nul',
    message: 'This text holds a NUL character, which no text can keep. Take it out and try again.',
  },
  'character-broken': /*i18n*/ {
    id: 'problem.character-broken',
    message: 'This text holds half of a character (a lone surrogate). Take it out and try again.',
  },
  'year-range': /*i18n*/ { id: 'problem.year-range', message: 'A film’s year is between 1874 and 2100.' },
  'runtime-range': /*i18n*/ { id: 'problem.runtime-range', message: 'A running time is between 1 and 10,000 minutes.' },
  'rating-range': /*i18n*/ {
    id: 'problem.rating-range',
    message: 'A rating is between half a star and five stars, in half stars.',
  },
  'date-unreadable': /*i18n*/ {
    id: 'problem.date-unreadable',
    message: 'This is not a date. Write 2026-03-14, 2026-03, 2026, March 2019, yesterday or unknown.',
  },
  'date-no-such-day': /*i18n*/ { id: 'problem.date-no-such-day', message: 'There is no such day in the calendar.' },
  'date-future': /*i18n*/ { id: 'problem.date-future', message: 'This date lies in the future.' },
  'date-too-early': /*i18n*/ { id: 'problem.date-too-early', message: 'Nobody had watched a film before 1888.' },
  'theme-exists': /*i18n*/ {
    id: 'problem.theme-exists',
    message: 'There is a theme of this name already. Merge the two, or choose another name.',
  },
  'theme-loop': /*i18n*/ {
    id: 'problem.theme-loop',
    message: 'A theme can’t stand under itself, or under one that stands under it.',
  },
  'tag-exists': /*i18n*/ {
    id: 'problem.tag-exists',
    message: 'There is a tag of this name already. Merge the two, or choose another name.',
  },
  'merge-itself': /*i18n*/ { id: 'problem.merge-itself', message: 'Nothing can be merged with itself.' },
  'identifier-source': /*i18n*/ {
    id: 'problem.identifier-source',
    message: 'A source is named with small letters, digits and hyphens, such as imdb.',
  },
  'film-merge-itself': /*i18n*/ { id: 'problem.film-merge-itself', message: 'This is the same film already.' },
  'split-nothing': /*i18n*/ { id: 'problem.split-nothing', message: 'Choose what belongs to the other film.' },
  'split-everything': /*i18n*/ {
    id: 'problem.split-everything',
    message: 'Leave something with this film: if all of it belongs to the other, this film only needs another title.',
  },
  'split-foreign': /*i18n*/ {
    id: 'problem.split-foreign',
    message: 'Some of what was chosen does not belong to this film any more.',
  },
  'image-kind': /*i18n*/ {
    id: 'problem.image-kind',
    message: 'This is not an image that can be a poster. Choose a JPEG, PNG, WebP, AVIF, GIF or BMP file.',
  },
  'image-drawing': /*i18n*/ {
    id: 'problem.image-drawing',
    message: 'An SVG is a drawing, not an image of pixels. Save it as PNG and choose that.',
  },
  'image-damaged': /*i18n*/ {
    id: 'problem.image-damaged',
    message: 'This image is damaged and can’t be read. Nothing was changed.',
  },
  'image-empty': /*i18n*/ { id: 'problem.image-empty', message: 'This file is empty.' },
  'image-file-too-large': /*i18n*/ {
    id: 'problem.image-file-too-large',
    message: 'This file is larger than 40 MB. Choose a smaller one.',
  },
  'image-too-many-pixels': /*i18n*/ {
    id: 'problem.image-too-many-pixels',
    message: 'This image has more than 60 million pixels. Choose a smaller one.',
  },
  'image-too-large': /*i18n*/ {
    id: 'problem.image-too-large',
    message: 'A poster is kept with at most 1,000 pixels on its longer side and one megabyte.',
  },
  'image-none': /*i18n*/ { id: 'problem.image-none', message: 'There is no image in this.' },
  'description-too-long': /*i18n*/ {
    id: 'problem.description-too-long',
    message: 'A description can hold 20,000 characters; this one is longer. Nothing was saved or cut.',
  },
  'notes-too-long': /*i18n*/ {
    id: 'problem.notes-too-long',
    message: 'Notes can hold 100,000 characters; these are longer. Nothing was saved or cut.',
  },
  'list-note-too-long': /*i18n*/ {
    id: 'problem.list-note-too-long',
    message: 'A note in a list can hold 20,000 characters; this one is longer. Nothing was saved or cut.',
  },
  'too-many': /*i18n*/ { id: 'problem.too-many', message: 'There are too many of these: 100 at most.' },
  'too-many-entries': /*i18n*/ {
    id: 'problem.too-many-entries',
    message: 'These are too many entries at once: 100,000 at most.',
  },
  'query-too-long': /*i18n*/ { id: 'problem.query-too-long', message: 'A search can hold 1,000 characters.' },
  'query-empty': /*i18n*/ { id: 'problem.query-empty', message: 'A search to be kept needs something to look for.' },
  unknown: /*i18n*/ { id: 'problem.unknown', message: 'This is not what is expected here.' },
} satisfies Record<string, Sentence>;

export type Problem = keyof typeof problems;

/** True where a zod message is one of ours; zod's own English never reaches a person. */
export function isProblem(message: string): message is Problem {
  return Object.hasOwn(problems, message);
}
