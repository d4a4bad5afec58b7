// Headings and lists of facts of a note, as a person reads and may change them: written here, and read again here. Pure.

import { dateInWords, readDate } from '../model/date-words.ts';
import type { ExportedClipping, ExportedEntry, ExportedReflection } from '../model/exchange.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { RATINGS } from '../model/rating.ts';

const starWords = [
  ...['half a star', 'one star', 'one and a half stars', 'two stars', 'two and a half stars', 'three stars'],
  ...['three and a half stars', 'four stars', 'four and a half stars', 'five stars'],
];

const UNKNOWN = 'Date unknown';
const flagWords = {
  isRewatch: 'rewatch',
  isLiked: 'liked',
  isUnfinished: 'not finished',
  hasSpoilers: 'has spoilers',
} as const;
type Flag = keyof typeof flagWords;
const flags = Object.keys(flagWords) as Flag[];

type Fact = readonly [label: string, value: string | null];

/** A heading, and the facts that have a value. */
function headText(heading: string, facts: readonly Fact[]): string {
  const lines = facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [`- ${label}: ${value}\n`]));
  return `## ${heading}\n${lines.length === 0 ? '' : `\n${lines.join('')}`}`;
}

/** Brackets and bars would end a link. */
export const linkTo = (page: string, name: string): string => `[[${page}|${name.replace(/[[\]|]/g, ' ').trim()}]]`;

/** `pageOf` names the page of a theme, without its ending; null for none. */
export function entryHead(entry: ExportedEntry, pageOf: (theme: string) => string | null): string {
  const { rating, themes, tags, medium, place, company } = entry;
  const linked = themes.map((theme) => {
    const page = pageOf(theme);
    return page === null ? theme : linkTo(page, theme);
  });
  return headText(entry.watchedOn === null ? UNKNOWN : dateInWords(entry.watchedOn), [
    ['Rating', rating === null ? null : `${rating} of 5 (${starWords[rating * 2 - 1] ?? ''})`],
    ['Themes', linked.join(', ')],
    ['Tags', tags.join(', ')],
    ['Medium', medium],
    ['Place', place],
    ['With', company],
    ['Notes', flags.flatMap((flag) => (entry[flag] ? [flagWords[flag]] : [])).join(', ')],
  ]);
}

export function reflectionHead({ reflectedOn, hasSpoilers }: ExportedReflection): string {
  return headText(`Reflection, ${dateInWords(reflectedOn)}`, [['Notes', hasSpoilers ? flagWords.hasSpoilers : null]]);
}

export function clippingHead({ byline, publication, publishedOn, source }: ExportedClipping): string {
  return headText('Clipping', [
    ['By', byline],
    ['In', publication],
    ['Published', publishedOn === null ? null : dateInWords(publishedOn)],
    ['Source', source],
  ]);
}

export const NOTES_HEAD = '## Notes\n';

interface ReadHead {
  heading: string;
  /** By label; '' for one that is not there. */
  fact: (label: string) => string;
}

function readHead(head: string): ReadHead {
  const facts = new Map(
    [...head.matchAll(/^- ([^\n:]+): (.*)$/gm)].map(([, label = '', value = '']) => [label, value.trim()]),
  );
  const heading = /^#+ +(.*)$/m.exec(head)?.[1]?.trim() ?? '';
  return { heading, fact: (label) => facts.get(label) ?? '' };
}

/** Null where it is unknown, undefined where it can't be read. */
function dateFrom(words: string): PartialDate | null | undefined {
  if (words.toLowerCase() === UNKNOWN.toLowerCase()) return null;
  const read = words === '' ? null : readDate(words, '9999-12-31');
  return read?.ok ? read.date : undefined;
}

/** Links by the names they show, the rest between commas. */
function namesFrom(words: string): string[] {
  const names = words.matchAll(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]|[^,[\]]+/g);
  return [...names].map(([whole, linked]) => (linked ?? whole).trim()).filter((name) => name !== '');
}

function ratingFrom(words: string): number | null {
  const rating = Number(/^\d(?:[.,]5)?/.exec(words)?.[0].replace(',', '.') ?? Number.NaN);
  return RATINGS.includes(rating) ? rating : null;
}

const lineFrom = (words: string): string | null => (words === '' ? null : words);

/** What a changed head says of an entry. A date that can't be read is left as it was. */
export function entryFrom(head: string, was: PartialDate | null) {
  const { heading, fact } = readHead(head);
  const watchedOn = dateFrom(heading);
  const said = fact('Notes');
  return {
    watchedOn: watchedOn === undefined ? was : watchedOn,
    rating: ratingFrom(fact('Rating')),
    themes: namesFrom(fact('Themes')),
    tags: namesFrom(fact('Tags')),
    ...{ medium: lineFrom(fact('Medium')), place: lineFrom(fact('Place')), company: lineFrom(fact('With')) },
    isRewatch: said.includes(flagWords.isRewatch),
    isLiked: said.includes(flagWords.isLiked),
    isUnfinished: said.includes(flagWords.isUnfinished),
    hasSpoilers: said.includes(flagWords.hasSpoilers),
  };
}

export function reflectionFrom(head: string, was: PartialDate | null) {
  const { heading, fact } = readHead(head);
  return {
    reflectedOn: dateFrom(heading.replace(/^Reflection,\s*/i, '')) ?? was,
    hasSpoilers: fact('Notes').includes(flagWords.hasSpoilers),
  };
}

export function clippingFrom(head: string) {
  const { fact } = readHead(head);
  return {
    byline: lineFrom(fact('By')),
    publication: lineFrom(fact('In')),
    publishedOn: dateFrom(fact('Published')) ?? null,
    source: lineFrom(fact('Source')),
  };
}
