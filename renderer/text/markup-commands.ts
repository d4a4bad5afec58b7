// What the writer asks for by key: strong, emphasised, hidden, a link, an item further in. Each is one step of undo.

import { syntaxTree } from '@codemirror/language';
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { askShell } from '../api/client.ts';
import { safeAddress } from './safe-address.ts';

interface Wrapped {
  range: SelectionRange;
  changes: ChangeSpec[];
}

/** The selection without the spaces at its ends: a mark beside a space is none. */
function trimmed(state: EditorState, { from, to }: SelectionRange): { from: number; to: number } {
  const text = state.sliceDoc(from, to);
  const start = text.length - text.trimStart().length;
  return text.trim() === '' ? { from, to } : { from: from + start, to: to - (text.length - text.trimEnd().length) };
}

/** How many of one sign stand side by side, counted away from a place. */
function runLength(state: EditorState, sign: string, at: number, by: 1 | -1): number {
  let length = 0;
  for (let here = by > 0 ? at : at - 1; state.sliceDoc(here, here + 1) === sign; here += by) length += 1;
  return length;
}

/** Whether a run of signs holds the mark: `***` holds both `*` and `**`, `**` holds no `*`. */
function holds(mark: string, run: number): boolean {
  return mark === '*' ? run % 2 === 1 : run >= mark.length;
}

/** At the end of what was just marked, the mark is passed over instead of another one begun. */
function passesMark(state: EditorState, { empty, head }: SelectionRange, mark: string): boolean {
  const [sign = '', size] = [mark[0], mark.length];
  const line = state.doc.lineAt(head);
  const isInside = runLength(state, sign, head, -1) === 0 && line.text.slice(0, head - line.from).includes(mark);
  return empty && isInside && runLength(state, sign, head, 1) >= size;
}

function wrapOrUnwrap(state: EditorState, range: SelectionRange, mark: string): Wrapped {
  const { from, to } = trimmed(state, range);
  const [sign = '', size] = [mark[0], mark.length];
  const outer = Math.min(runLength(state, sign, from, -1), runLength(state, sign, to, 1));
  if (holds(mark, outer)) {
    const changes = [
      { from: from - size, to: from },
      { from: to, to: to + size },
    ];
    return { range: EditorSelection.range(from - size, to - size), changes };
  }
  const inner = Math.min(runLength(state, sign, from, 1), runLength(state, sign, to, -1));
  if (to - from > 2 * size && holds(mark, inner)) {
    const changes = [
      { from, to: from + size },
      { from: to - size, to },
    ];
    return { range: EditorSelection.range(from, to - 2 * size), changes };
  }
  const changes = [
    { from, insert: mark },
    { from: to, insert: mark },
  ];
  return { range: EditorSelection.range(from + size, to + size), changes };
}

