// The Porter stemmer: which English words are forms of one. Pure.
// https://tartarus.org/martin/PorterStemmer/def.txt with the departures of ext/fts5/fts5_tokenize.c ("logi", "bli").

const LONGEST_STEMMED = 64;

function isVowelAt(word: string, at: number): boolean {
  const letter = word[at] ?? '';
  if ('aeiou'.includes(letter)) return true;
  return letter === 'y' && at > 0 && !isVowelAt(word, at - 1);
}

/** How many times vowels are followed by consonants. */
function measure(stem: string): number {
  let count = 0;
  let afterVowel = false;
  for (let at = 0; at < stem.length; at += 1) {
    // a y is a vowel after a consonant; knowing the letter before is enough
    const letter = stem[at] ?? '';
    const isVowel: boolean = 'aeiou'.includes(letter) || (letter === 'y' && at > 0 && !afterVowel);
    if (!isVowel && afterVowel) count += 1;
    afterVowel = isVowel;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at += 1) if (isVowelAt(stem, at)) return true;
  return false;
}

/** Consonant, vowel, consonant at the end, the last none of w, x, y. */
function endsInShortSyllable(stem: string): boolean {
  const last = stem.length - 1;
  if (last < 2 || 'wxy'.includes(stem[last] ?? '')) return false;
  return !isVowelAt(stem, last) && isVowelAt(stem, last - 1) && !isVowelAt(stem, last - 2);
}

type Rule = readonly [suffix: string, replacement: string];

// the first suffix that fits decides, whether or not its condition holds; hence longer before shorter
const doubleSuffixes: readonly Rule[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['logi', 'log'], ['bli', 'ble'],
  ['alli', 'al'], ['entli', 'ent'], ['eli', 'e'], ['ousli', 'ous'], ['ization', 'ize'], ['ation', 'ate'], ['ator', 'ate'],
  ['alism', 'al'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'], ['aliti', 'al'], ['iviti', 'ive'], ['biliti', 'ble'],
]; // prettier-ignore
const plainSuffixes: readonly Rule[] = [
  ['ical', 'ic'], ['ness', ''], ['icate', 'ic'], ['iciti', 'ic'], ['ful', ''], ['ative', ''], ['alize', 'al'],
]; // prettier-ignore
const lastSuffixes: readonly string[] = [
  'al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize',
]; // prettier-ignore

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if ((word.endsWith('sses') && word.length > 4) || (word.endsWith('ies') && word.length > 3)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function mended(stem: string): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  const last = stem.length - 1;
  // to FTS5 a doubled y is a doubled consonant, wherever it stands
  if (last > 0 && stem[last] === stem[last - 1] && !'aeioulsz'.includes(stem[last] ?? '')) {
    return stem.slice(0, -1);
  }
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed') && word.length > 3) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const suffix of ['ed', 'ing']) {
    if (!word.endsWith(suffix) || word.length === suffix.length) continue;
    const stem = word.slice(0, -suffix.length);
    return hasVowel(stem) ? mended(stem) : word;
  }
  return word;
}

function replaced(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix) || word.length === suffix.length) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 ? stem + replacement : word;
  }
  return word;
}

function withoutLast(word: string): string {
  for (const suffix of lastSuffixes) {
    if (!word.endsWith(suffix) || word.length === suffix.length) continue;
    const stem = word.slice(0, -suffix.length);
    if (suffix === 'ion' && !/[st]$/.test(stem)) return word;
    return measure(stem) > 1 ? stem : word;
  }
  return word;
}

function tidied(word: string): string {
  let stem = word;
  if (stem.endsWith('e')) {
    const bare = stem.slice(0, -1);
    const count = measure(bare);
    if (count > 1 || (count === 1 && !endsInShortSyllable(bare))) stem = bare;
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem;
}

const stemmed = /^[a-z]+$/;

/** The stem of one folded word: to be compared with other stems, not to be shown. Words of other letters are their own. */
export function stemOf(folded: string): string {
  if (folded.length < 3 || folded.length > LONGEST_STEMMED || !stemmed.test(folded)) return folded;
  let word = withoutPast(withoutPlural(folded));
  if (word.endsWith('y') && hasVowel(word.slice(0, -1))) word = `${word.slice(0, -1)}i`;
  return tidied(withoutLast(replaced(replaced(word, doubleSuffixes), plainSuffixes)));
}

/** How every word with a stem begins: a few beginnings, so that a list of words in order need not say their stems. */
export function beginningsOfStem(stem: string): string[] {
  const bare = stem.slice(0, -1);
  if (stem.endsWith('i')) return [stem, `${bare}y`];
  if (stem.endsWith('e') && bare !== '') return [bare];
  return stem.endsWith('bl') ? [stem, `${bare}i`] : [stem];
}
