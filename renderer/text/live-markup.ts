// Markdown that looks like its result while it is written: marks are hidden where nobody is at work on them. Draws only what is in sight and never changes the text.

import { syntaxTree } from '@codemirror/language';
import { type EditorState, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import { DEEPEST, type LineMarkup, LinesOfMarkup } from './line-markup.ts';
import { DrawnBox, DrawnText } from './markup-widgets.ts';
import { SPOILER_MARK } from '../../db/model/markdown/spoiler-spans.ts';
import { writtenSpoilers } from './written-spoilers.ts';

const classes: Record<string, Decoration> = {};

function mark(name: string): Decoration {
  return (classes[name] ??= Decoration.mark({ class: name }));
}

const nothing = Decoration.replace({});

/** The class of a span that is set differently. */
const spans: Record<string, string> = {
  Emphasis: 'cm-emphasis',
  StrongEmphasis: 'cm-strong',
  Strikethrough: 'cm-struck',
  InlineCode: 'cm-code',
};
/** Marks that are hidden until somebody is at their span. */
const spanMarks = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark']);
const linkNodes = new Set(['Link', 'Image', 'Autolink']);

class Drawing {
  readonly drawn: Range<Decoration>[] = [];
  readonly skipped: Range<Decoration>[] = [];
  readonly #state: EditorState;
  readonly #isWriting: boolean;
  readonly #lines: LinesOfMarkup;

  constructor(state: EditorState, isWriting: boolean, from: number, to: number) {
    this.#state = state;
    this.#isWriting = isWriting;
    this.#lines = new LinesOfMarkup(state.doc, from, to);
    syntaxTree(state).iterate({ from, to, enter: (node) => this.#enter(node) });
    for (const span of writtenSpoilers(state, from, to)) this.#spoiler(span.from, span.to);
    for (const line of this.#lines.all()) this.#line(line);
  }

  #isAt(from: number, to: number): boolean {
    return this.#isWriting && this.#state.selection.ranges.some((range) => range.from <= to && range.to >= from);
  }

  #add(decoration: Decoration, from: number, to: number): void {
    if (from < to) this.drawn.push(decoration.range(from, to));
  }

  /** Hides within one line; a mark that runs over a line break stays in sight. */
  #hide(from: number, to: number, isShown: boolean): void {
    const isInLine = to <= this.#state.doc.lineAt(from).to;
    this.#add(isShown || !isInLine ? mark('cm-marks') : nothing, from, to);
  }

  #enter(node: SyntaxNodeRef): void | false {
    const { name, from, to } = node;
    const span = spans[name];
    if (span !== undefined) this.#add(mark(span), from, to);
    else if (spanMarks.has(name)) this.#spanMark(node);
    else if (linkNodes.has(name)) return this.#link(node);
    else if (name === 'URL') this.#add(mark('cm-link'), from, to);
    else if (name === 'Escape') this.#hide(from, from + 1, this.#isAt(from, to));
    else if (name.startsWith('Footnote')) this.#note(name, from, to);
    else this.#block(node);
    return undefined;
  }

  #spanMark(node: SyntaxNodeRef): void {
    const parent = node.node.parent;
    if (!parent || parent.name === 'FencedCode') this.#add(mark('cm-marks'), node.from, node.to);
    else this.#hide(node.from, node.to, this.#isAt(parent.from, parent.to));
  }

  /** `[words](address)`: the words underlined. Brackets that lead nowhere are brackets. */
  #link(node: SyntaxNodeRef): false | void {
    const { from, to } = node;
    const inner = node.node;
    const marks = inner.getChildren('LinkMark');
    const [opening, closing] = marks;
    if (!opening || !closing || !(inner.getChild('URL') ?? inner.getChild('LinkLabel'))) return undefined;
    const isShown = this.#isAt(from, to);
    this.#hide(opening.from, opening.to, isShown);
    this.#hide(closing.from, to, isShown);
    this.#add(mark('cm-link'), opening.to, closing.from);
    // what is emphasised within the words is set so; the address is done with
    syntaxTree(this.#state).iterate({
      from: opening.to,
      to: closing.from,
      enter: (child) => {
        if (child.from < opening.to || child.to > closing.from || linkNodes.has(child.name)) return;
        if (child.name !== 'URL') this.#enter(child);
      },
    });
    return false;
  }

  #note(name: string, from: number, to: number): void {
    const label = (at: number, end: number): string => this.#state.sliceDoc(at + 2, end);
    if (name === 'FootnoteDefinition') {
      for (const line of this.#lines.within(from, to)) line.looks.add('cm-note');
    } else if (this.#isAt(from, to)) {
      this.#add(mark('cm-marks'), from, to);
    } else {
      const isReference = name === 'FootnoteReference';
      const text = isReference ? label(from, to - 1) : `${label(from, to - 2)}.`;
      const widget = new DrawnText(isReference ? 'cm-noteNumber' : 'cm-noteLabel', text);
      this.#add(Decoration.replace({ widget }), from, to);
    }
  }

  #block({ name, from, to, node }: SyntaxNodeRef): void {
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
    if (heading) this.#looks(from, to, `cm-heading${heading[1]}`);
    else if (name === 'HeaderMark') this.#headerMark(from, to, node.parent?.from === from);
    else if (name === 'Blockquote') for (const line of this.#lines.within(from, to)) line.quotes += 1;
    else if (name === 'ListItem') for (const line of this.#lines.within(from, to)) line.lists += 1;
    else if (name === 'QuoteMark') this.#lines.at(from).prefixes.push({ kind: 'quote', from, to });
    else if (name === 'ListMark') {
      const kind = node.parent?.parent?.name === 'OrderedList' ? 'number' : 'bullet';
      this.#lines.at(from).prefixes.push({ kind, from, to });
    } else if (name === 'TaskMarker') this.#lines.at(from).prefixes.push({ kind: 'task', from, to });
    else if (name === 'HorizontalRule') this.#rule(from, to);
    else if (name === 'FencedCode' || name === 'CodeBlock') this.#looks(from, to, 'cm-pre');
    else if (name === 'CodeInfo') this.#add(mark('cm-marks'), from, to);
    else if (name === 'Table') this.#looks(from, to, 'cm-table');
  }

  #looks(from: number, to: number, look: string): void {
    for (const line of this.#lines.within(from, to)) line.looks.add(look);
  }

  #headerMark(from: number, to: number, isFirst: boolean): void {
    const line = this.#state.doc.lineAt(from);
    const isHere = this.#isAt(line.from, line.to);
    if (!isFirst) return this.#hide(from, to, isHere);
    const spaces = /^[ \t]*/.exec(line.text.slice(to - line.from))?.[0].length ?? 0;
    this.#add(mark(isHere ? 'cm-hash cm-hashHere' : 'cm-hash'), from, to + spaces);
  }

  #rule(from: number, to: number): void {
    this.#looks(from, to, 'cm-rule');
    const line = this.#state.doc.lineAt(from);
    if (this.#isAt(line.from, line.to)) this.#add(mark('cm-marks'), from, to);
    else this.#add(Decoration.replace({ widget: new DrawnText('cm-ruleDrawn', '* * *') }), from, to);
  }

  #spoiler(from: number, to: number): void {
    const isShown = this.#isAt(from, to);
    const [inner, end] = [from + SPOILER_MARK.length, to - SPOILER_MARK.length];
    this.#hide(from, inner, isShown);
    this.#add(mark('cm-spoiler'), inner, end);
    this.#hide(end, to, isShown);
  }

  #line(line: LineMarkup): void {
    const boxes = this.#prefixes(line);
    const depth = (name: string, count: number): string[] => (count > 0 ? [`${name}${Math.min(count, DEEPEST)}`] : []);
    const names = [
      ...line.looks,
      ...depth('cm-quotes', line.quotes),
      ...depth('cm-lists', line.lists),
      ...depth('cm-quoteMarks', boxes.quotes),
      ...depth('cm-listMarks', boxes.lists),
    ];
    if (names.length > 0) this.drawn.push(Decoration.line({ class: names.join(' ') }).range(line.from));
  }

  /** Sets each mark in a box of its own in the margin its level leaves; counts the boxes. */
  #prefixes(line: LineMarkup): { quotes: number; lists: number } {
    const boxes = { quotes: 0, lists: 0 };
    const { doc } = this.#state;
    let at = line.from;
    const space = (from: number): number => /^[ \t]*/.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
    for (const { kind, from, to } of line.prefixes) {
      if (kind === 'task') continue;
      this.#indent(at, from);
      if (kind === 'quote') {
        const end = doc.sliceString(to, to + 1) === ' ' ? to + 1 : to;
        this.#add(mark('cm-quoteMark'), from, end);
        this.#add(this.#isAt(line.from, line.to) ? mark('cm-marks') : mark('cm-unseen'), from, to);
        boxes.quotes += 1;
        at = end;
      } else {
        at = this.#item(line, kind, from, to, space(to));
        boxes.lists += 1;
      }
    }
    if (line.lists > 0 && !line.looks.has('cm-pre')) {
      const indent = space(at);
      if (at + indent < line.to) this.#indent(at, at + indent);
    }
    return boxes;
  }

  /** Gives where the item's words begin. */
  #item(line: LineMarkup, kind: 'bullet' | 'number', from: number, to: number, space: number): number {
    const { doc } = this.#state;
    const task = line.prefixes.find((each) => each.kind === 'task' && each.from === to + space);
    const end = task ? Math.min(task.to + 1, line.to) : Math.min(to + Math.min(space, 1), line.to);
    if (task && !this.#isAt(from, task.to)) {
      const isTicked = /x/i.test(doc.sliceString(task.from, task.to));
      this.#add(Decoration.replace({ widget: new DrawnBox(isTicked) }), from, end);
      if (isTicked) this.#add(mark('cm-ticked'), end, line.to);
    } else if (!task && kind === 'bullet' && !this.#isAt(from, to)) {
      this.#add(Decoration.replace({ widget: new DrawnText('cm-bullet', '–') }), from, end);
    } else {
      this.#add(mark(kind === 'number' ? 'cm-listMark cm-number' : 'cm-listMark'), from, end);
    }
    return end;
  }

  /** Spaces that only say how deep a line is: the line itself is set in, and the caret passes over them. */
  #indent(from: number, to: number): void {
    if (from >= to) return;
    this.#add(nothing, from, to);
    this.skipped.push(nothing.range(from, to));
  }
}

