// The editor of reviews on a page of a test, with the extensions it has in the program, and what is drawn in it.

import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { onTestFinished } from 'vitest';
import { textOf } from '../../renderer/text/line-endings.ts';
import { writingExtensions } from '../../renderer/text/markdown-editor.tsx';

const oneUnitBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** `¦` in `text` is the caret; two of them are the ends of the selection. */
export function stateOf(text: string): EditorState {
  // within the editor every line break is one character
  const places = [...text.matchAll(/¦/g)].map(({ index }, nth) => oneUnitBreaks(text.slice(0, index)).length - nth);
  const doc = text.replaceAll('¦', '');
  const [anchor = oneUnitBreaks(doc).length, head = anchor] = places;
  return EditorState.create({
    doc,
    selection: EditorSelection.single(anchor, head),
    extensions: writingExtensions(doc),
  });
}

export function editorOf(text: string): EditorView {
  const view = new EditorView({ state: stateOf(text), parent: document.body });
  onTestFinished(() => view.destroy());
  return view;
}

/** The text with its caret, or the ends of its selection. */
export function withCaret(state: EditorState): string {
  const { from, to, empty } = state.selection.main;
  const text = textOf(state);
  return `${text.slice(0, from)}¦${empty ? '' : `${text.slice(from, to)}¦`}${text.slice(to)}`;
}

/** As on a keyboard without a Mac's keys. */
export function press(view: EditorView, key: string, held: KeyboardEventInit = {}): boolean {
  return runScopeHandlers(view, new KeyboardEvent('keydown', { key, ...held }), 'editor');
}

/** As a key that writes: through what takes input first, then into the text. */
export function type(view: EditorView, text: string): void {
  for (const sign of text) {
    const { from, to } = view.state.selection.main;
    const insert = () => view.state.update(view.state.replaceSelection(sign), { userEvent: 'input.type' });
    if (!view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, sign, insert)))
      view.dispatch(insert());
  }
}
