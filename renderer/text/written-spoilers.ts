// Where spoiler spans stand in the text being written. Read anew only when a bar was typed or deleted; else they move with the text.

import { type ChangeSet, type EditorState, StateField, type Text } from '@codemirror/state';
import { SPOILER_MARK, type SpoilerSpan, spoilerPairs } from '../../db/model/markdown/spoiler-spans.ts';

/** Whether a change could make or break a mark: it adds or takes a bar, or parts or joins two. */
function touchesBars(changes: ChangeSet, before: Text, after: Text): boolean {
  let touches = false;
  changes.iterChanges((fromBefore, toBefore, from, to) => {
    const old = before.sliceString(fromBefore - 1 < 0 ? 0 : fromBefore - 1, toBefore + 1);
    touches ||= old.includes('|') || after.sliceString(from, to).includes('|');
  });
  return touches;
}

const field = StateField.define<readonly SpoilerSpan[]>({
  create: ({ doc }) => spoilerPairs(doc.toString()),
  update: (spans, { docChanged, changes, startState, newDoc }) => {
    if (!docChanged) return spans;
    if (touchesBars(changes, startState.doc, newDoc)) return spoilerPairs(newDoc.toString());
    return spans.map(({ from, to }) => ({ from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }));
  },
});

export const spoilersBeingWritten = field;

/** Those between two places that hold something. */
export function writtenSpoilers(state: EditorState, from: number, to: number): SpoilerSpan[] {
  const { length } = SPOILER_MARK;
  return state
    .field(field)
    .filter((span) => span.from < to && span.to > from)
    .filter((span) => state.sliceDoc(span.from + length, span.to - length).trim() !== '');
}
