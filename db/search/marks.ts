// Finds the terms of a search in a text, as ranges to be marked. Must agree with what the index found. Pure.

import { foldText, foldWithOffsets, wordPattern } from '../model/fold.ts';
import { bytesOf, stemOf } from './porter.ts';
import { foldedWords, type Matcher, type Word } from './terms.ts';

export interface Found {
  /** UTF-16 units, [from, to). */
  from: number;
  to: number;
  /** Which of the terms. */
  term: number;
}

interface TextWord {
  from: number;
  to: number;
  folded: string;
  stem: string;
}

type Fits = (word: TextWord) => boolean;

interface Sequence {
  term: number;
  fits: Fits[];
}

function fitsForms(forms: readonly Word[]): Fits {
  const stems = new Set(forms.filter((form) => !form.isPrefix).map((form) => stemOf(form.folded)));
  const beginnings = forms.filter((form) => form.isPrefix).map(({ folded }) => ({ folded, stem: bytesOf(folded) }));
  return (word) =>
    stems.has(word.stem) ||
    beginnings.some(({ folded, stem }) => word.folded.startsWith(folded) || word.stem.startsWith(stem));
}

const inAnyForm = (folded: string): Fits => fitsForms([{ folded, isPrefix: false }]);

/** Looks for the terms of one search in many texts. */
export class Marker {
  readonly #sequences: Sequence[] = [];
  readonly #pieces: { term: number; piece: string }[] = [];
  /** Words come again and again: each is folded and stemmed once. */
  readonly #known = new Map<string, { folded: string; stem: string }>();

  constructor(matchers: readonly Matcher[]) {
    matchers.forEach((matcher, term) => {
      if (matcher.isNegated) return;
      if (matcher.piece !== null) {
        this.#pieces.push({ term, piece: matcher.piece });
        return;
      }
      this.#sequences.push({ term, fits: [...matcher.head.map(inAnyForm), fitsForms(matcher.last)] });
      if (matcher.spelling === null) return;
      this.#sequences.push({ term, fits: foldedWords(matcher.spelling).map(inAnyForm) });
    });
  }

  /** Every place where a term stands, by place; places of different terms may overlap. */
  find(text: string): Found[] {
    const found: Found[] = [];
    if (this.#sequences.length > 0) {
      const words = this.#wordsOf(text);
      for (const sequence of this.#sequences) found.push(...sequencesIn(words, sequence));
    }
    if (this.#pieces.length > 0) {
      const folded = foldWithOffsets(text);
      for (const { term, piece } of this.#pieces) {
        for (let at = folded.text.indexOf(piece); at >= 0; at = folded.text.indexOf(piece, at + piece.length)) {
          found.push({ from: folded.starts[at] ?? 0, to: folded.ends[at + piece.length - 1] ?? text.length, term });
        }
      }
    }
    return found.toSorted((one, other) => one.from - other.from || one.to - other.to);
  }

  #wordsOf(text: string): TextWord[] {
    const words: TextWord[] = [];
    for (const match of text.matchAll(wordPattern)) {
      const word = match[0];
      let known = this.#known.get(word);
      if (known === undefined) {
        const folded = foldText(word);
        known = { folded, stem: stemOf(folded) };
        this.#known.set(word, known);
      }
      words.push({ from: match.index, to: match.index + word.length, folded: known.folded, stem: known.stem });
    }
    return words;
  }
}

function sequencesIn(words: readonly TextWord[], { term, fits }: Sequence): Found[] {
  const found: Found[] = [];
  for (let first = 0; first + fits.length <= words.length; first += 1) {
    if (!fits.every((fit, index) => fit(words[first + index] as TextWord))) continue;
    const last = words[first + fits.length - 1] as TextWord;
    found.push({ from: (words[first] as TextWord).from, to: last.to, term });
  }
  return found;
}

/** Ranges to mark: in order, not overlapping. */
export function marksOf(found: readonly Found[]): [from: number, to: number][] {
  const marks: [number, number][] = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
