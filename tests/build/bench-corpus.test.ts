// The corpus that benches measure with: the same each time, as it says it is, and a sound journal once it is in a file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkJournal } from '../../db/check.ts';
import { closeJournal, openJournal } from '../../db/open.ts';
import { Corpus } from '../bench/corpus/corpus.ts';
import { fillJournal } from '../bench/corpus/fill-journal.ts';
import { SeededNumbers, WeightedDraw } from '../bench/corpus/seeded-numbers.ts';

const corpus = new Corpus(1_000);

test('is the same for the same seed, whatever its size, and another for another', () => {
  const larger = new Corpus(2_000);
  expect(larger.review(321)).toBe(corpus.review(321));
  expect(larger.film(99)).toEqual(corpus.film(99));
  expect(new Corpus(1_000).entry(5)).toEqual(corpus.entry(5));
  expect(new Corpus(1_000, 7).review(321)).not.toBe(corpus.review(321));
});

test('has the length, the Japanese and the words it says it has', () => {
  const reviews = Array.from({ length: 1_000 }, (_, entry) => corpus.review(entry));
  const english = reviews.filter((_, entry) => !corpus.isJapanese(entry));
  expect(english.length).toBeGreaterThan(960);
  expect(english.length).toBeLessThan(995);
  const lengths = english.map((review) => review.split(/\s+/).length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(280);
  expect(Math.max(...lengths)).toBeLessThan(1_000);
  const holds = (word: string): number =>
    reviews.filter((review) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(review)).length;
  for (const word of corpus.wordsIn(0.45, 3)) expect(Math.abs(holds(word) - 450), word).toBeLessThan(100);
  for (const word of corpus.wordsIn(0.02, 3, 5)) expect(Math.abs(holds(word) - 20), word).toBeLessThan(20);
});

test('every film comes up before it is spoken of again, and every date is one', () => {
  let known = 0;
  for (let index = 0; index < corpus.entries; index += 1) {
    const { film, watchedOn } = corpus.entry(index);
    expect(film).toBeLessThanOrEqual(known);
    if (film === known) known += 1;
    expect(watchedOn ?? '2000').toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
    expect((watchedOn ?? '2000') <= '2026-11-21').toBe(true);
  }
  expect(known).toBe(corpus.films);
});

test('makes a journal in which nothing is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-corpus-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'Small.afterimage');
  fillJournal(path, new Corpus(120));
  const opened = openJournal(path);
  if (!opened.ok) throw new Error(opened.error.failure);
  expect(checkJournal(opened.value)).toMatchObject({ isClean: true, entryCount: 120, filmCount: 30 });
  closeJournal(opened.value);
});

test('a weighted draw gives each its weight', () => {
  const draw = new WeightedDraw(Float64Array.from([1, 0, 3]));
  const numbers = new SeededNumbers(1);
  const counts = [0, 0, 0];
  for (let at = 0; at < 40_000; at += 1) {
    const place = draw.draw(numbers);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect(Math.abs((counts[0] ?? 0) - 10_000)).toBeLessThan(400);
});
