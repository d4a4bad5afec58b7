// Keeps the line endings of a text to the letter while it is edited: most are told by the commonest, the others are remembered one by one.

import {
  type EditorState,
  type Extension,
  MapMode,
  RangeSet,
  RangeSetBuilder,
  RangeValue,
  StateField,
} from '@codemirror/state';

const endings = /\r\n?|\n/g;

class OddEnding extends RangeValue {
  readonly ending: string;

  constructor(ending: string) {
    super();
    this.ending = ending;
    this.startSide = 1;
    this.endSide = 1;
    // it goes with the line break it stands before
    this.mapMode = MapMode.TrackAfter;
  }

  override eq(other: OddEnding): boolean {
    return other.ending === this.ending;
  }
}

interface LineEndings {
  common: string;
  odd: RangeSet<OddEnding>;
}

function commonEnding(text: string): string {
  const counts = new Map<string, number>();
  for (const [ending] of text.matchAll(endings)) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? '\n';
}

function lineEndingsOf(text: string): LineEndings {
  const common = commonEnding(text);
  const odd = new RangeSetBuilder<OddEnding>();
  let shorter = 0;
  for (const { 0: ending, index } of text.matchAll(endings)) {
    // within the editor every line break is one character
    if (ending !== common) odd.add(index - shorter, index - shorter, new OddEnding(ending));
    shorter += ending.length - 1;
  }
  return { common, odd: odd.finish() };
}

const kept = StateField.define<LineEndings>({
  create: () => ({ common: '\n', odd: RangeSet.empty }),
  update: (value, { docChanged, changes }) =>
    docChanged && value.odd.size > 0 ? { ...value, odd: value.odd.map(changes) } : value,
});

/** To be given to the state that begins with `text`. */
export function keepLineEndings(text: string): Extension {
  return kept.init(() => lineEndingsOf(text));
}

/** The text as it is to be saved. */
export function textOf(state: EditorState): string {
  const { common, odd } = state.field(kept);
  let text = '';
  let from = 0;
  for (const cursor = odd.iter(); cursor.value; cursor.next()) {
    if (state.doc.sliceString(cursor.from, cursor.from + 1) !== '\n') continue;
    text += state.doc.sliceString(from, cursor.from, common) + cursor.value.ending;
    from = cursor.from + 1;
  }
  return text + state.doc.sliceString(from, state.doc.length, common);
}
