// What a page costs without us: an editor, a text, a list, each the plainest that does it. Must never hold anything of ours.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';

export interface BarePage {
  /** An editor with a text in it, scrolled to its middle. */
  edit(text: string): void;
  /** A button that puts the text on the page, a paragraph for each of its own. */
  offer(text: string): void;
  /** So many rows of one line under each other. */
  list(rows: number): void;
}

declare global {
  interface Window {
    bare: BarePage;
  }
}

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
    const all = document.createDocumentFragment();
    for (let row = 1; row <= rows; row += 1) {
      const line = document.createElement('div');
      line.textContent = `Row ${row}`;
      line.style.cssText = 'height:72px;contain:strict';
      all.append(line);
    }
    scroller.append(all);
  },
};
