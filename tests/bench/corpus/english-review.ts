// Owns the English reviews of the corpus: sentences, paragraphs and now and then Markdown. Must never take two numbers where one does: it says 50 million words.

import { capitalised, type EnglishWords } from './english-words.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

/** What one text speaks of again and again. */
export interface Subject {
  title: string;
  people: readonly string[];
}

const REMEMBERED = 32;
/** How often a word that was said in this text is said again in place of a new one. */
const SAID_AGAIN = 0.14;

class Sentences {
  private readonly numbers: SeededNumbers;
  private readonly english: EnglishWords;
  private readonly otherName: () => string;
  private readonly subject: Subject;
  private readonly said: string[] = [];
  count = 0;

  constructor(numbers: SeededNumbers, english: EnglishWords, subject: Subject, otherName: () => string) {
    this.numbers = numbers;
    this.english = english;
    this.subject = subject;
    this.otherName = otherName;
  }

  word(): string {
    this.count += 1;
    const place = this.english.draw.draw(this.numbers);
    const word = this.english.words[place] ?? '';
    if (place < this.english.firstInvented) return word;
    const { said } = this;
    if (said.length === REMEMBERED && this.numbers.isSo(SAID_AGAIN)) return this.numbers.one(said);
    if (said.length < REMEMBERED) said.push(word);
    else said[this.count % REMEMBERED] = word;
    return word;
  }

  /** A word, or what else stands in its place now and then. */
  private piece(): string {
    const chance = this.numbers.share();
    if (chance > 0.06) return this.word();
    this.count += chance > 0.026 || chance < 0.007 ? 1 : 0;
    if (chance > 0.026) return this.numbers.isSo(0.75) ? this.numbers.one(this.subject.people) : this.otherName();
    if (chance > 0.018) return `${this.word()}-${this.word()}`;
    if (chance > 0.012) return `*${this.word()}*`;
    if (chance > 0.01) return `**${this.word()} ${this.word()}**`;
    if (chance > 0.007) return `${this.word()}'s`;
    if (chance > 0.005) return `*${this.subject.title}*`;
    if (chance > 0.003) return `“${this.word()} ${this.word()}”`;
    return chance > 0.001 ? String(this.numbers.between(1920, 2026)) : `${this.numbers.between(1, 10)}/10`;
  }

  sentence(): string {
    const { numbers } = this;
    const length = numbers.between(5, 16) + numbers.between(0, 14);
    let text = capitalised(this.piece());
    for (let at = 1; at < length; at += 1) {
      const mark = numbers.share();
      const between = mark > 0.075 ? ' ' : mark > 0.01 ? ', ' : mark > 0.006 ? ' — ' : mark > 0.003 ? '; ' : ': ';
      text += between + this.piece();
    }
    const end = numbers.share();
    return text + (end < 0.92 ? '.' : end < 0.97 ? '?' : end < 0.99 ? '!' : '…');
  }

  /** Ends with the text, wherever that is. */
  paragraph(length: number): string {
    let text = this.sentence();
    for (let left = this.numbers.between(2, 7); left > 0 && this.count < length; left -= 1)
      text += ` ${this.sentence()}`;
    return text;
  }
}

/** A text of about so many words. */
export function englishReview(
  numbers: SeededNumbers,
  english: EnglishWords,
  subject: Subject,
  otherName: () => string,
  length: number,
): string {
  const sentences = new Sentences(numbers, english, subject, otherName);
  const paragraphs: string[] = [];
  if (numbers.isSo(0.03)) paragraphs.push(`## ${capitalised(`${sentences.word()} ${sentences.word()}`)}`);
  while (sentences.count < length) {
    if (numbers.isSo(0.015)) paragraphs.push(`> ${sentences.sentence()}\n> — ${numbers.one(subject.people)}`);
    else if (numbers.isSo(0.006)) paragraphs.push(`||${sentences.sentence()}||`);
    else if (numbers.isSo(0.01)) paragraphs.push(`- ${sentences.sentence()}\n- ${sentences.sentence()}`);
    else paragraphs.push(sentences.paragraph(length));
  }
  return paragraphs.join('\n\n');
}
