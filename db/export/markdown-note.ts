// One film as a Markdown note with YAML front matter. Pure. Reviews must stand in it to the letter.

import { dateInWords } from '../model/date-words.ts';
import type { ExportedClipping, ExportedEntry, ExportedFilm, ExportedReflection } from '../model/exchange.ts';
import { localDay } from '../model/partial-date.ts';

/** Valid JSON but not plain in YAML, or not seen in an editor. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A double-quoted YAML scalar; JSON's escapes are YAML's as well. */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replace(unseen, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const listYaml = (names: readonly string[]): string => `[${names.map(quotedYaml).join(', ')}]`;

function frontMatter(film: ExportedFilm): string {
  const ids = Object.entries(film.identifiers).map(([source, value]) => `  ${source}: ${quotedYaml(value)}`);
  const lines = [
    `title: ${quotedYaml(film.title)}`,
    ...(film.originalTitle === null ? [] : [`original_title: ${quotedYaml(film.originalTitle)}`]),
    ...(film.year === null ? [] : [`year: ${film.year}`]),
    `directors: ${listYaml(film.directors)}`,
    `countries: ${listYaml(film.countries)}`,
    `languages: ${listYaml(film.languages)}`,
    ...(film.runtimeMinutes === null ? [] : [`runtime: ${film.runtimeMinutes}`]),
    `genres: ${listYaml(film.genres)}`,
    ...(ids.length === 0 ? ['ids: {}'] : ['ids:', ...ids]),
    `liked: ${film.isLiked}`,
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

const starWords = [
  ...['half a star', 'one star', 'one and a half stars', 'two stars', 'two and a half stars', 'three stars'],
  ...['three and a half stars', 'four stars', 'four and a half stars', 'five stars'],
];

function facts(entry: ExportedEntry): string[] {
  const { rating, themes, tags, medium, place, company } = entry;
  const flags = [
    ...(entry.isRewatch ? ['rewatch'] : []),
    ...(entry.isLiked ? ['liked'] : []),
    ...(entry.isUnfinished ? ['not finished'] : []),
    ...(entry.hasSpoilers ? ['has spoilers'] : []),
  ];
  return [
    ...(rating === null ? [] : [`- Rating: ${rating} of 5 (${starWords[rating * 2 - 1] ?? ''})`]),
    ...(themes.length === 0 ? [] : [`- Themes: ${themes.join(', ')}`]),
    ...(tags.length === 0 ? [] : [`- Tags: ${tags.join(', ')}`]),
    ...(medium === null ? [] : [`- Medium: ${medium}`]),
    ...(place === null ? [] : [`- Place: ${place}`]),
    ...(company === null ? [] : [`- With: ${company}`]),
    ...(flags.length === 0 ? [] : [`- Notes: ${flags.join(', ')}`]),
  ];
}

/** A text as it is, set off by a line; nothing for none. */
const body = (text: string): string => (text === '' ? '' : `\n${text}${text.endsWith('\n') ? '' : '\n'}`);

function entryText(entry: ExportedEntry): string {
  const heading = entry.watchedOn === null ? 'Date unknown' : dateInWords(entry.watchedOn);
  const lines = facts(entry);
  const list = lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
  return `\n## ${heading}\n${list}${body(entry.review)}`;
}

/** Newest last; an entry without a date stands where it was logged. */
function inOrder(entries: readonly ExportedEntry[]): ExportedEntry[] {
  const seenOn = (entry: ExportedEntry): string => entry.watchedOn ?? localDay(new Date(entry.loggedAt));
  const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return entries.toSorted(
    (one, other) => compare(seenOn(one), seenOn(other)) || one.loggedAt - other.loggedAt || compare(one.uid, other.uid),
  );
}

function reflectionText({ reflectedOn, text }: ExportedReflection): string {
  return `\n## Reflection, ${dateInWords(reflectedOn)}\n${body(text)}`;
}

function clippingText({ byline, publication, publishedOn, source, text }: ExportedClipping): string {
  const lines = [
    ...(byline === null ? [] : [`- By: ${byline}`]),
    ...(publication === null ? [] : [`- In: ${publication}`]),
    ...(publishedOn === null ? [] : [`- Published: ${dateInWords(publishedOn)}`]),
    ...(source === null ? [] : [`- Source: ${source}`]),
  ];
  return `\n## Clipping\n${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}${body(text)}`;
}

/** Entries, then reflections, notes to oneself and at the end what others wrote. */
export function noteOf(film: ExportedFilm): string {
  return [
    frontMatter(film),
    ...inOrder(film.entries).map(entryText),
    ...film.reflections.map(reflectionText),
    ...(film.notes === '' ? [] : [`\n## Notes\n${body(film.notes)}`]),
    ...film.clippings.map(clippingText),
  ].join('');
}
