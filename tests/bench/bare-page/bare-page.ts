// What a page costs without us: an editor, a text, a list, each the plainest that does it. Must never hold anything of ours.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';

export interface BarePage {
  /** An editor with a text in it, scrolled to its middle. */
  edit(text: string): void;
  /** A button that puts the text on the page, a paragraph for each of its own. */
  offer(text: string): void;
  /** So many rows of one line under each other, of which those in sight are drawn. */
  list(rows: number): void;
}

declare global {
  interface Window {
    bare: BarePage;
  }
}

const ROW_HEIGHT = 72;
const ROWS_IN_SIGHT = 16;

function newScroller(): HTMLElement {
  const scroller = document.createElement('main');
  scroller.dataset['scroller'] = '';
  scroller.style.cssText = 'height:100vh;overflow:auto';
  document.body.replaceChildren(scroller);
  return scroller;
}

window.bare = {
  edit(text) {
    const parent = newScroller();
    const look = EditorView.theme({ '&': { maxWidth: '65ch', margin: '0 auto' } });
    const view = new EditorView({
      doc: text,
      parent,
      extensions: [history(), keymap.of([...historyKeymap, ...defaultKeymap]), EditorView.lineWrapping, look],
    });
    view.contentDOM.setAttribute('aria-label', 'Review');
    const middle = view.state.doc.lineAt(Math.floor(text.length / 2)).to;
    view.focus();
    view.dispatch({ selection: { anchor: middle }, effects: EditorView.scrollIntoView(middle, { y: 'center' }) });
  },
  offer(text) {
    const scroller = newScroller();
    const button = document.createElement('button');
    button.textContent = 'Open';
    const place = document.createElement('article');
    place.dataset['review'] = '';
    place.style.cssText = 'max-width:65ch;margin:0 auto';
    button.addEventListener('click', () => {
      place.replaceChildren(
        ...text.split('\n\n').map((words) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = words;
          return paragraph;
        }),
      );
    });
    scroller.append(button, place);
  },
  list(rows) {
    const scroller = newScroller();
    const canvas = document.createElement('div');
    canvas.style.cssText = `position:relative;height:${rows * ROW_HEIGHT}px`;
    const lines = Array.from({ length: ROWS_IN_SIGHT }, () => {
      const line = document.createElement('div');
      line.style.cssText = `position:absolute;height:${ROW_HEIGHT}px`;
      return line;
    });
    canvas.append(...lines);
    const draw = (): void => {
      const first = Math.floor(scroller.scrollTop / ROW_HEIGHT);
      for (const [at, line] of lines.entries()) {
        const row = Math.min(rows - 1, first + at);
        line.textContent = `Row ${row + 1}`;
        line.style.top = `${row * ROW_HEIGHT}px`;
      }
    };
    scroller.addEventListener('scroll', draw);
    scroller.append(canvas);
    draw();
  },
};
