// The paragraph one is writing in ink, all else soft, and its line kept near the middle of the window.

import { EditorState, type Extension, RangeSetBuilder, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { focusLook } from './editor-look.ts';

const elsewhere = Decoration.line({ class: 'cm-elsewhere' });

/** The lines around a place up to the next empty ones. */
function paragraphAt(doc: Text, at: number): { from: number; to: number } {
  const here = doc.lineAt(at).number;
  let [first, last] = [here, here];
  if (doc.line(here).text.trim() !== '') {
    while (first > 1 && doc.line(first - 1).text.trim() !== '') first -= 1;
    while (last < doc.lines && doc.line(last + 1).text.trim() !== '') last += 1;
  }
  return { from: doc.line(first).from, to: doc.line(last).to };
}

function draw({ state, visibleRanges }: EditorView): DecorationSet {
  const { from, to } = state.selection.main;
  const start = paragraphAt(state.doc, from).from;
  const end = paragraphAt(state.doc, to).to;
  const drawn = new RangeSetBuilder<Decoration>();
  for (const range of visibleRanges) {
    for (let at = range.from; at <= range.to;) {
      const line = state.doc.lineAt(at);
      if (line.to < start || line.from > end) drawn.add(line.from, line.from, elsewhere);
      at = line.to + 1;
    }
  }
  return drawn.finish();
}

const steppedBack = ViewPlugin.fromClass(
  class {
    drawn: DecorationSet;

    constructor(view: EditorView) {
      this.drawn = draw(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.selectionSet || update.viewportChanged) this.drawn = draw(update.view);
    }
  },
  { decorations: (plugin) => plugin.drawn },
);

/** A pointer that selects must not have the page move under it. */
const keptInTheMiddle = EditorState.transactionExtender.of((transaction) => {
  const { docChanged, selection, newSelection } = transaction;
  if ((!docChanged && !selection) || transaction.isUserEvent('select.pointer')) return null;
  return { effects: EditorView.scrollIntoView(newSelection.main.head, { y: 'center' }) };
});

export const writingFocus: Extension = [steppedBack, keptInTheMiddle, focusLook];
