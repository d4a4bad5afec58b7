// Pasting from the web and from word processors as clean Markdown. Plain text, and what was copied here, stays as it is.

import { isolateHistory } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const block = /^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |\||```|---$)/;

/** In code everything is literal. */
function isInCode(state: EditorState): boolean {
  for (let node = syntaxTree(state).resolveInner(state.selection.main.from, -1); node.parent; node = node.parent)
    if (/Code/.test(node.name)) return true;
  return false;
}

/** As it fits where the caret is: within a quote it stays quoted, and a list or a heading begins on a line of its own. */
function fitted(state: EditorState, markdown: string): string {
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const after = state.sliceDoc(to, state.doc.lineAt(to).to);
  const quote = /^(?:\s*>\s?)+/.exec(before)?.[0] ?? '';
  const lines = markdown.split('\n');
  const opens = before.slice(quote.length).trim() !== '' && (lines.length > 1 || block.test(lines[0] ?? ''));
  const isBlock = block.test(lines[0] ?? '') || lines.includes('');
  const leading = opens && isBlock ? ['', ''] : [];
  const trailing = after.trim() !== '' && isBlock ? ['', ''] : [];
  return [...leading, ...lines, ...trailing].join(`\n${quote}`);
}

function insert(view: EditorView, text: string): void {
  if (text === '') return;
  const { state } = view;
  view.dispatch(state.replaceSelection(state.toText(text)), {
    userEvent: 'input.paste',
    scrollIntoView: true,
    // one step of undo takes it away, and nothing else
    annotations: isolateHistory.of('full'),
  });
}

async function insertAsMarkdown(view: EditorView, html: string, plain: string): Promise<void> {
  const { htmlToMarkdown } = await import('./html-to-markdown.ts');
  const markdown = htmlToMarkdown(html);
  insert(view, markdown === null || markdown === '' ? plain : fitted(view.state, markdown));
}

export const pasteMarkdown = EditorView.domEventHandlers({
  paste: (event, view) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (html === '' || view.state.readOnly || isInCode(view.state)) return false;
    event.preventDefault();
    void insertAsMarkdown(view, html, event.clipboardData?.getData('text/plain') ?? '');
    return true;
  },
});
