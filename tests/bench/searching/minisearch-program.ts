// MiniSearch over the corpus in a process of its own, so that its memory is only its own. Says what it took as one line of JSON.

import MiniSearch from 'minisearch';
import { Corpus } from '../corpus/corpus.ts';

interface Asked {
  entries: number;
  seed: number;
  common: string[];
  rare: string[];
}

const { entries, seed, common, rare } = JSON.parse(process.argv[2] ?? '') as Asked;
const corpus = new Corpus(entries, seed);
const documents = Array.from({ length: entries }, (_, id) => ({
  ...{ id, title: corpus.film(corpus.filmOf(id)).title, review: corpus.review(id) },
}));
const began = performance.now();
const index = new MiniSearch({
  fields: ['title', 'review'],
  storeFields: ['title'],
  searchOptions: { boost: { title: 10 } },
});
index.addAll(documents);
const buildMilliseconds = performance.now() - began;

function timesOf(words: readonly string[]): number[] {
  return words.map((word) => {
    const start = performance.now();
    index.search(word).slice(0, 50);
    return performance.now() - start;
  });
}

timesOf(common.slice(0, 3));
const megabytes = process.memoryUsage().rss / 1e6;
console.log(JSON.stringify({ buildMilliseconds, megabytes, common: timesOf(common), rare: timesOf(rare) }));
