// Where the line one writes on stands in the window: begun where one was reading, or comfortably, and never at the very edge.

import { EditorView } from '@codemirror/view';
import { CLEAR, type KeptLine, type WritingStart } from './writing-start.ts';

/** As tall as two lines and more: what was just written is seen above, what comes has room below. */
export const keptClear = EditorView.scrollMargins.of(() => ({ top: CLEAR, bottom: CLEAR }));

/** As editor-look.ts sets it, in CSS pixels. */
const LINE = 31;

/** What scrolls the page around the text. */
function columnOf(element: HTMLElement): HTMLElement {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}

/** Gives the text the keyboard. Where no line is to be kept at its height, the caret's is brought a third down, if it is not in sight. */
export function beginAt(view: EditorView, start: WritingStart | null): void {
  const { length } = view.state.doc;
  const caret = Math.min(start?.caret ?? length, length);
  view.focus();
  view.dispatch({ selection: { anchor: caret } });
  const column = columnOf(view.dom);
  const show = (at: number, y: number): void =>
    view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: y - CLEAR }) });
  if (start?.kept) return show(Math.min(start.kept.at, length), start.kept.y);
  const block = view.lineBlockAt(caret);
  const top = view.documentTop - column.getBoundingClientRect().top;
  // of a long paragraph the last line is the one that counts
  const bottom = top + block.bottom;
  const isInSight = bottom - LINE >= CLEAR && bottom <= column.clientHeight - CLEAR;
  if (!isInSight) show(caret, column.clientHeight / 3);
}

/** The line of the caret, or of what is in sight where the caret is not; null where nothing is laid out. */
export function lineNow(view: EditorView): KeptLine | null {
  const column = columnOf(view.dom);
  const top = column.getBoundingClientRect().top;
  const isInSight = (y: number): boolean => y >= top + CLEAR && y <= top + column.clientHeight - CLEAR;
  const caret = view.coordsAtPos(view.state.selection.main.head);
  const y = caret && isInSight(caret.top) ? (caret.top + caret.bottom) / 2 : top + column.clientHeight / 3;
  const at = view.posAtCoords({ x: view.contentDOM.getBoundingClientRect().left + 2, y });
  const line = at === null ? null : view.coordsAtPos(at);
  return at === null || !line ? null : { at, y: line.top - top };
}