/** Puts a mark around what is selected, or takes it away; without a selection, around the word or the caret. */
function turnMark(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const turned = state.changeByRange((range) => {
      if (passesMark(state, range, mark)) return { range: EditorSelection.cursor(range.head + mark.length) };
      const word = range.empty ? state.wordAt(range.head) : null;
      const isWithin = word !== null && word.from < range.head && word.to > range.head;
      const { range: wrapped, changes } = wrapOrUnwrap(state, isWithin ? word : range, mark);
      const shift = wrapped.from - (isWithin ? word : range).from;
      return { changes, range: isWithin ? EditorSelection.cursor(range.head + shift) : wrapped };
    });
    dispatch(state.update(turned, { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };
}

export const turnStrong = turnMark('**');
export const turnEmphasis = turnMark('*');
export const turnSpoiler = turnMark('||');

/** `[what is selected](|)`: an address that is selected becomes the address. */
export const makeLink: StateCommand = ({ state, dispatch }) => {
  const made = state.changeByRange((range) => {
    const text = state.sliceDoc(range.from, range.to);
    const isAddress = safeAddress(text.trim()) !== null;
    const insert = isAddress ? `[](${text.trim()})` : `[${text}]()`;
    const caret = isAddress || text === '' ? 1 : insert.length - 1;
    return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(range.from + caret) };
  });
  dispatch(state.update(made, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};

/** Signs that, typed over a selection, go around it. */
const pairs: Record<string, [string, string]> = {
  '*': ['*', '*'],
  _: ['_', '_'],
  '`': ['`', '`'],
  '|': ['||', '||'],
  '"': ['"', '"'],
  "'": ["'", "'"],
  '“': ['“', '”'],
  '„': ['„', '“'],
  '‘': ['‘', '’'],
  '«': ['«', '»'],
  '(': ['(', ')'],
  '[': ['[', ']'],
  '「': ['「', '」'],
  '『': ['『', '』'],
};

export const wrapTyped = EditorView.inputHandler.of((view, _from, _to, text) => {
  const pair = pairs[text];
  const { state } = view;
  if (!pair || view.composing || state.readOnly || state.selection.ranges.every(({ empty }) => empty)) return false;
  const [before, after] = pair;
  const wrapped = state.changeByRange((range) => {
    if (range.empty)
      return { changes: { from: range.from, insert: text }, range: EditorSelection.cursor(range.from + 1) };
    const changes = [
      { from: range.from, insert: before },
      { from: range.to, insert: after },
    ];
    return { changes, range: EditorSelection.range(range.anchor + before.length, range.head + before.length) };
  });
  view.dispatch(state.update(wrapped, { scrollIntoView: true, userEvent: 'input.type' }));
  return true;
});

/** Nothing but the mark of a quote or of an item that is in no other. */
const onlyMark = /^(?:[ \t]*>[ \t>]*|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]*)?)$/;

/** Enter on an empty item, or an empty line of a quote, ends it; what comes next is a paragraph of its own and not a last line of it. */
export const endItem: StateCommand = ({ state, dispatch }) => {
  const { empty, head } = state.selection.main;
  const line = state.doc.lineAt(head);
  if (!empty || state.selection.ranges.length > 1 || head < line.to || !onlyMark.test(line.text)) return false;
  const before = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  const insert = before.trim() === '' ? '' : state.lineBreak;
  const selection = EditorSelection.cursor(line.from + insert.length);
  dispatch(
    state.update({
      changes: { from: line.from, to: line.to, insert },
      selection,
      scrollIntoView: true,
      userEvent: 'input',
    }),
  );
  return true;
};

const item = /^([ \t]*)([-*+]|\d{1,9}[.)])( +)/;

/** An item goes in by as much as its own mark takes, or out again; lines that are no items stay where they are. */
function moveItems(isIn: boolean): StateCommand {
  return ({ state, dispatch }) => {
    const changes: ChangeSpec[] = [];
    const seen = new Set<number>();
    for (const { from, to } of state.selection.ranges) {
      for (let at = from; at <= to;) {
        const line = state.doc.lineAt(at);
        at = line.to + 1;
        const [, indent = '', sign = '', space = ''] = item.exec(line.text) ?? [];
        if (sign === '' || seen.has(line.from)) continue;
        seen.add(line.from);
        const width = sign.length + space.length;
        if (isIn) changes.push({ from: line.from, insert: ' '.repeat(width) });
        else if (indent !== '') changes.push({ from: line.from, to: line.from + Math.min(indent.length, width) });
      }
    }
    if (changes.length > 0) dispatch(state.update({ changes, userEvent: isIn ? 'input.indent' : 'delete.dedent' }));
    return true;
  };
}

export const moveItemsIn = moveItems(true);
export const moveItemsOut = moveItems(false);

/** The address of the link at a place, if it may be offered. */
function addressAt(state: EditorState, at: number): string | null {
  for (const side of [1, -1] as const) {
    for (let node = syntaxTree(state).resolveInner(at, side); ;) {
      const url = node.name === 'URL' ? node : node.getChild('URL');
      const address = url ? state.sliceDoc(url.from, url.to) : '';
      const safe = safeAddress(address.startsWith('www.') ? `http://${address}` : address);
      if (safe !== null) return safe;
      if (!node.parent || node.name === 'Paragraph') break;
      node = node.parent;
    }
  }
  return null;
}

function openAt(state: EditorState, at: number): boolean {
  const address = addressAt(state, at);
  if (address === null) return false;
  void askShell('link.open', { address });
  return true;
}

export const openLink = ({ state }: EditorView): boolean => openAt(state, state.selection.main.head);

export const openClickedLink = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    if (!(event.ctrlKey || event.metaKey) || event.button !== 0) return false;
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    return at !== null && openAt(view.state, at);
  },
});
