// Owns the corpus: what a lifetime of films, or ten, looks like, made from a seed and the same each time. Must never know how a journal keeps it.

import type { EntryFields } from '../../../db/entry.ts';
import type { NewFilm } from '../../../db/model/film.ts';
import { daysBefore, type PartialDate } from '../../../db/model/partial-date.ts';
import { englishReview, type Subject } from './english-review.ts';
import { capitalised, englishWords, type EnglishWords, inventedNames } from './english-words.ts';
import { japaneseName, japaneseReview, japaneseTitle } from './japanese-review.ts';
import { companies, countries, genres, languages, media, places, publications, tags, themes } from './known-names.ts';
import { SeededNumbers, WeightedDraw, zipfian } from './seeded-numbers.ts';

export const SEED = 20_261_122;
/** Raised when the same seed no longer gives the same corpus. */
export const CORPUS_VERSION = 2;
export const NEWEST = '2026-11-21';

const YEARS = 20;
const ENTRIES_A_FILM = 4;
const JAPANESE = 0.02;
const NAMES = 40_000;
const LISTS = 40;
const NOTE_SHARE = 0.03;
/** Of those that are drawn by their frequency. */
const WORDS_OF_A_REVIEW = 480;

export interface CorpusEntry extends EntryFields {
  /** Films are counted from 0 in the order they come up. */
  film: number;
  themes: readonly string[];
  tags: readonly string[];
}

export interface CorpusNote {
  film: number;
  text: string;
  /** A day for a reflection, a partial date for a clipping. */
  on: PartialDate;
}

export interface CorpusList {
  name: string;
  description: string;
  isRanked: boolean;
  films: readonly number[];
}

export class Corpus {
  readonly entries: number;
  readonly films: number;
  /** As many reflections, and as many clippings. */
  readonly notes: number;
  readonly seed: number;
  private readonly english: EnglishWords;
  private readonly people: ReturnType<typeof inventedNames>;
  private readonly draws = {
    theme: new WeightedDraw(zipfian(themes.length)),
    tag: new WeightedDraw(zipfian(tags.length)),
    country: new WeightedDraw(zipfian(countries.length)),
    genre: new WeightedDraw(zipfian(genres.length)),
  };

  constructor(entries: number, seed = SEED) {
    this.entries = entries;
    this.films = Math.ceil(entries / ENTRIES_A_FILM);
    this.notes = Math.floor(entries * NOTE_SHARE);
    this.seed = seed;
    this.english = englishWords(seed);
    this.people = inventedNames(seed, NAMES);
  }

  private name(numbers: SeededNumbers): string {
    return this.people.names[this.people.draw.draw(numbers)] ?? '';
  }

  private title(numbers: SeededNumbers): string {
    const length = numbers.between(1, 4);
    const words: string[] = [];
    while (words.length < length || (words.at(-1)?.length ?? 0) < 4) {
      const word = this.english.words[this.english.draw.draw(numbers)] ?? '';
      words.push(words.length === 0 || word.length > 3 ? capitalised(word) : word);
    }
    return words.join(' ');
  }

  /** Words that stand in about so many of the reviews (a share of 1), those nearest to it. */
  wordsIn(reviews: number, count: number, shortest = 2): string[] {
    const wanted = -Math.log(1 - reviews) / WORDS_OF_A_REVIEW;
    const { words, shares } = this.english;
    return [...words.keys()]
      .filter((place) => (words[place]?.length ?? 0) >= shortest)
      .map((place) => ({ word: words[place] ?? '', off: Math.abs(Math.log((shares[place] ?? 0) / wanted)) }))
      .toSorted((a, b) => a.off - b.off)
      .slice(0, count)
      .map(({ word }) => word);
  }

  film(index: number): NewFilm {
    const numbers = new SeededNumbers(this.seed, 'film', index);
    const isJapanese = numbers.isSo(0.05);
    const country = isJapanese ? countries.indexOf('Japan') : this.draws.country.draw(numbers);
    const directors = Array.from({ length: numbers.isSo(0.06) ? 2 : 1 }, () =>
      isJapanese && numbers.isSo(0.3) ? japaneseName(numbers) : `${this.name(numbers)} ${this.name(numbers)}`,
    );
    const title = isJapanese && numbers.isSo(0.4) ? japaneseTitle(numbers) : this.title(numbers);
    const original = isJapanese ? japaneseTitle(numbers) : numbers.isSo(0.15) ? this.title(numbers) : null;
    return {
      title,
      originalTitle: original === title ? null : original,
      reading: null,
      // more of them from lately
      year: numbers.isSo(0.98) ? 2026 - Math.floor(numbers.share() ** 1.8 * 107) : null,
      runtimeMinutes: numbers.isSo(0.9) ? numbers.between(62, 190) : null,
      isLiked: numbers.isSo(0.08),
      directors: [...new Set(directors)],
      countries: [...new Set([countries[country] ?? '', ...(numbers.isSo(0.15) ? [numbers.one(countries)] : [])])],
      languages: [languages[Math.min(country, languages.length - 1)] ?? ''],
      genres: this.some(numbers, genres, this.draws.genre, numbers.between(1, 3)),
      identifiers: {},
    };
  }

