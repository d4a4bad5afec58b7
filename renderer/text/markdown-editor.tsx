// The writing view of a review: CodeMirror, set as the reading view is. Loaded when writing begins.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useRef } from 'react';

const looks = HighlightStyle.define([
  { tag: tags.heading1, fontSize: '25px', fontWeight: '500' },
  { tag: tags.heading2, fontSize: '22px', fontWeight: '500' },
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '650' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.quote, fontStyle: 'italic' },
  { tag: tags.link, textDecoration: 'underline', textUnderlineOffset: '4px' },
  { tag: tags.url, color: 'var(--faint)' },
  { tag: tags.monospace, fontFamily: 'ui-monospace, monospace', fontSize: '0.82em' },
  { tag: [tags.processingInstruction, tags.meta], color: 'var(--faint)', fontStyle: 'normal', fontWeight: '400' },
]);

const page = EditorView.theme({
  '&': { font: 'var(--type-review)', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: '31px', overflow: 'visible' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)', minHeight: '310px', fontVariantNumeric: 'oldstyle-nums' },
  '.cm-line': { padding: '0' },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '1.5px solid var(--accent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--found) !important' },
  '.cm-line::selection, .cm-line ::selection': { color: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--faint)', fontStyle: 'italic' },
});

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

export function MarkdownEditor(props: {
  label: string;
  initialText: string;
  placeholder: string;
  hasFocus: boolean;
  onText: (text: string) => void;
  onLeave: () => void;
}) {
  const parent = useRef<HTMLDivElement>(null);
  const onText = useEffectEvent((text: string) => props.onText(text));
  const onLeave = useEffectEvent(() => props.onLeave());
  const begin = useEffectEvent((element: HTMLElement) => {
    const view = new EditorView({
      parent: element,
      state: EditorState.create({
        doc: props.initialText,
        extensions: [
          EditorView.cspNonce.of(nonce()),
          EditorState.lineSeparator.of(props.initialText.includes('\r\n') ? '\r\n' : '\n'),
          Prec.high(keymap.of([{ key: 'Escape', run: () => (onLeave(), true) }])),
          keymap.of([...markdownKeymap, ...historyKeymap, ...defaultKeymap]),
          history(),
          drawSelection(),
          markdown({ base: markdownLanguage, addKeymap: false }),
          syntaxHighlighting(looks),
          page,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': props.label, spellcheck: 'false' }),
          placeholder(props.placeholder),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onText(update.state.sliceDoc());
          }),
        ],
      }),
    });
    // whoever has begun to write on another line of the same page, before the editor was loaded, is not interrupted
    const isWritingElsewhere = element.closest('article')?.contains(document.activeElement) ?? false;
    if (props.hasFocus && !isWritingElsewhere) {
      view.focus();
      view.dispatch({ selection: { anchor: view.state.doc.length } });
    }
    return view;
  });

  useEffect(() => {
    if (!parent.current) return undefined;
    const view = begin(parent.current);
    return () => view.destroy();
  }, []);

  return <div ref={parent} />;
}
