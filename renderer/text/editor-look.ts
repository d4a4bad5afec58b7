// How a review looks while it is written: as in the reading view, so that nothing moves when one begins to write. Styles only.

import { EditorView } from '@codemirror/view';
import { DEEPEST } from './line-markup.ts';

const QUOTE = 24;
const LIST = 24;

type Rules = Record<string, Record<string, string | Record<string, string>>>;

/** What a level adds; levels are classes, because the page's policy knows no style attributes. */
function levels(): Rules {
  const rules: Rules = {};
  for (let level = 1; level <= DEEPEST; level += 1) {
    rules[`.cm-quotes${level}`] = { '--quotes': String(level) };
    rules[`.cm-lists${level}`] = { '--lists': String(level) };
    rules[`.cm-quoteMarks${level}`] = { '--quote-marks': String(level) };
    rules[`.cm-listMarks${level}`] = { '--list-marks': String(level) };
  }
  return rules;
}

const line: Rules = {
  '.cm-line': {
    padding: '0',
    paddingInlineStart: `calc(var(--quotes, 0) * ${QUOTE}px + var(--lists, 0) * ${LIST}px)`,
    textIndent: `calc(var(--quote-marks, 0) * -${QUOTE}px + var(--list-marks, 0) * -${LIST}px)`,
  },
  '.cm-line[class*=cm-quotes]': {
    fontStyle: 'italic',
    // a rule for each level
    backgroundImage: 'linear-gradient(var(--accent), var(--accent)), linear-gradient(var(--accent), var(--accent))',
    backgroundRepeat: 'no-repeat',
    backgroundSize: `2px 100%, clamp(0px, (var(--quotes) - 1) * 2px, 2px) 100%`,
    backgroundPosition: `0 0, ${QUOTE}px 0`,
  },
  // what runs from the right has its rules there, and no slanted letters
  '.cm-line[dir=rtl][class*=cm-quotes]': {
    fontStyle: 'normal',
    backgroundPosition: `right 0 top 0, right ${QUOTE}px top 0`,
  },
  '.cm-heading1, .cm-heading2, .cm-heading3, .cm-heading4, .cm-heading5, .cm-heading6': {
    fontWeight: '600',
    letterSpacing: '-0.005em',
  },
  '.cm-line.cm-heading1': { fontSize: '26px', fontWeight: '500' },
  '.cm-line.cm-heading2': { fontSize: '22px', fontWeight: '500' },
  '.cm-line.cm-note': { fontSize: '16.5px', lineHeight: '25px' },
  '.cm-line.cm-rule': { textAlign: 'center' },
  '.cm-line.cm-pre, .cm-line.cm-table': {
    fontFamily: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
    fontSize: '16.5px',
    lineHeight: '25px',
    fontStyle: 'normal',
  },
  '.cm-line.cm-pre': { backgroundColor: 'var(--side)', paddingInline: '16px' },
};

/** Marks of a line stand in the space its level leaves: the words are where they are, whether the marks are seen or not. */
const prefixes: Rules = {
  '.cm-quoteMark, .cm-listMark': { display: 'inline-block', textIndent: '0', whiteSpace: 'pre', fontStyle: 'normal' },
  '.cm-quoteMark': { minWidth: `${QUOTE}px`, paddingInlineStart: '9px' },
  '.cm-listMark': { minWidth: `${LIST}px` },
  '.cm-number': { fontVariantNumeric: 'tabular-nums oldstyle-nums' },
  '.cm-bullet, .cm-task': { display: 'inline-block', width: `${LIST}px`, textIndent: '0', fontStyle: 'normal' },
  '.cm-hash': {
    display: 'inline-block',
    width: '64px',
    marginInlineStart: '-64px',
    paddingInlineEnd: '9px',
    boxSizing: 'border-box',
    textAlign: 'end',
    textIndent: '0',
    font: 'var(--type-interface)',
    lineHeight: '20px',
    letterSpacing: '0.06em',
    whiteSpace: 'pre',
    color: 'var(--faint)',
    opacity: '0',
    transition: 'opacity var(--quick)',
  },
  '.cm-hashHere': { opacity: '1' },
  '.cm-unseen': { opacity: '0' },
  '.cm-box': {
    display: 'inline-block',
    position: 'relative',
    width: '14px',
    height: '14px',
    border: '1px solid var(--faint)',
    borderRadius: '3px',
    verticalAlign: '-1.5px',
  },
  '.cm-box[data-ticked=true]': { backgroundColor: 'var(--ink)', borderColor: 'var(--ink)' },
  '.cm-box[data-ticked=true]::after': {
    content: '""',
    position: 'absolute',
    inset: '2.5px 2.5px auto',
    height: '3.5px',
    border: 'solid var(--paper)',
    borderWidth: '0 0 1.5px 1.5px',
    transform: 'rotate(-45deg) translate(0.5px, -0.5px)',
  },
};

