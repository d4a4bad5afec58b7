// What is pasted from the web and from word processors: it means the same in Markdown, junk is gone, nothing runs, and nothing hostile takes long.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../renderer/text/html-to-markdown.ts';

describe('means the same', () => {
  test.each([
    ['emphasis', '<p>The <i>other</i> <b>coat</b>, <s>gone</s></p>', 'The *other* **coat**, ~~gone~~'],
    ['headings', '<h1>One</h1><h3>Two</h3>', '# One\n\n### Two'],
    ['a heading that is bold as well', '<h2>What <b>stays</b></h2>', '## What stays'],
    ['line breaks', '<p>one<br>two</p>', 'one\ntwo'],
    ['a rule', '<p>one</p><hr><p>two</p>', 'one\n\n---\n\ntwo'],
    ['a quote', '<blockquote><p>one</p><p>two</p></blockquote>', '> one\n>\n> two'],
    ['nested lists', '<ul><li>one<ol><li>two</li></ol></li><li>three</li></ul>', '- one\n  1. two\n- three'],
    ['a list that begins at three', '<ol start=3><li>one</li><li>two</li></ol>', '3. one\n4. two'],
    ['code', '<p>cut <code>41*</code></p><pre><code>a  b\nc</code></pre>', 'cut `41*`\n\n```\na  b\nc\n```'],
    ['links', '<p><a href="https://example.org/a?b=1&amp;c=2">one</a></p>', '[one](https://example.org/a?b=1&c=2)'],
    [
      'tables',
      '<table><tr><th>Film</th><th>Year</th></tr><tr><td>One | Mile</td><td>2025</td></tr></table>',
      '| Film | Year |\n| - | - |\n| One \\| Mile | 2025 |',
    ],
    ['tasks', '<ul><li><p><input type=checkbox checked> seen</p></li></ul>', '- [x] seen'],
    ['references, decoded once', '<p>&amp;lt; &lt;b&gt; &eacute;&hellip;</p>', '\\&lt; \\<b> é…'],
    ['Japanese', '<p>誰もいない<b>トラック</b>。</p>', '誰もいない**トラック**。'],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('escapes only what would mean something', () => {
  test.each([
    ['<p>snake_case, R&amp;B, [sic], 2 * 3, 8/10, C++, #1</p>', 'snake_case, R&B, [sic], 2 * 3, 8/10, C++, #1'],
    ['<p>https://example.org/a_b and a@example.org</p>', 'https://example.org/a_b and a@example.org'],
    ['<p>*not* _this_</p>', '\\*not\\* \\_this\\_'],
    ['<p># not a heading</p>', '\\# not a heading'],
    ['<p>1. not a list</p>', '1\\. not a list'],
    ['<p>- nor this</p>', '\\- nor this'],
    ['<p>[one](two) and [^1]</p>', '[one]\\(two) and \\[^1]'],
    ['<p>told || openly || here</p>', 'told \\|\\| openly \\|\\| here'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('junk is gone', () => {
  test.each([
    ['styles and scripts', '<style>p{}</style><script>x()</script><p>one</p><noscript>two</noscript>', 'one'],
    ['what is hidden', '<p>one<span style="display: none">two</span><i hidden>three</i></p>', 'one'],
    ['comments', '<!--StartFragment--><p>one</p><!--EndFragment-->', 'one'],
    ['empty paragraphs', '<p>one</p><p>&nbsp;</p><p><b> </b></p><p></p><p>two</p>', 'one\n\ntwo'],
    ['what tracks', '<p>one<img src="https://example.org/p.gif" width=1 height=1></p>', 'one'],
    ['pictures', '<p>one</p><p><img src="https://example.org/still.jpg" alt="A still of the last lap"></p>', 'one'],
    ['pictures that stand for a sign', '<p>one <img src="x.png" alt="★"></p>', 'one ★'],
    [
      'links that lead nowhere',
      '<p><a href="javascript:x()">one</a> <a href="/x">two</a> <a href="file:///x">three</a></p>',
      'one two three',
    ],
    [
      'who counts the leaving',
      '<p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">one</a></p>',
      '[one](https://example.org/a)',
    ],
    [
      'the notes and pencils of an encyclopedia',
      '<h2>Plot<span class="mw-editsection">[edit]</span></h2><p>one<sup class="reference"><a href="https://example.org/#1">[1]</a></sup></p>',
      '## Plot\n\none',
    ],
    [
      'what Google Docs wraps around',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">The </span><span style="font-weight:700">seat</span><span style="font-weight:400;font-style:italic"> there</span></p></b><br class="Apple-interchange-newline">',
      'The **seat** *there*',
    ],
    [
      'what Word wraps around',
      "<p class=MsoNormal>The <b><span lang=EN>seat</span></b><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>one<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>two</p>",
      'The **seat**\n\n- one\n  1. two',
    ],
    ['what Safari makes of spaces', '<p>one<span class="Apple-converted-space">&nbsp; </span>two</p>', 'one two'],
    ['signs without width', '<p>one\u200b \ufefftwo</p>', 'one two'],
    ['forms', '<p>one</p><form><input value=two><button>three</button></form>', 'one'],
    [
      'underlines and other colours',
      '<p><u>one</u> <mark>two</mark> <font color=red>three</font></p>',
      'one two three',
    ],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });
});

describe('is left to the plain text where that says it as well', () => {
  test.each([
    ['lines and nothing else', '<div>one</div><div><span style="color: red">two</span></div>'],
    ['nothing', ''],
    ['nothing to see', '<style>p{}</style>'],
  ])('%s', (_, html) => {
    expect(htmlToMarkdown(html)).toBeNull();
  });
});

describe('hostile pages', () => {
  test.each([
    ['deep', '<div>'.repeat(100_000) + '<p>one'],
    ['deep in marks', '<b><i>'.repeat(50_000) + 'one'],
    ['deep in quotes', '<blockquote>'.repeat(100_000)],
    ['large', `<p>${'one two '.repeat(1_300_000)}</p>`],
    ['of many tables in each other', '<table><tr><td>'.repeat(30_000)],
    ['that close what is not open', '<div><table></div></table>'.repeat(20_000)],
  ])('%s: ends, and leaves it to the plain text', (_, html) => {
    expect(htmlToMarkdown(html)).toBeNull();
  });

  test('many small pieces are read', () => {
    expect(htmlToMarkdown('<p>a <b>b</b></p>'.repeat(20_000))?.length).toBe(20_000 * 9 - 2);
  });

  test('nothing wild comes of anything', () => {
    const bits = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="javascript:x()">',
        '<a href="https://example.org">',
        '</a>',
        '<ul><li>',
        '</ul>',
        '<table>',
      ],
      ...[
        '<td>',
        '<tr>',
        '</table>',
        '<svg>',
        '<math>',
        '<template>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<br>',
        '<h1>',
        '<pre>',
        '<code>',
      ],
      ...[
        'one',
        '||',
        '*',
        '&amp;lt;',
        '&#0;',
        '\0',
        '😀',
        ' ',
        '\n',
        '<img onerror=x src=y alt=z>',
        '<blockquote>',
        '<input type=checkbox>',
      ],
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const markdown = htmlToMarkdown(parts.join('')) ?? '';
        expect(markdown).not.toMatch(/\]\((?!https?:)/);
      }),
      { numRuns: 400 },
    );
  });
});
