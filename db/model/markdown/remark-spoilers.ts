// Takes `||a spoiler||` out of the parsed review and puts a control in its place. In doubt it hides more, never less.

import { isInMark, type SpoilerSpan, spoilerSpans } from './spoiler-spans.ts';
import { SourcePlaces } from './source-places.ts';

export interface MdastNode {
  type: string;
  value?: string;
  children?: MdastNode[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  data?: { hName: string; hProperties: Record<string, string> };
}

/** Hold words and what stands within a line. */
const ofWords = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete']);
/** Hold blocks; what is in them is hidden piece by piece. */
const ofBlocks = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);
/** Are never shown where they stand. */
const silent = new Set(['definition', 'footnoteDefinition']);

/** The property a control and the pieces it shows have in common: the number of the span. */
export const SPAN = 'data-span';

const control = (span: number): MdastNode => ({
  type: 'spoilerControl',
  data: { hName: 'button', hProperties: { dataSpan: String(span) } },
  children: [],
});

const hidden = (span: number, isBlock: boolean, children: MdastNode[]): MdastNode => ({
  type: 'spoiler',
  data: { hName: isBlock ? 'div' : 'span', hProperties: { dataSpan: String(span) } },
  children,
});

class Hiding {
  readonly #spans: readonly SpoilerSpan[];
  readonly #places: SourcePlaces;
  /** Spans whose control stands already. */
  readonly #announced = new Set<number>();

  constructor(source: string, spans: readonly SpoilerSpan[]) {
    this.#spans = spans;
    this.#places = new SourcePlaces(source);
  }

  hideIn(parent: MdastNode, end: number): void {
    const isOfWords = ofWords.has(parent.type);
    parent.children = (parent.children ?? []).flatMap((child) => this.#hide(child, isOfWords, end));
  }

  #hide(node: MdastNode, isInLine: boolean, outerEnd: number): MdastNode[] {
    const from = node.position?.start.offset ?? this.#places.at;
    const end = node.position?.end.offset ?? outerEnd;
    if (node.type === 'definition') return [node];
    this.#places.moveTo(Math.max(from, 0));
    if (node.type === 'text') return this.#hideText(node, from, end);
    if (!ofWords.has(node.type) && !ofBlocks.has(node.type)) {
      if (node.position !== undefined) return this.#hideWhole(node, isInLine, from, end);
      // links that were made of words afterwards have words but no position
      const places = this.#places.placesOf(wordsIn(node), outerEnd);
      return this.#hideWhole(node, isInLine, places?.[0] ?? from, (places?.at(-1) ?? outerEnd - 1) + 1);
    }
    const before = new Set(this.#announced);
    this.hideIn(node, end);
    this.#places.moveTo(end);
    // nothing but a mark stood in it
    if (node.type === 'paragraph' && node.children?.length === 0) return [];
    const around = this.#spans.findIndex((span, index) => before.has(index) && span.from <= from && span.to >= end);
    return around < 0 || silent.has(node.type) ? [node] : [hidden(around, !isInLine, [node])];
  }

  #hideText(node: MdastNode, from: number, end: number): MdastNode[] {
    const value = node.value ?? '';
    const places = this.#places.placesOf(value, end);
    if (places === null) return this.#hideWhole(node, true, from, end);
    const spanAt = places.map((place) => this.#spans.findIndex((span) => place >= span.from && place < span.to));
    const pieces: MdastNode[] = [];
    for (let at = 0; at < value.length;) {
      const index = spanAt[at] ?? -1;
      let to = at + 1;
      while (to < value.length && spanAt[to] === index) to += 1;
      const span = this.#spans[index];
      if (span === undefined) pieces.push({ type: 'text', value: value.slice(at, to) });
      else pieces.push(...this.#announce(index, true), ...wordsOf(value, places, span, at, to, index));
      at = to;
    }
    return pieces;
  }

  /** A link, a picture, code, a table: all of it, if a part of it is hidden. */
  #hideWhole(node: MdastNode, isInLine: boolean, from: number, end: number): MdastNode[] {
    if (node.position !== undefined) this.#places.moveTo(end);
    const touched = this.#spans.flatMap((span, index) => (span.from < end && span.to > from ? [index] : []));
    const controls = touched.flatMap((index) => this.#announce(index, isInLine));
    const whole = touched.reduce((inner, index) => hidden(index, !isInLine, [inner]), node);
    return [...controls, whole];
  }

  #announce(index: number, isInLine: boolean): MdastNode[] {
    if (this.#announced.has(index)) return [];
    this.#announced.add(index);
    return [isInLine ? control(index) : { type: 'paragraph', children: [control(index)] }];
  }
}

/** The words of a piece of text that lies within a span, without the marks. */
function wordsOf(
  value: string,
  places: readonly number[],
  span: SpoilerSpan,
  from: number,
  to: number,
  index: number,
): MdastNode[] {
  let words = '';
  for (let at = from; at < to; at += 1) if (!isInMark(span, places[at] ?? 0)) words += value[at];
  return words === '' ? [] : [hidden(index, false, [{ type: 'text', value: words }])];
}

function wordsIn(node: MdastNode): string {
  return node.value ?? (node.children ?? []).map(wordsIn).join('');
}

/** A remark plugin. */
export function remarkSpoilers(): (tree: MdastNode, file: { toString: () => string }) => void {
  return (tree, file) => {
    const source = file.toString();
    const spans = spoilerSpans(source);
    if (spans.length > 0) new Hiding(source, spans).hideIn(tree, source.length);
  };
}