interface Drawn {
  drawn: DecorationSet;
  skipped: DecorationSet;
}

function draw(view: EditorView): Drawn {
  const drawings = view.visibleRanges.map(({ from, to }) => new Drawing(view.state, view.hasFocus, from, to));
  const drawn = drawings.flatMap((each) => each.drawn);
  const skipped = drawings.flatMap((each) => each.skipped);
  return { drawn: Decoration.set(drawn, true), skipped: Decoration.set(skipped, true) };
}

class LiveMarkup {
  #drawn: Drawn;

  constructor(view: EditorView) {
    this.#drawn = draw(view);
  }

  get drawn(): DecorationSet {
    return this.#drawn.drawn;
  }

  get skipped(): DecorationSet {
    return this.#drawn.skipped;
  }

  update(update: ViewUpdate): void {
    const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state);
    if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || isParsed)
      this.#drawn = draw(update.view);
  }
}

/** Turns the box under a click; tells whether there was one. */
function turnBox(event: MouseEvent, view: EditorView): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.classList.contains('cm-box')) return false;
  const line = view.state.doc.lineAt(view.posAtDOM(target));
  const box = /\[([ xX])\]/.exec(line.text);
  if (!box) return false;
  const from = line.from + box.index + 1;
  view.dispatch({ changes: { from, to: from + 1, insert: box[1] === ' ' ? 'x' : ' ' }, userEvent: 'input' });
  event.preventDefault();
  return true;
}

export const liveMarkup = ViewPlugin.fromClass(LiveMarkup, {
  decorations: (plugin) => plugin.drawn,
  eventHandlers: { mousedown: turnBox },
  provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.skipped ?? RangeSet.empty),
});
