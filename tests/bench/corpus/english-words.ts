// Owns the English of the corpus: real words where real text repeats itself, invented ones beyond, as many as real text has. Must never hold a person's or a film's real name.

import { SeededNumbers, WeightedDraw, zipfian } from './seeded-numbers.ts';

/** By their frequency in reviews, the commonest first. */
const common = (
  'the and of a to in is that it was as with for he his but on not her i this by film at be she from they who an have ' +
  'one which all has or so there its are had what more when no if out my their we you like up than only into him about ' +
  'it’s some would been time them were could will how then even because just after before other never first two over ' +
  'scene where can does life most through way down nothing again any camera very us between these story made ends long ' +
  'without face own little back me something much still same off such house two’s doesn’t man woman night while both every ' +
  'being last away end good here right see look made our mother father too hand light old well work think might did ' +
  'world against once many under always know take say don’t kind room door those another until feel music half seems'
).split(' ');

const onsets =
  'b c d f g h j k l m n p r s t v w b c d f g l m n p r s t bl br ch cl cr dr fl gr pl pr sh sl sp st str th tr'.split(
    ' ',
  );
const middles = [...'aeiouaeiouaeio', 'ai', 'ea', 'ee', 'oo', 'ou'];
const codas = ['', '', '', '', 'l', 'm', 'n', 'r', 's', 't', 'd', 'ck', 'nd', 'nt', 'st', 'll'];
const endings = ['', '', '', '', '', '', '', '', '', 'al', 'ion', 'ent', 'ow', 'ish', 'et', 'ant', 'ine'];

/** How often a word stands in which form; the rest of the time it stands as it is. */
const inflections: readonly (readonly [ending: string, share: number])[] = [
  ['s', 0.16],
  ['ed', 0.12],
  ['ing', 0.1],
  ['ly', 0.04],
  ['ness', 0.015],
  ['er', 0.012],
  ['less', 0.004],
];
const BARE = 1 - inflections.reduce((sum, [, share]) => sum + share, 0);

const STEMS = 40_000;
/** Text uses its first thousands of words by Zipf's law and the ones beyond more seldom than that. */
const STEEPNESS = { common: 1.05, rare: 2, bend: 5_000 };

export function inventedWord(numbers: SeededNumbers, syllables: number): string {
  let word = '';
  for (let at = 0; at < syllables; at += 1)
    word += numbers.one(onsets) + numbers.one(middles) + (at === syllables - 1 ? numbers.one(codas) : '');
  return word + (syllables > 1 ? numbers.one(endings) : '');
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inflected(stem: string, ending: string): string {
  if (ending === 's') return /(?:s|sh|ch)$/.test(stem) ? `${stem}es` : `${stem}s`;
  return /^[aei]/.test(ending) && stem.endsWith('e') ? stem.slice(0, -1) + ending : stem + ending;
}

export interface EnglishWords {
  /** By rank as far as stems go; a word's forms stand side by side. */
  words: readonly string[];
  draw: WeightedDraw;
  /** How often each comes among all; 1 together. */
  shares: Float64Array;
  /** Words from here on are invented, and worth saying twice in one text. */
  firstInvented: number;
}

function weightOfRank(rank: number): number {
  const { common: flat, rare, bend } = STEEPNESS;
  const weight = 1 / (Math.min(rank, bend) + 1.2) ** flat;
  return rank <= bend ? weight : weight * (bend / rank) ** rare;
}

export function englishWords(seed: number): EnglishWords {
  const numbers = new SeededNumbers(seed, 'english');
  const words = [...common];
  const weights = common.map((_, rank) => weightOfRank(rank + 1));
  const taken = new Set(common);
  for (let rank = common.length + 1; rank < STEMS;) {
    // the commoner, the shorter
    const syllables = rank < 900 ? 1 : rank < 12_000 ? 2 : numbers.between(2, 3);
    const stem = inventedWord(numbers, syllables);
    if (taken.has(stem)) continue;
    taken.add(stem);
    words.push(stem);
    const weight = weightOfRank(rank);
    weights.push(weight * BARE);
    for (const [ending, share] of inflections) {
      words.push(inflected(stem, ending));
      weights.push(weight * share);
    }
    rank += 1;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = Float64Array.from(weights, (weight) => weight / total);
  return { words, draw: new WeightedDraw(shares), shares, firstInvented: common.length };
}

const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' };

/** Names of people, a few with an accent; the commonest first. */
export function inventedNames(seed: number, count: number): { names: readonly string[]; draw: WeightedDraw } {
  const numbers = new SeededNumbers(seed, 'names');
  const names = new Set<string>();
  while (names.size < count) {
    const name = capitalised(inventedWord(numbers, numbers.between(1, 3)));
    names.add(numbers.isSo(0.06) ? name.replace(/[aeiou]/, (letter) => accented[letter] ?? letter) : name);
  }
  return { names: [...names], draw: new WeightedDraw(zipfian(count, 0.9, 5)) };
}
