// Puts a backslash before every character that Markdown would take for more than itself, and before few others. Pure.

/** What of the whole paragraph matters to each of its signs. */
export interface Paragraph {
  hasTwoTicks: boolean;
  hasTwoTildes: boolean;
  /** `](`, `][` or `]:` stand in it somewhere. */
  hasLinkSigns: boolean;
  /** Within brackets that never close nothing becomes a link by itself. */
  hasBracket: boolean;
}

export interface Surroundings extends Paragraph {
  isInLink: boolean;
  /** A link begins right after: `!` before it would make it an image. */
  isBeforeLink: boolean;
  /** Another run follows without a space between. */
  isJoined: boolean;
}

const hasTwo = (text: string, one: string): boolean => text.indexOf(one) !== text.lastIndexOf(one);

const plain: Paragraph = { hasTwoTicks: false, hasTwoTildes: false, hasLinkSigns: false, hasBracket: false };

export function lookAround(whole: string): Paragraph {
  if (!/[`~[\]]/.test(whole)) return plain;
  return {
    hasTwoTicks: hasTwo(whole, '`'),
    hasTwoTildes: hasTwo(whole, '~'),
    hasLinkSigns: /\][([:]/.test(whole),
    hasBracket: whole.includes('['),
  };
}

/** Most words hold none of these, and most lines begin with none of those. */
const anySpecial = /[\\`*_~[\]<&|]|:\/\/|www\./i;
const special = /[\\`*_~[\]<&|:.]/g;
const wordCharacter = /[\p{L}\p{N}]/u;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
/** What GFM makes, or might make, a link by itself: within, nothing else has a meaning, and a backslash would be a part of it. */
const bareAddress = /(?:https?:\/\/|www\.)[^\s<]*/gi;
const certainAddress = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#][^\s<>|\\`[\]]*)?$/i;

interface Span {
  from: number;
  to: number;
}

/** Whether it will be read as one address, all of it but the usual signs at its end. */
function isCertain(found: string): boolean {
  let length = found.length;
  while (length > 0 && '?!.,:;"\')'.includes(found[length - 1] ?? '')) length -= 1;
  return /[\p{L}\p{N}/]$/u.test(found.slice(length - 2, length)) && !/&.*;/.test(found) && certainAddress.test(found);
}

/** Addresses that will be links, to be left alone, and the places where others are broken open, so that they will be none. */
function addressesIn(text: string, around: Surroundings): { whole: Span[]; broken: Set<number> } {
  const whole: Span[] = [];
  const broken = new Set<number>();
  if (!/:\/\/|www\./i.test(text)) return { whole, broken };
  for (const { 0: found, index } of text.matchAll(bareAddress)) {
    const isApart =
      /^$|[\s(]/.test(text[index - 1] ?? '') && !(around.isJoined && index + found.length === text.length);
    const mayBeNone = around.isInLink || (around.hasBracket && /[*_~]/.test(found));
    if (!mayBeNone && isApart && isCertain(found)) whole.push({ from: index, to: index + found.length });
    else {
      for (const { 0: mark, index: at } of found.matchAll(/:\/\/|www\./gi))
        broken.add(index + at + (mark === '://' ? 0 : 3));
    }
  }
  return { whole, broken };
}

function meansMore(text: string, at: number, around: Surroundings): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  switch (text.charAt(at)) {
    case '\\':
      return after === '' || /[!-/:-@[-`{-~\n]/.test(after);
    case '`':
      return around.hasTwoTicks;
    case '*':
      return !/[^\S\n]/.test(before) || !/[^\S\n]/.test(after);
    case '_':
      return !wordCharacter.test(before) || !wordCharacter.test(after);
    case '~':
      return around.hasTwoTildes || at === 0 || after === '';
    case '[':
      return around.isInLink || around.hasLinkSigns || /^\[[ xX^]/.test(text.slice(at, at + 2));
    case ']':
      return around.isInLink;
    case '<':
      return after === '' || /[a-z/!?]/i.test(after);
    case '|':
      return before === '|' || after === '|' || at === 0 || after === '';
    case '&':
      reference.lastIndex = at;
      return reference.test(text);
    default:
      return false;
  }
}

/** The beginnings of lines that would be something else: headings, quotes, lists, rules, tables. */
function escapedLineStart(line: string): string {
  if (/^(?:#{1,6}|[-+])(?=\s|$)|^>|^=+\s*$|^[-|:][-|: \t]*$/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function escapedInline(text: string, around: Surroundings): string {
  if (!anySpecial.test(text)) return text;
  const { whole, broken } = addressesIn(text, around);
  let next = 0;
  return text.replace(special, (one, at: number) => {
    while ((whole[next]?.to ?? Infinity) <= at) next += 1;
    if ((whole[next]?.from ?? Infinity) <= at) return one;
    return broken.has(at) || meansMore(text, at, around) ? `\\${one}` : one;
  });
}

/** Text of one run; neighbours within the run are the only ones it relies on. */
export function escapedWords(text: string, isAtLineStart: boolean, around: Surroundings): string {
  const inline = escapedInline(text, around);
  const closed = around.isBeforeLink && inline.endsWith('!') ? `${inline.slice(0, -1)}\\!` : inline;
  if (!isAtLineStart && !closed.includes('\n')) return closed;
  return closed
    .split('\n')
    .map((line, index) => (index > 0 || isAtLineStart ? escapedLineStart(line) : line))
    .join('\n');
}
