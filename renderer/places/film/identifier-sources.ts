// Where films have ids: how the sources everybody knows are written, and how any other is named in the journal.

const written: Record<string, string> = { imdb: 'IMDb', tmdb: 'TMDB', letterboxd: 'Letterboxd' };

/** Always offered. */
export const commonSources = Object.keys(written);

export function sourceName(source: string): string {
  return Object.hasOwn(written, source) ? (written[source] ?? source) : source;
}

/** A source as typed, in the form the journal keeps: `All Movie` is `all-movie`. */
export function sourceOf(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s_.]+/gu, '-');
}
