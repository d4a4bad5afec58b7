// Cuts an HTML fragment into words and tags. Pure, in one pass however wrong the fragment; runs nothing, loads nothing.

import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { isElement } from './elements.ts';

export type Token =
  { kind: 'text'; text: string } | { kind: 'open'; name: string; attributes: string } | { kind: 'close'; name: string };

/** What these hold is not to be read by anybody. */
const unread = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'template', 'title', 'head', 'object']);
/** What these hold is text, whatever it looks like. */
const literal = new Set(['textarea', 'xmp', 'plaintext']);

/** Quoted values may hold `>`. Bounded: a tag that never ends is looked through from each of its `<`. */
const tag = /<(\/?)([A-Za-z][^\s/<>]{0,40})((?:[^"'>]|"[^"]{0,4000}"|'[^']{0,4000}'){0,200})>/y;
/** For fragments that are mostly tags without an end: stops at the next `<`. */
const plainTag = /<(\/?)([A-Za-z][^\s/<>]{0,40})([^<>]{0,4000})>/y;
const MOST_FAILURES = 200;

/** The text up to the closing tag of an element, and where that ends. */
function elementText(html: string, name: string, from: number): { text: string; end: number } {
  const closing = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
  closing.lastIndex = from;
  const found = name === 'plaintext' ? null : closing.exec(html);
  return found === null
    ? { text: html.slice(from), end: html.length }
    : { text: html.slice(from, found.index), end: found.index + found[0].length };
}

class Tokens {
  readonly list: Token[] = [];
  #text = '';

  text(raw: string): void {
    this.#text += raw.includes('&') ? decodeHTML(raw) : raw;
  }

  tag(token: Token): void {
    this.end();
    this.list.push(token);
  }

  end(): void {
    if (this.#text !== '') this.list.push({ kind: 'text', text: this.#text });
    this.#text = '';
  }
}

class Cutter {
  readonly #html: string;
  readonly #tokens = new Tokens();
  #failures = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Where a comment or what looks like one ends; -1 where this is none. */
  #endOfComment(at: number): number {
    const beginning = this.#html.slice(at, at + 4);
    const end = beginning === '<!--' ? this.#html.indexOf('-->', at + 4) : -1;
    if (end >= 0) return end + 3;
    return /^<(?:[!?]|\/[^A-Za-z])/.test(beginning) ? this.#html.indexOf('>', at) + 1 : -1;
  }

  /** Where what stands here ends. */
  #cutTag(at: number): number {
    const pattern = this.#failures < MOST_FAILURES ? tag : plainTag;
    pattern.lastIndex = at;
    const found = pattern.exec(this.#html);
    const name = found?.[2]?.toLowerCase() ?? '';
    if (found === null) this.#failures += 1;
    if (found === null || !isElement(name)) {
      this.#tokens.text('<');
      return at + 1;
    }
    const end = at + found[0].length;
    if (found[1] === '/') this.#tokens.tag({ kind: 'close', name });
    else if (unread.has(name) || literal.has(name)) {
      const inside = elementText(this.#html, name, end);
      if (literal.has(name)) this.#tokens.text(inside.text);
      return inside.end;
    } else this.#tokens.tag({ kind: 'open', name, attributes: found[3] ?? '' });
    return end;
  }

  cut(): Token[] {
    const html = this.#html;
    // after the last ">" no tag can end any more
    const last = html.lastIndexOf('>');
    let from = 0;
    for (;;) {
      const at = html.indexOf('<', from);
      if (at < 0 || at > last) break;
      this.#tokens.text(html.slice(from, at));
      const end = this.#endOfComment(at);
      from = end > 0 ? end : this.#cutTag(at);
    }
    this.#tokens.text(html.slice(from));
    this.#tokens.end();
    return this.#tokens.list;
  }
}

/** References are decoded once. A `<` that begins no tag is a `<`, and so is one before a name that no element has. */
export const tokensOf = (html: string): Token[] => new Cutter(html).cut();

const attribute = /([^\s"'=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The value of an attribute, decoded; null where there is none. */
export function attributeOf(attributes: string, wanted: string): string | null {
  for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
    if (name.toLowerCase() === wanted) return decodeHTMLAttribute(double ?? single ?? bare ?? '').trim();
  }
  return null;
}
