// Owns what is asked of a search: classes of queries made from the corpus, the same for the same seed. Must never know what comes back.

import type { Asked } from '../measure/page-requests.ts';
import type { Goal } from '../measure/figures.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { SeededNumbers } from '../corpus/seeded-numbers.ts';

export interface QueryClass {
  what: string;
  asked: Asked[];
  goal?: Goal;
}

const AT_A_KEY: Goal = { of: 'p95', atMost: 16 };
const BEST_OF_THE_NEWEST: Goal = { of: 'p95', atMost: 25 };
const BEST_OF_ALL: Goal = { of: 'p95', atMost: 200 };
const MANY = 20;
/** Hits the page asks for at every key where its window is 860 points high, and of all in their exact order. */
const AT_ONCE = 8;
const IN_ORDER = 25;

/** What a query finds among the newest, as a search page first asks. */
export function find(query: string): Asked {
  return { name: 'search.find', input: { query, order: 'relevance', reach: 'newest', limit: AT_ONCE } };
}

export function findAll(query: string): Asked {
  return { name: 'search.find', input: { query, order: 'relevance', reach: 'all', limit: IN_ORDER } };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The words a class of queries is made of. */
export class QueryWords {
  readonly stop = ['the', 'and', 'of', 'a', 'to', 'in', 'is', 'that'];
  readonly common: string[];
  readonly middling: string[];
  readonly rare: string[];
  private readonly corpus: Corpus;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.common = corpus.wordsIn(0.45, MANY);
    this.middling = corpus.wordsIn(0.018, MANY, 5);
    this.rare = corpus.wordsIn(Math.min(0.01, 10 / corpus.entries), MANY, 5);
  }

  /** Three words that stand beside each other in a review. */
  phrases(): string[] {
    return Array.from({ length: MANY }, (_, index) => {
      const numbers = new SeededNumbers(this.corpus.seed, 'phrase', index);
      for (;;) {
        const entry = numbers.between(0, this.corpus.entries - 1);
        if (this.corpus.isJapanese(entry)) continue;
        const words = this.corpus.review(entry).split(' ');
        const at = numbers.between(0, words.length - 4);
        const phrase = words.slice(at, at + 3).join(' ');
        if (/^[a-z ]+$/.test(phrase)) return phrase;
      }
    });
  }

  /** Pieces of so many characters out of Japanese reviews. */
  pieces(characters: number): string[] {
    const entries = Array.from({ length: this.corpus.entries }, (_, entry) => entry).filter((entry) =>
      this.corpus.isJapanese(entry),
    );
    return Array.from({ length: MANY }, (_, index) => {
      const numbers = new SeededNumbers(this.corpus.seed, `piece ${characters}`, index);
      const runs = this.corpus
        .review(numbers.one(entries))
        .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
      const long = (runs ?? []).filter((run) => run.length >= characters);
      const run = numbers.one(long);
      const at = numbers.between(0, run.length - characters);
      return run.slice(at, at + characters);
    });
  }

  /** Words as they are typed: so many letters of each. */
  beginnings(letters: number): string[] {
    const typed = [...this.corpus.wordsIn(0.1, 10, 6), ...this.corpus.wordsIn(0.005, 10, 6)];
    return typed.map((word) => word.slice(0, letters));
  }

  /** One letter left out of a word that is not too short. */
  misspelt(): string[] {
    return this.corpus.wordsIn(0.01, MANY, 7).map((word) => word.slice(0, 3) + word.slice(4));
  }

  /** Every filter, with a value that the corpus has. */
  filters(): string[] {
    const film = this.corpus.film(3);
    const list = this.corpus.lists()[0]?.name ?? '';
    return [
      ...[`film:${quoted(film.title)}`, `title:${quoted(film.title)}`, `director:${quoted(film.directors[0] ?? '')}`],
      ...[
        'country:Japan',
        'language:French',
        'theme:Grief',
        'theme:"Survivor’s guilt"',
        'tag:festival',
        `list:${quoted(list)}`,
      ],
      ...['medium:Cinema', 'company:Mum', 'rating:>=4', 'rating:0.5', 'year:1990..1999', 'watched:2020-03'],
      ...[
        'watched:2015..2016',
        'written:>2026-01',
        'words:>800',
        'is:rewatch',
        'is:liked',
        'is:unfinished',
        'is:reviewed',
      ],
      ...[
        'is:unrated',
        'is:spoiler',
        'has:quote',
        'has:poster',
        'in:reviews',
        'in:reflections',
        'in:quotes',
        'in:clippings',
      ],
      ...['in:titles', 'lang:ja', '-theme:Grief', '-is:reviewed'],
    ];
  }
}

