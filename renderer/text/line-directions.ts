// Which way each line of a review runs while it is written: as it will be read. A line without letters goes on as the one before. Styles only.

import type { Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Direction, directionOf } from '../../db/model/markdown/directions.ts';

const fromTheRight = Decoration.line({ attributes: { dir: 'rtl' } });

/** Lines looked back over for letters. */
const BEFORE = 10;

function before({ state }: EditorView, number: number): Direction | undefined {
  for (let at = number - 1; at >= Math.max(1, number - BEFORE); at -= 1) {
    const direction = directionOf(state.doc.line(at).text);
    if (direction !== undefined) return direction;
  }
  return undefined;
}

function directions(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const lines: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    const first = doc.lineAt(from).number;
    let last = before(view, first);
    for (let number = first; number <= doc.lineAt(to).number; number += 1) {
      const line = doc.line(number);
      last = directionOf(line.text) ?? last;
      if (last === 'rtl') lines.push(fromTheRight.range(line.from));
    }
  }
  return Decoration.set(lines, true);
}

class LineDirections {
  drawn: DecorationSet;

  constructor(view: EditorView) {
    this.drawn = directions(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.drawn = directions(update.view);
  }
}

export const lineDirections = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(LineDirections, { decorations: (plugin) => plugin.drawn }),
];
