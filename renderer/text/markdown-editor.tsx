// The writing view of a review: CodeMirror, set as the reading view is. Loaded when writing begins.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, type KeyBinding, keymap, placeholder } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { EditorFinder, finding } from './editor-finder.ts';
import { editorLook } from './editor-look.ts';
import { keepLineEndings, textOf } from './line-endings.ts';
import { lineDirections } from './line-directions.ts';
import { liveMarkup } from './live-markup.ts';
import { languageOf } from './block-languages.ts';
import {
  endItem,
  makeLink,
  moveItemsIn,
  moveItemsOut,
  openClickedLink,
  openLink,
  turnEmphasis,
  turnSpoiler,
  turnStrong,
  wrapTyped,
} from './markup-commands.ts';
import { reviewLanguage } from './markdown-language.ts';
import { pasteMarkdown } from './paste-markdown.ts';
import type { TextFinder } from './text-finder.ts';
import { writingCaret } from './writing-caret.ts';
import { beginAt, keptClear, lineNow } from './writing-height.ts';
import type { KeptLine, WritingStart } from './writing-start.ts';
import { writingFocus } from './writing-focus.ts';
import { spoilersBeingWritten } from './written-spoilers.ts';

/** What may be asked of the text while it is being written. */
export interface Writing {
  finder: () => TextFinder;
  turnStrong: () => void;
  turnEmphasis: () => void;
  turnSpoiler: () => void;
  makeLink: () => void;
  focus: () => void;
  caret: () => number;
  line: () => KeptLine | null;
}

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

const ownKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: endItem },
  { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Mod-]', run: moveItemsIn },
  { key: 'Mod-[', run: moveItemsOut },
  { key: 'Mod-Enter', run: openLink },
  // as the commands of the text have them, also where a text is no entry's
  { key: 'Mod-b', run: turnStrong },
  { key: 'Mod-i', run: turnEmphasis },
  { key: 'Mod-Shift-l', run: makeLink },
  { key: 'Mod-Shift-h', run: turnSpoiler },
];

const focusing = new Compartment();

/** All that does not depend on the text or the page around it. Exported for tests. */
export function writingExtensions(text: string): Extension {
  return [
    keepLineEndings(text),
    Prec.high(keymap.of(ownKeys)),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    history(),
    drawSelection(),
    writingCaret,
    reviewLanguage,
    spoilersBeingWritten,
    liveMarkup,
    lineDirections,
    finding,
    wrapTyped,
    pasteMarkdown,
    openClickedLink,
    editorLook,
    keptClear,
    EditorView.lineWrapping,
  ];
}

function writingOf(view: EditorView, finder: EditorFinder): Writing {
  // a key of the program is for the text only while the text is being written
  const run = (command: (view: EditorView) => boolean) => (): void => {
    if (view.hasFocus) command(view);
  };
  return {
    finder: () => finder,
    turnStrong: run(turnStrong),
    turnEmphasis: run(turnEmphasis),
    turnSpoiler: run(turnSpoiler),
    makeLink: run(makeLink),
    focus: () => view.focus(),
    caret: () => view.state.selection.main.head,
    line: () => lineNow(view),
  };
}

export function MarkdownEditor(props: {
  label: string;
  initialText: string;
  placeholder: string;
  hasFocus: boolean;
  /** By default at the end of the text. */
  start?: WritingStart | null | undefined;
  /** Only the paragraph being written in ink. */
  isFocusMode?: boolean;
  /** At every key: the text is put together only when it is read, as it was then. */
  onText: (read: () => string) => void;
  /** Called with null when the editor goes. */
  onWriting?: (writing: Writing | null) => void;
}) {
  const parent = useRef<HTMLDivElement>(null);
  const shown = useRef<EditorView>(null);
  const onText = useEffectEvent((read: () => string) => props.onText(read));
  const onWriting = useEffectEvent((writing: Writing | null) => props.onWriting?.(writing));
  const begin = useEffectEvent((element: HTMLElement) => {
    let finder: EditorFinder | null = null;
    const lang = languageOf(props.initialText);
    const view = new EditorView({
      parent: element,
      state: EditorState.create({
        doc: props.initialText,
        extensions: [
          EditorView.cspNonce.of(nonce()),
          writingExtensions(props.initialText),
          focusing.of(props.isFocusMode ? writingFocus : []),
          EditorView.contentAttributes.of({
            'aria-label': props.label,
            spellcheck: 'false',
            ...(lang !== undefined && { lang }),
          }),
          placeholder(props.placeholder),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            onText(() => textOf(update.state));
            finder?.tell();
          }),
        ],
      }),
    });
    finder = new EditorFinder(view);
    // whoever has begun to write on another line of the same page, before the editor was loaded, is not interrupted
    const { activeElement } = document;
    const isWritingElsewhere =
      activeElement?.matches('input, textarea') === true &&
      (element.closest('article')?.contains(activeElement) ?? false);
    // nor is whoever opened a dialog meanwhile
    const isUnderDialog = document.querySelector('[role="dialog"][data-open]') !== null;
    if (props.hasFocus && !isWritingElsewhere && !isUnderDialog) beginAt(view, props.start ?? null);
    onWriting(writingOf(view, finder));
    return view;
  });

  useEffect(() => {
    if (!parent.current) return undefined;
    const view = begin(parent.current);
    shown.current = view;
    return () => {
      onWriting(null);
      view.destroy();
    };
  }, []);
  const { isFocusMode = false } = props;
  const wasFocusMode = useRef(false);
  useEffect(() => {
    const view = shown.current;
    // the first line one stands on was brought in sight already
    if (!view || wasFocusMode.current === isFocusMode) return;
    wasFocusMode.current = isFocusMode;
    view.dispatch({ effects: focusing.reconfigure(isFocusMode ? writingFocus : []) });
    view.dispatch({
      effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: isFocusMode ? 'center' : 'nearest' }),
    });
  }, [isFocusMode]);

  return <div ref={parent} />;
}
