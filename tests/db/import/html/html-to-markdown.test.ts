// Reviews as sites write them, made Markdown: they mean the same, nothing runs, and reading the Markdown gives the words of the HTML.

import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../../db/import/html-to-markdown.ts';

describe('means the same', () => {
  test.each([
    ['emphasis', 'The <i>other</i> <b>coat</b>, <s>gone</s>', 'The *other* **coat**, ~~gone~~'],
    ['other names of the same', '<em>one</em> <strong>two</strong> <del>three</del>', '*one* **two** ~~three~~'],
    ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['line ends of the source', 'one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['line ends of Windows', 'one\r\ntwo\r\n\r\nthree', 'one\ntwo\n\nthree'],
    ['line breaks', 'one<br>two<br/>three<br />\nfour', 'one\ntwo\nthree\nfour'],
    ['two line breaks', 'one<br><br>two<br>\n<br>\nthree', 'one\n\ntwo\n\nthree'],
    [
      'a quote',
      '<blockquote>What <i>stays</i>\n\nwith us</blockquote>It stays.',
      '> What *stays*\n>\n> with us\n\nIt stays.',
    ],
    ['a quote in a quote', '<blockquote>a<blockquote>b</blockquote>c</blockquote>', '> a\n>\n> > b\n>\n> c'],
    [
      'links',
      '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow">one</a>',
      '[one](https://example.org/a?b=1&c=2)',
    ],
    [
      'links with brackets',
      '<a href="https://example.org/Lane_(film)">a [b]</a>',
      '[a \\[b\\]](<https://example.org/Lane_(film)>)',
    ],
    ['lists', '<ul>\n<li>one<ol><li>two</li></ol></li>\n<li>three</li></ul>', '- one\n\n  1. two\n\n- three'],
    ['headings', '<h2>What <b>stays</b></h2>text', '## What **stays**\n\ntext'],
    ['a rule', 'one<hr>two', 'one\n\n---\n\ntwo'],
    ['code', 'cut <code>41*</code> <pre>a  b\n# c</pre>', 'cut `41*`\n\n```\na  b\n# c\n```'],
    ['marks over several paragraphs', '<i>one\n\ntwo</i> three', '*one*\n\n*two* three'],
    ['marks in marks', '<b>one <i>two</i></b>', '**one *two***'],
    ['marks that cross', '<b>one <i>two</b> three</i>', '**one *two*** *three*'],
    ['spaces within marks', 'a<i> b </i>c', 'a *b* c'],
    ['signs at the edge of marks', 'a<b>"b"</b>c <b>Note:</b>d', 'a"**b**"c **Note**:d'],
    ['Japanese', '誰もいない<b>トラック</b>。', '誰もいない**トラック**。'],
    [
      'references, decoded once',
      '&amp;lt; &lt;b&gt; &eacute;&hellip; &#39;a&#39; &quot;b&quot;',
      '\\&lt; \\<b> é… \'a\' "b"',
    ],
    ['signs that are not seen', 'a\u00a0b\u200dc e\u0301', 'a\u00a0b\u200dc e\u0301'],
    ['pictures', '<img src="https://example.org/a.jpg" alt="the lane">', '[the lane](https://example.org/a.jpg)'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('an opening tag written for the closing one', () => {
  test.each([
    ['<i>Title<i> is <i>long<i>.', '*Title* is *long*.'],
    ['<i>Title<i> and <i>Other</i>', '*Title* and *Other*'],
    ['<blockquote>What stays<blockquote>It does.', '> What stays\n\nIt does.'],
    ['<blockquote><i>What stays<i><blockquote>\nIt <b>does<b>.', '> *What stays*\n\nIt **does**.'],
    ['<a href="https://example.org/">one<a> two', '[one](https://example.org/) two'],
    ['<b>a <b>b</b> c</b>', '**a b c**'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('what is plain text stays plain text', () => {
  test.each([
    ['I <3 this, 1 < 2, a <- b', 'I <3 this, 1 < 2, a <- b'],
    ['<sighs> and <Ana>', '\\<sighs> and \\<Ana>'],
    [
      'snake_case, [sic], 2 * 3, 8/10, C++, #1, R&B, ~90 minutes',
      'snake_case, [sic], 2 * 3, 8/10, C++, #1, R&B, ~90 minutes',
    ],
    ['*not* _this_ ~~nor this~~ `here`', '\\*not\\* \\_this\\_ \\~\\~nor this\\~\\~ \\`here\\`'],
    ['# a\n> b\n1. c\n- d\n+ e\n=\n---', '\\# a\n\\> b\n1\\. c\n\\- d\n\\+ e\n\\=\n\\---'],
    ['[one](two) [a]: b [^1] \n[x] done', '\\[one](two) \\[a]: b \\[^1]\n\\[x] done'],
    ['told || openly || here', 'told \\|\\| openly \\|\\| here'],
    ['a | b\n--|--\n1 | 2', 'a | b\n\\--|--\n1 | 2'],
    ['    not code', 'not code'],
    ['c:\\new \\* a\\', 'c:\\new \\\\\\* a\\\\'],
    [
      'https://example.org/_a_*b* (https://example.org/a_b)',
      'https\\://example.org/\\_a\\_\\*b\\* (https://example.org/a_b)',
    ],
    ['wow!<a href="https://example.org/">x</a>', 'wow\\![x](https://example.org/)'],
    ['', ''],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('nothing that could run is kept', () => {
  test.each([
    ['<script>x()</script>one<style>p{}</style>', 'one'],
    ['<p style="color:red" onclick="x()">one</p>', 'one'],
    [
      '<a href="javascript:x()">one</a> <a href="JaVaScRiPt&colon;x()">two</a> <a href="data:text/html,x">three</a>',
      'one two three',
    ],
    ['<a href="file:///x">one</a> <a href="/x">two</a> <a>three</a>', 'one two three'],
    ["<img src=x onerror=\"require('child_process').exec('id')\">one", 'one'],
    ['<svg><style></svg><iframe srcdoc="<script>x()</script>"></iframe>one</style>two', 'two'],
    ['<!-- one -->two<!doctype html><?php x ?>', 'two'],
    ['<form action="x"><input value="y"><button>one</button></form>', 'one'],
    ['<textarea><b>one</b></textarea>', '\\<b>one\\</b>'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('hostile fragments end', () => {
  test.each([
    ['deep', '<div>'.repeat(100_000) + 'one'],
    ['deep in marks', '<b><i>'.repeat(50_000) + 'one'],
    ['deep in quotes', '<blockquote>'.repeat(100_000) + 'one' + '</blockquote>'.repeat(100_000)],
    ['deep in lists', '<ul><li>'.repeat(50_000) + 'one'],
    ['of tags that never end', '<a '.repeat(300_000) + 'one'],
    ['of quotes that never end', '<a href="'.repeat(100_000) + 'one'],
    ['of brackets', '<'.repeat(500_000) + 'one'],
    ['of comments that never end', '<!--'.repeat(200_000) + 'one'],
    ['of references', '&amp'.repeat(200_000) + 'one'],
    ['of line ends', '\n'.repeat(1_000_000) + 'one'],
    ['of spaces', ' '.repeat(1_000_000) + 'one'],
    ['of spaces in marks', `<b>${' '.repeat(500_000)}</b>one`],
    ['of signs', '*_[`~'.repeat(100_000) + 'one'],
    ['of scripts that never end', '<script>'.repeat(100_000) + '</script >one'],
    ['of tags with one quote', '<a "'.repeat(100_000) + "'>one"],
    ['of addresses', 'https://example.org/_!!! '.repeat(50_000) + 'one'],
    ['of marks with signs', `<b>${'!'.repeat(300_000)}</b>one`],
  ])('%s', (_, html) => {
    expect(htmlToMarkdown(html).includes('one')).toBe(true);
  });
});

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

function wordsOf(node: MarkdownNode): string {
  if (node.type === 'html') throw new Error('raw HTML came of it');
  const inside = node.value ?? (node.children ?? []).map(wordsOf).join(' ');
  return inside;
}

/** Without spaces: where words are parted is not looked at, which words and signs there are is. */
const bare = (text: string): string => text.replace(/\s+/g, '');

function read(markdown: string): string {
  return bare(wordsOf(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })));
}

const words = fc.string({
  unit: fc.constantFrom(
    ...['a', 'b', '7', ' ', ' ', '\n', '*', '_', '[', ']', '(', ')', '!', '`', '~', '#', '-', '+', '.', '|', '\\'],
    ...['>', '=', ':', '&', '"', "'", 'é', '悲', '。', '😀', '1. ', '- ', '# ', '**', '||', 'https://example.org/a_b'],
  ),
  maxLength: 12,
});
const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

interface Piece {
  html: string;
  text: string;
}
const plain = words.map((text): Piece => ({ html: escapeHtml(text), text }));
const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: plain },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom('i', 'b', 'em', 'strong', 's', 'blockquote', 'p', 'ul><li', 'a href="https://example.org/"'),
          fc.array(tie('piece'), { maxLength: 3 }),
        )
        .map(([tag, inside]) => ({
          html: `<${tag}>${inside.map(({ html }) => html).join('')}</${tag.includes('li') ? 'li></ul' : (tag.split(' ')[0] ?? '')}>`,
          text: inside.map(({ text }) => text).join(''),
        })),
    },
    { weight: 1, arbitrary: fc.constant({ html: '<br>', text: '\n' }) },
  ),
}));

describe('reading the Markdown gives the words of the HTML', () => {
  test.each([
    ['<s>a<i>a</i></s>a', 'aaa'],
    ['a<s><i>b</i></s>', 'ab'],
    ['a<b><s>b</s></b>c', 'abc'],
    ['<i><s>a</s>b</i>c', 'abc'],
    ['a<s>b<b>c</b></s> d', 'abcd'],
  ])('marks of two kinds within a word: %s', (html, text) => {
    expect(read(htmlToMarkdown(html))).toBe(text);
  });

  test('whatever is written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const html = pieces.map((one) => one.html).join('');
        const text = pieces.map((one) => one.text).join('');
        expect(read(htmlToMarkdown(html))).toBe(bare(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('anything at all comes to an end, without HTML in it', () => {
    const unit = fc.constantFrom(
      ...'<>/"\'=&;! -abi\n',
      '<b>',
      '</b>',
      '<blockquote>',
      '<!--',
      '-->',
      '<script',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (html) => {
        expect(() => read(htmlToMarkdown(html))).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
