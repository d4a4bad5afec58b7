// The caret of the text being written, which goes and comes as in any text field. A timer turns it: an animation would have the whole window drawn again at every frame of the screen.

import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** How long it stays, and how long it stays away, in milliseconds. */
const HALF = 600;

class BlinkingCaret {
  readonly #view: EditorView;
  #timer: number | undefined;

  constructor(view: EditorView) {
    this.#view = view;
    this.#begin();
  }

  update({ docChanged, selectionSet, focusChanged }: ViewUpdate): void {
    if (docChanged || selectionSet || focusChanged) this.#begin();
  }

  destroy(): void {
    window.clearInterval(this.#timer);
  }

  /** In sight, for as long as nothing is typed; only where one writes does it blink. */
  #begin(): void {
    window.clearInterval(this.#timer);
    this.#turn(true);
    if (this.#view.hasFocus) this.#timer = window.setInterval(() => this.#turn(!this.#isSeen), HALF);
  }

  #isSeen = true;

  #turn(isSeen: boolean): void {
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    this.#view.scrollDOM.querySelector('.cm-cursorLayer')?.toggleAttribute('data-away', !isSeen);
  }
}

export const writingCaret = [
  ViewPlugin.fromClass(BlinkingCaret),
  EditorView.theme({
    '& > .cm-scroller > .cm-cursorLayer': { animation: 'none !important' },
    '& > .cm-scroller > .cm-cursorLayer[data-away]': { visibility: 'hidden' },
  }),
];