function pairs(words: readonly string[]): string[] {
  return words.map((word, at) => `${word} ${words[(at + 7) % words.length] ?? ''}`);
}

function wordClasses(words: QueryWords): QueryClass[] {
  return [
    { what: 'stop word', asked: words.stop.map(find), goal: BEST_OF_THE_NEWEST },
    { what: 'common word', asked: words.common.map(find), goal: BEST_OF_THE_NEWEST },
    { what: 'middling word', asked: words.middling.map(find), goal: BEST_OF_THE_NEWEST },
    { what: 'rare word', asked: words.rare.map(find), goal: AT_A_KEY },
    { what: 'two common words', asked: pairs(words.common).map(find), goal: BEST_OF_THE_NEWEST },
    {
      what: 'phrase of three words',
      asked: words.phrases().map((phrase) => find(quoted(phrase))),
      goal: BEST_OF_THE_NEWEST,
    },
    ...[1, 2, 3, 4, 5, 6].map((letters) => ({
      what: `${letters} ${letters === 1 ? 'letter' : 'letters'} typed`,
      asked: words.beginnings(letters).map(find),
      goal: AT_A_KEY,
    })),
    ...[1, 2, 3, 5].map((characters) => ({
      what: `Japanese, ${characters} ${characters === 1 ? 'character' : 'characters'}`,
      asked: words.pieces(characters).map(find),
      goal: AT_A_KEY,
    })),
  ];
}

function otherClasses(words: QueryWords): QueryClass[] {
  const [common = ''] = words.common;
  const some = [...words.stop.slice(0, 2), ...words.common.slice(0, 4), ...words.middling.slice(0, 4), 'theme:Grief'];
  const begun = [
    'theme:gr',
    'theme:',
    'tag:f',
    'director:ba',
    'film:the',
    'country:j',
    'rating:',
    'wat',
    'list:',
    `${common} theme:w`,
  ];
  return [
    {
      what: 'stop word, newest first',
      asked: words.stop.map((query) => ({
        name: 'search.find',
        input: { query, order: 'newest', reach: 'newest', limit: AT_ONCE },
      })),
      goal: AT_A_KEY,
    },
    { what: 'stop word, best of all', asked: words.stop.map(findAll), goal: BEST_OF_ALL },
    { what: 'common word, best of all', asked: words.common.map(findAll), goal: BEST_OF_ALL },
    { what: 'misspelt, with suggestions', asked: words.misspelt().map(find) },
    { what: 'facets', asked: some.map((query) => ({ name: 'search.facets', input: { query } })) },
    { what: 'count', asked: some.map((query) => ({ name: 'search.count', input: { query } })) },
    {
      what: 'completion of a filter',
      asked: begun.map((query) => ({ name: 'search.complete', input: { query, caret: query.length } })),
      goal: AT_A_KEY,
    },
    {
      what: 'related entries',
      asked: Array.from({ length: 10 }, (_, at) => ({ name: 'entry.related', input: { id: at * 90 + 1 } })),
    },
  ];
}

export function queryClasses(words: QueryWords): QueryClass[] {
  const [common = ''] = words.common;
  return [
    ...wordClasses(words),
    ...words.filters().flatMap((filter) => [
      { what: filter, asked: [find(filter)], goal: AT_A_KEY },
      { what: `${filter} and a common word`, asked: [find(`${common} ${filter}`)], goal: BEST_OF_THE_NEWEST },
    ]),
    ...otherClasses(words),
  ];
}
