// Where the caret of a text stands in the window, for what opens at it. Measures; leaves nothing in the page.

export interface CaretPoint {
  /** Below the caret, in CSS pixels of the window. */
  x: number;
  y: number;
  hasSelection: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const SAME = [
  ...(['font', 'letterSpacing', 'textTransform', 'textIndent', 'direction', 'lineHeight', 'tabSize'] as const),
  ...(['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'boxSizing'] as const),
];

/** A field tells no place of its caret: the same words are set once more, unseen, up to it. */
function inField(field: Field): CaretPoint {
  const from = field.selectionStart ?? 0;
  const to = field.selectionEnd ?? field.value.length;
  const box = field.getBoundingClientRect();
  const looks = getComputedStyle(field);
  const twin = document.createElement('div');
  for (const name of SAME) twin.style[name] = looks[name];
  const isOneLine = field instanceof HTMLInputElement;
  Object.assign(twin.style, {
    ...{ position: 'fixed', visibility: 'hidden', left: '0', top: '0' },
    ...{ whiteSpace: isOneLine ? 'pre' : 'pre-wrap', overflowWrap: 'break-word' },
    ...(isOneLine ? {} : { width: `${field.clientWidth}px` }),
  });
  const caret = document.createElement('span');
  caret.textContent = '\u200b';
  twin.append(field.value.slice(0, to), caret);
  document.body.append(twin);
  const { left, bottom } = caret.getBoundingClientRect();
  twin.remove();
  const within = (at: number, least: number, most: number): number => Math.min(Math.max(at, least), most);
  return {
    x: within(box.left + left - field.scrollLeft, box.left, box.right),
    y: isOneLine ? box.bottom : within(box.top + bottom - field.scrollTop, box.top, box.bottom),
    hasSelection: from !== to,
  };
}

function inText(text: Element): CaretPoint {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const { endContainer: end = text } = range ?? {};
  // on an empty line the caret has no box: the line has
  const around = end instanceof Element ? end : (end.parentElement ?? text);
  const { left, bottom } = [...(range?.getClientRects() ?? [])].at(-1) ?? around.getBoundingClientRect();
  const right = [...(range?.getClientRects() ?? [])].at(-1)?.right ?? left;
  return { x: right, y: bottom, hasSelection: selection?.isCollapsed === false };
}

export function caretPoint(text: Element): CaretPoint {
  return text instanceof HTMLInputElement || text instanceof HTMLTextAreaElement ? inField(text) : inText(text);
}
