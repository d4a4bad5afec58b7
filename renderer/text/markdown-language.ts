// The Markdown one writes in, as the reading view understands it: CommonMark with tables, tasks, struck words, bare addresses and footnotes. HTML is text.

import { commonmarkLanguage } from '@codemirror/lang-markdown';
import { Language } from '@codemirror/language';
import {
  Autolink,
  type BlockContext,
  type Line,
  type MarkdownConfig,
  MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';

const definition = /^\[\^[^\s[\]]+\]:[ \t]*/;
const referenceHere = /^\[\^[^\s[\]]+\]/;
/** Columns by which the later paragraphs of a note are set in. */
const NOTE_INDENT = 4;
const BRACKET = 91;
const CARET = 94;

function definitionAt(line: Line): string | undefined {
  return line.next === BRACKET ? definition.exec(line.text.slice(line.pos))?.[0] : undefined;
}

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite: (_context: BlockContext, line: Line): boolean => {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + NOTE_INDENT) return false;
        line.moveBaseColumn(line.baseIndent + NOTE_INDENT);
        return true;
      },
    },
    { name: 'FootnoteMark' },
    { name: 'FootnoteReference' },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse: (context, line) => {
        const mark = definitionAt(line);
        if (mark === undefined) return false;
        const from = context.lineStart + line.pos;
        context.startComposite('FootnoteDefinition', line.pos);
        context.addElement(context.elt('FootnoteMark', from, from + mark.trimEnd().length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_context, line) => definitionAt(line) !== undefined,
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse: (context, next, at) => {
        if (next !== BRACKET || context.char(at + 1) !== CARET) return -1;
        const mark = referenceHere.exec(context.slice(at, Math.min(context.end, at + 80)));
        return mark ? context.addElement(context.elt('FootnoteReference', at, at + mark[0].length)) : -1;
      },
    },
  ],
};

function configured(): Language {
  const { parser, data } = commonmarkLanguage;
  if (!(parser instanceof MarkdownParser)) throw new TypeError('Markdown is not read by its own parser');
  const ours = parser.configure([Strikethrough, Table, TaskList, Autolink, footnotes]);
  return new Language(data, ours, [], 'markdown');
}

/** Shares its data with CodeMirror's own, so that its commands for lists and quotes know it. */
export const reviewLanguage = configured();