  private some(numbers: SeededNumbers, all: readonly string[], draw: WeightedDraw, count: number): string[] {
    return [...new Set(Array.from({ length: count }, () => all[draw.draw(numbers)] ?? ''))];
  }

  /** The people of a film come back in every text about it. */
  private subject(film: number): Subject {
    const { title, directors } = this.film(film);
    const numbers = new SeededNumbers(this.seed, 'people', film);
    const last = directors[0]?.split(' ').at(-1) ?? '';
    return { title, people: [...Array.from({ length: 4 }, () => this.name(numbers)), last] };
  }

  /** Every fourth entry is about a new film, the others about one of those before. */
  filmOf(entry: number): number {
    const known = Math.floor(entry / ENTRIES_A_FILM);
    if (entry % ENTRIES_A_FILM === 0) return known;
    return Math.floor(new SeededNumbers(this.seed, 'film of', entry).share() * (known + 1));
  }

  isJapanese(entry: number): boolean {
    return new SeededNumbers(this.seed, 'japanese', entry).isSo(JAPANESE);
  }

  review(entry: number): string {
    const numbers = new SeededNumbers(this.seed, 'review', entry);
    const subject = this.subject(this.filmOf(entry));
    // from 300 to 900, more of the shorter ones
    const length = 300 + Math.floor(numbers.share() ** 1.8 * 600);
    return this.isJapanese(entry) ? japaneseReview(numbers, subject, length * 2) : this.prose(numbers, subject, length);
  }

  private prose(numbers: SeededNumbers, subject: Subject, length: number): string {
    return englishReview(numbers, this.english, subject, () => this.name(numbers), length);
  }

  entry(index: number): CorpusEntry {
    const numbers = new SeededNumbers(this.seed, 'entry', index);
    const review = this.review(index);
    return {
      film: this.filmOf(index),
      watchedOn: this.date(numbers, index),
      rating: numbers.isSo(0.86) ? Math.min(10, Math.max(1, numbers.between(1, 5) + numbers.between(1, 5))) / 2 : null,
      isLiked: numbers.isSo(0.12),
      isRewatch: index % ENTRIES_A_FILM !== 0 && numbers.isSo(0.7),
      isUnfinished: numbers.isSo(0.03),
      hasSpoilers: numbers.isSo(0.02),
      medium: numbers.isSo(0.7) ? numbers.one(media) : null,
      place: numbers.isSo(0.3) ? numbers.one(places) : null,
      company: numbers.isSo(0.2) ? numbers.one(companies) : null,
      review,
      themes: this.some(numbers, themes, this.draws.theme, numbers.between(1, 5)),
      tags: numbers.isSo(0.45) ? this.some(numbers, tags, this.draws.tag, numbers.between(1, 3)) : [],
    };
  }

  /** In the order they were logged, a few weeks about; some of a month or year only, some unknown. */
  private date(numbers: SeededNumbers, index: number): PartialDate | null {
    const ago = (1 - (index + 1) / this.entries) * YEARS * 365 + numbers.share() * 30 * (index % 10 === 0 ? 20 : 1);
    const day = daysBefore(NEWEST, Math.floor(ago));
    const kind = numbers.share();
    return kind < 0.92 ? day : kind < 0.95 ? day.slice(0, 7) : kind < 0.975 ? day.slice(0, 4) : null;
  }

  reflection(index: number): CorpusNote {
    return this.note('reflection', index, [20, 120]);
  }

  clipping(index: number): CorpusNote & { byline: string; publication: string } {
    const numbers = new SeededNumbers(this.seed, 'byline', index);
    const byline = `${this.name(numbers)} ${this.name(numbers)}`;
    return { ...this.note('clipping', index, [40, 250]), byline, publication: numbers.one(publications) };
  }

  private note(kind: string, index: number, [least, most]: readonly [number, number]): CorpusNote {
    const numbers = new SeededNumbers(this.seed, kind, index);
    const film = Math.floor(numbers.share() * this.films);
    const length = numbers.between(least, most);
    const on = daysBefore(NEWEST, numbers.between(0, YEARS * 365));
    const subject = this.subject(film);
    const text = numbers.isSo(JAPANESE)
      ? japaneseReview(numbers, subject, length * 2)
      : this.prose(numbers, subject, length);
    return { film, on, text };
  }

  lists(): CorpusList[] {
    return Array.from({ length: LISTS }, (_, index) => {
      const numbers = new SeededNumbers(this.seed, 'list', index);
      const films = Array.from({ length: numbers.between(5, 200) }, () => Math.floor(numbers.share() * this.films));
      const name = `${this.title(numbers)} ${index + 1}`;
      const description = this.prose(numbers, { title: name, people: [this.name(numbers)] }, 20);
      return { name, description, isRanked: numbers.isSo(0.4), films: [...new Set(films)] };
    });
  }
}
