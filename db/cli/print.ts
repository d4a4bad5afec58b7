// Lays out answers for people reading a terminal. Must never send a text's control characters to it: they are commands there.

import { dateInWords } from '../model/date-words.ts';
import type { EntryDetail, EntryLine } from '../model/entry.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { filmOf, type Passage, type SearchAnswer, type SearchHit } from '../model/search/answer.ts';
import type { SavedSearch } from '../model/search/saved-search.ts';
import type { ThemeLine } from '../model/theme.ts';

/** What a terminal would act on, as a picture of it (␛); line breaks and tabs stay. */
export function harmless(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replace(/[\x7f-\x9f]/g, '␡');
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Extended_Pictographic}]/u;
const unseen = /[\p{M}\p{Cf}]/u;

/** Columns a text takes in a terminal, nearly. */
export function widthOf(text: string): number {
  let width = 0;
  for (const one of text) width += unseen.test(one) ? 0 : wide.test(one) ? 2 : 1;
  return width;
}

/** Rows with their columns aligned, two spaces between; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, widthOf(cell))));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}

export const dateText = (date: PartialDate | null): string => (date === null ? 'unknown date' : dateInWords(date));
const starText = (rating: number | null): string => (rating === null ? '–' : String(rating));

export function titleText({ title, year }: { title: string; year: number | null }): string {
  return harmless(year === null ? title : `${title} (${year})`);
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export function entryRow(entry: EntryLine): string[] {
  const themes = harmless(entry.themes.map((theme) => theme.name).join(', '));
  return [String(entry.id), dateText(entry.watchedOn), starText(entry.rating), titleText(entry.film), themes];
}

export function entryRows(entries: readonly EntryLine[], nothing: string): string {
  return entries.length === 0 ? `${nothing}\n` : table(entries.map(entryRow));
}

/** The one line that says which entry was meant. */
export function entrySummary(entry: EntryDetail): string {
  const rating = entry.rating === null ? '' : `, ${entry.rating}`;
  return `${titleText(entry.film)}, ${dateText(entry.watchedOn)}${rating}`;
}

export function entryPage(entry: EntryDetail): string {
  const { film } = entry;
  const flags = [
    ...(entry.isRewatch ? ['rewatch'] : []),
    ...(entry.isLiked ? ['liked'] : []),
    ...(entry.isUnfinished ? ['not finished'] : []),
    ...(entry.hasSpoilers ? ['has spoilers'] : []),
    ...(entry.trashedAt === null ? [] : ['in the trash']),
  ];
  const facts: [string, string][] = [
    ['Original title', film.originalTitle ?? ''],
    ['Directed by', film.directors.join(', ')],
    ['From', film.countries.join(', ')],
    ['Language', film.languages.join(', ')],
    ['Genre', film.genres.join(', ')],
    ['Minutes', film.runtimeMinutes === null ? '' : String(film.runtimeMinutes)],
    ['Watched', dateText(entry.watchedOn)],
    ['Rating', starText(entry.rating)],
    ['Themes', entry.themes.map((theme) => theme.name).join(', ')],
    ['Tags', entry.tags.join(', ')],
    ['Medium', entry.medium ?? ''],
    ['Place', entry.place ?? ''],
    ['With', entry.company ?? ''],
    ['Notes', flags.join(', ')],
  ];
  const rows = facts.filter(([, value]) => value !== '').map(([name, value]) => [name, harmless(value)]);
  const review = harmless(entry.review);
  return `${titleText(film)}\n${table(rows)}${review === '' ? '' : `\n${review}${review.endsWith('\n') ? '' : '\n'}`}`;
}

/** Bold on a terminal, plain in a pipe. */
function passageText({ text, marks }: Passage, isBold: boolean): string {
  let out = '';
  let at = 0;
  for (const [from, to] of isBold ? marks : []) {
    out += `${harmless(text.slice(at, from))}\u001b[1m${harmless(text.slice(from, to))}\u001b[22m`;
    at = to;
  }
  return out + harmless(text.slice(at));
}

const kindWords: Readonly<Record<Exclude<SearchHit['kind'], 'entry'>, string>> = {
  ...{ film: 'film', reflection: 'reflection', clipping: 'clipping', quote: 'quote', theme: 'theme', list: 'list' },
};

/** One line of what was found; entries as in any list. */
function hitRow(hit: SearchHit): string[] {
  if (hit.kind === 'entry') return entryRow(hit.entry);
  const film = filmOf(hit);
  return [kindWords[hit.kind], '', harmless(hit.title.text), film?.year?.toString() ?? ''];
}

/** What was found, or what may have been meant. */
export function searchPage(answer: SearchAnswer, isBold: boolean): string {
  if (answer.hits.length === 0) {
    const meant = answer.corrections.map(({ query }) => `Did you mean: ${harmless(query)}\n`).join('');
    return `Nothing found.\n${meant}`;
  }
  const lines = table(answer.hits.map(hitRow)).split('\n');
  const hits = answer.hits.map(
    (hit, index) => `${lines[index]}\n${hit.passage === null ? '' : `    ${passageText(hit.passage, isBold)}\n`}`,
  );
  const found = answer.isCounted ? `${answer.found} found` : `more than ${answer.found} found`;
  const shown = answer.hits.length < answer.found ? `, the first ${answer.hits.length} shown` : '';
  return `${hits.join('')}\n${found} in ${count(answer.filmCount, 'film')}${shown}\n`;
}

export function savedSearchPage(all: readonly (SavedSearch & { found: number })[]): string {
  if (all.length === 0) return 'No saved searches yet.\n';
  return table(all.map(({ name, query, found }) => [harmless(name), count(found, 'hit'), harmless(query)]));
}

export function themePage(themes: readonly ThemeLine[]): string {
  if (themes.length === 0) return 'No themes yet.\n';
  return table(
    themes.map((theme) => [
      harmless(theme.name),
      count(theme.entryCount, 'entry', 'entries'),
      count(theme.filmCount, 'film'),
      theme.meanRating === null ? '–' : theme.meanRating.toFixed(1),
      theme.lastWatchedOn === null ? '' : dateText(theme.lastWatchedOn),
    ]),
  );
}
