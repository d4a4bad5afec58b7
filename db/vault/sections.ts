// The parts of a note: each begins with a comment nobody sees, which holds its facts exactly. Must give a text back to the letter.

import { checksumOf } from '../checksum.ts';
import { plainJson } from './yaml-text.ts';

/** The first word of the comments, unless a text of the note has such a comment itself. */
const WORD = 'afterimage';

export interface Section {
  /** `kind` and what else has to come back exactly. */
  facts: Record<string, unknown> & { kind: string };
  /** Heading and list of facts as a person reads them: whole lines. */
  head: string;
  text: string;
}

export interface ReadSection extends Section {
  /** The head is as it was written: the facts hold. Otherwise somebody changed it, and what it says holds. */
  isUntouched: boolean;
}

const beginningOf = (word: string): string => `<!-- ${word} `;

/** A word for the comments that no text of the note begins a comment with. */
export function wordFor(texts: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const word = count === 1 ? WORD : `${WORD}-${count}`;
    if (!texts.some((text) => text.includes(beginningOf(word)))) return word;
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;
const sumOf = (head: string): string => checksumOf(head).slice(0, 12);

/** A text stands as it is between two line breaks of ours; no text has none. */
export function sectionText(word: string, { facts, head, text }: Section): string {
  const json = plainJson({ ...facts, head: { lines: linesOf(head), sum: sumOf(head) } });
  // no comment may end within it
  const comment = `${beginningOf(word)}${json.replaceAll('>', '\\u003e').replaceAll('<', '\\u003c')} -->`;
  return `\n${comment}\n${head}${text === '' ? '' : `\n${text}\n`}`;
}

function factsOf(json: string): Section['facts'] | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return 'kind' in value && typeof value.kind === 'string' ? { ...value, kind: value.kind } : null;
  } catch {
    return null;
  }
}

/** The first so many lines; all of it where there are fewer. */
function firstLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text;
    at = next + 1;
  }
  return text.slice(0, at);
}

/** Heading and list where nobody can say any more how long they were. */
function headLike(body: string): string {
  return /^(?:#+ [^\n]*\n)?(?:\n*(?:- [^\n:]+: [^\n]*(?:\n|$))+)?/.exec(body)?.[0] ?? '';
}

const withoutOuterBreaks = (text: string): string => text.replace(/^\n/, '').replace(/\n$/, '');

function readBody(facts: Section['facts'], body: string): ReadSection {
  const { head: told, ...rest } = facts;
  const { lines, sum } = (typeof told === 'object' && told !== null ? told : {}) as { lines?: unknown; sum?: unknown };
  const written = typeof lines === 'number' ? firstLines(body, lines) : '';
  const isUntouched = written !== '' && sumOf(written) === sum;
  const head = isUntouched ? written : headLike(body);
  return { facts: { ...rest, kind: facts.kind }, head, text: withoutOuterBreaks(body.slice(head.length)), isUntouched };
}

/** The sections of a note behind its front matter, in order; what is no section of ours is passed over. */
export function readSections(note: string, word = WORD): ReadSection[] {
  const isOurs = new RegExp(`^<!-- ${word.replace(/[^\w-]/g, '')} (\\{.*\\}) -->\\r?\\n`, 'gm');
  // a sync program or an editor may have changed every line end: then those of the texts can't be told from ours
  const first = isOurs.exec(note);
  isOurs.lastIndex = 0;
  const source = first?.[0].endsWith('\r\n') ? note.replaceAll('\r\n', '\n') : note;
  const marks = [...source.matchAll(isOurs)];
  return marks.flatMap((mark, index) => {
    const facts = factsOf(mark[1] ?? '');
    const next = marks[index + 1];
    // the line break before the next comment is ours
    const body = source.slice(mark.index + mark[0].length, next === undefined ? undefined : next.index - 1);
    return facts === null ? [] : [readBody(facts, body)];
  });
}