const words: Rules = {
  '.cm-emphasis': { fontStyle: 'italic' },
  // emphasis within what is set in italics stands upright
  '[class*=cm-quotes] .cm-emphasis': { fontStyle: 'normal' },
  '.cm-strong': { fontWeight: '650' },
  '.cm-struck': { textDecoration: 'line-through', textDecorationColor: 'var(--faint)' },
  '.cm-code': {
    fontFamily: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace',
    fontSize: '0.82em',
  },
  '.cm-link': {
    textDecoration: 'underline',
    textDecorationColor: 'var(--faint)',
    textDecorationThickness: '1px',
    textUnderlineOffset: '4px',
  },
  '.cm-spoiler': {
    textDecoration: 'underline dotted var(--faint) 1px',
    textUnderlineOffset: '6px',
    color: 'var(--soft)',
  },
  '.cm-ticked': { color: 'var(--soft)' },
  '.cm-marks': { color: 'var(--faint)', fontStyle: 'normal', fontWeight: '400', textDecoration: 'none' },
  '.cm-noteNumber': {
    fontSize: '0.66em',
    lineHeight: '0',
    verticalAlign: '0.5em',
    color: 'var(--soft)',
    fontVariantNumeric: 'lining-nums',
    padding: '0 1px',
  },
  '.cm-noteLabel': { color: 'var(--soft)', fontVariantNumeric: 'lining-nums' },
  '.cm-ruleDrawn': { color: 'var(--faint)', letterSpacing: '0.3em' },
};

const japanese: Rules = {
  '.cm-content:lang(ja)': { lineBreak: 'strict', fontSynthesis: 'none' },
  '.cm-content:lang(ja) .cm-emphasis': { fontStyle: 'normal', textEmphasis: 'filled dot' },
  '.cm-content:lang(ja) .cm-line[class*=cm-quotes]': { fontStyle: 'normal' },
};

/** Where the writer is, while all else steps back. */
const focusMode: Rules = {
  '.cm-line': { transition: 'color var(--quick)' },
  '.cm-line.cm-elsewhere, .cm-line.cm-elsewhere *': { color: 'var(--away)' },
};

const found: Rules = {
  '.cm-found': { backgroundColor: 'var(--found)', color: 'var(--ink)', borderRadius: '2px' },
  '.cm-foundHere': { outline: '2px solid var(--accent)', outlineOffset: '0' },
};

/** Where the system takes drawn grounds away. */
const forced: Rules = {
  '@media (forced-colors: active)': {
    '.cm-line[class*=cm-quotes]': { borderInlineStart: '2px solid CanvasText' },
    '.cm-found': { backgroundColor: 'Mark', color: 'MarkText' },
  },
};

export const editorLook = EditorView.theme({
  '&': { font: 'var(--type-review)', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: '31px', overflow: 'visible' },
  '.cm-content': {
    padding: '0',
    caretColor: 'var(--accent)',
    minHeight: 'var(--least-writing, 310px)',
    fontVariantNumeric: 'oldstyle-nums',
  },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '1.5px solid var(--accent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--found) !important' },
  '.cm-line::selection, .cm-line ::selection': { color: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--faint)', fontStyle: 'italic' },
  ...levels(),
  ...line,
  ...prefixes,
  ...words,
  ...japanese,
  ...found,
  ...forced,
});

export const focusLook = EditorView.theme(focusMode);
