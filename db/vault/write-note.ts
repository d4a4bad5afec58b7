// One film as a Markdown note with front matter. Pure. Reviews must stand in it to the letter, and the whole must read back.

import type { ExportedClipping, ExportedEntry, ExportedFilm, ExportedReflection } from '../model/exchange.ts';
import { clippingHead, entryHead, linkTo, NOTES_HEAD, reflectionHead } from './heads.ts';
import { type Section, sectionText, wordFor } from './sections.ts';
import { frontMatter, listYaml, quotedYaml } from './yaml-text.ts';

export interface NoteLinks {
  /** The page of a theme, without its ending; null where it has none. */
  themePage: (name: string) => string | null;
  /** The poster's file in the vault; null where the film has none. */
  poster: string | null;
}

/** Day of an instant as UTC has it: the same note in every time zone. */
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Earliest first; an entry without a date stands where it was logged. */
function inOrder(entries: readonly ExportedEntry[]): ExportedEntry[] {
  const seenOn = (entry: ExportedEntry): string => entry.watchedOn ?? dayOf(entry.loggedAt);
  const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  return entries.toSorted(
    (one, other) => compare(seenOn(one), seenOn(other)) || one.loggedAt - other.loggedAt || compare(one.uid, other.uid),
  );
}

/** What the entries say, put where Obsidian and the like look for it; reading back passes over these. */
function summary(entries: readonly ExportedEntry[], { themePage }: NoteLinks): string[] {
  const dates = entries.flatMap(({ watchedOn }) => (watchedOn === null ? [] : [watchedOn]));
  const rating = entries.findLast((entry) => entry.rating !== null)?.rating ?? null;
  const themes = [...new Set(entries.flatMap((entry) => entry.themes))].map((name) => {
    const page = themePage(name);
    return page === null ? name : linkTo(page, name);
  });
  return [
    ...(dates.length === 0 ? [] : [`watched: ${listYaml(dates)}`]),
    ...(rating === null ? [] : [`rating: ${rating}`]),
    ...(themes.length === 0 ? [] : [`themes: ${listYaml(themes)}`]),
  ];
}

/** A name that looks like a link is written as one to itself, since people write links there by hand. */
const namesYaml = (names: readonly string[]): string =>
  listYaml(names.map((name) => (/^\[\[.*\]\]$/.test(name) ? `[[${name}]]` : name)));

function filmLines(film: ExportedFilm, links: NoteLinks): string[] {
  const ids = Object.entries(film.identifiers).map(([source, value]) => `  ${source}: ${quotedYaml(value)}`);
  return [
    `title: ${quotedYaml(film.title)}`,
    ...(film.originalTitle === null ? [] : [`original_title: ${quotedYaml(film.originalTitle)}`]),
    ...(film.reading === null ? [] : [`reading: ${quotedYaml(film.reading)}`]),
    ...(film.year === null ? [] : [`year: ${film.year}`]),
    `directors: ${namesYaml(film.directors)}`,
    `countries: ${namesYaml(film.countries)}`,
    `languages: ${namesYaml(film.languages)}`,
    ...(film.runtimeMinutes === null ? [] : [`runtime: ${film.runtimeMinutes}`]),
    `genres: ${namesYaml(film.genres)}`,
    ...(ids.length === 0 ? ['ids: {}'] : ['ids:', ...ids]),
    `liked: ${film.isLiked}`,
    ...(links.poster === null ? [] : [`cover: ${quotedYaml(links.poster)}`]),
    `uid: ${quotedYaml(film.uid)}`,
  ];
}

function entrySection(entry: ExportedEntry, { themePage }: NoteLinks): Section {
  const { review, revisions: _revisions, trashedAt: _trashedAt, ...facts } = entry;
  return { facts: { kind: 'entry', ...facts }, head: entryHead(entry, themePage), text: review };
}

function reflectionSection(reflection: ExportedReflection): Section {
  const { text, trashedAt: _trashedAt, ...facts } = reflection;
  return { facts: { kind: 'reflection', ...facts }, head: reflectionHead(reflection), text };
}

function clippingSection(clipping: ExportedClipping): Section {
  const { text, trashedAt: _trashedAt, ...facts } = clipping;
  return { facts: { kind: 'clipping', ...facts }, head: clippingHead(clipping), text };
}

/** Entries, then reflections, notes to oneself and at the end what others wrote. */
export function noteOf(film: ExportedFilm, links: NoteLinks): string {
  const entries = inOrder(film.entries);
  const sections: Section[] = [
    ...entries.map((entry) => entrySection(entry, links)),
    ...film.reflections.map(reflectionSection),
    ...(film.notes === '' ? [] : [{ facts: { kind: 'notes' }, head: NOTES_HEAD, text: film.notes }]),
    ...film.clippings.map(clippingSection),
  ];
  const word = wordFor(sections.map(({ text }) => text));
  const lines = [...filmLines(film, links), ...summary(entries, links), `marks: ${quotedYaml(word)}`];
  const picture = links.poster === null ? '' : `\n![[${links.poster}|200]]\n`;
  return `${frontMatter(lines)}${picture}${sections.map((section) => sectionText(word, section)).join('')}`;
}
