// A review as it is read: Markdown as people write it, and hostile text that must stay text.

import { screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RenderedMarkdown } from '../../../renderer/text/rendered-markdown.tsx';
import { openPage, type PageDesk } from '../../support/page-api.ts';
import { type ShownPart, show } from '../../support/part.tsx';

const elements = new Set([
  ...['p', 'br', 'em', 'strong', 'del', 'a', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'input', 'mark'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'section',
    'sup',
    'span',
    'button',
  ],
]);
const attributes = new Set([
  ...['href', 'title', 'class', 'id', 'type', 'disabled', 'readonly', 'checked', 'start', 'hidden', 'style'],
  ...['role', 'aria-expanded'],
  ...['data-footnotes', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label'],
  ...['data-hit', 'data-paragraph'],
]);

/** Whatever was written, only this may come of it. */
function expectTame(container: Element): void {
  for (const element of container.querySelectorAll('*')) {
    expect(elements).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(attributes).toContain(name);
      const isNote = element.hasAttribute('data-footnote-ref') || element.hasAttribute('data-footnote-backref');
      if (name === 'href') expect(value).toMatch(isNote ? /^#note[\w-]+$/ : /^https?:/i);
      if (name === 'data-hit' || name === 'data-paragraph') expect(value).toMatch(/^\d+$/);
      if (name === 'style') expect(value).toMatch(/^text-align: (left|right|center);$/);
    }
  }
}

function read(text: string, lookedFor?: string): ShownPart & { desk: PageDesk } {
  const desk = openPage();
  const shown = show(<RenderedMarkdown text={text} lookedFor={lookedFor} />);
  expectTame(shown.container);
  return { ...shown, desk };
}

describe('HTML is shown as the text it is', () => {
  test.each([
    `<img src=x onerror="require('child_process').exec('id')">`,
    `<script>alert(1)</script>`,
    `<svg><style></svg><iframe srcdoc="<script>alert(1)</script>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
    `<form action="https://example.org"><input name=q></form>`,
    `<meta http-equiv="refresh" content="0;url=https://example.org">`,
    `<base href="https://example.org/">`,
    `<iframe src="https://example.org"></iframe>`,
    `<embed src="x.swf">`,
    `<object data="x"></object>`,
    `<webview src="https://example.org"></webview>`,
    `<a href="javascript:alert(1)">x</a>`,
    `<details open ontoggle=alert(1)>`,
  ])('%s', (html) => {
    const { container } = read(html);
    expect(container.textContent).toBe(html);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('within a sentence too', () => {
    const { container } = read(`She said <b onclick="x()">nothing</b> and <!-- left -->.`);
    expect(container.textContent).toBe(`She said <b onclick="x()">nothing</b> and <!-- left -->.`);
  });
});

describe('an address that is not http or https makes no link; its words stay', () => {
  test.each([
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](JaVaScRiPt&colon;alert(1))'],
    ['[x](&#106;avascript:alert(1))'],
    ['[x](<java\tscript:alert(1)>)'],
    ['[x](<\u0001javascript:alert(1)>)'],
    ['[x](data:text/html,<script>alert(1)</script>)'],
    ['[x](vbscript:msgbox(1))'],
    ['[x](file:///etc/passwd)'],
    ['[x](file:\\\\server\\share)'],
    ['[x](smb://server/share)'],
    ['[x](ms-msdt:/id)'],
    ['[x](search-ms:query=x)'],
    ['[x](app://afterimage/index.html)'],
    ['[x](blob:https://example.org/1)'],
    ['[x](//example.org)'],
    ['[x](/etc/passwd)'],
    ['[x](#x)'],
    ['[x](https)'],
    ['[x](http://)'],
    ['[x][1]\n\n[1]: javascript:alert(1)'],
  ])('%s', (text) => {
    const { container } = read(text);
    expect(screen.queryByRole('link')).toBeNull();
    expect(container.textContent).toContain('x');
  });

  test.each([
    '<javascript:alert(1)>',
    '<file:///etc/passwd>',
    '<smb://server>',
    '<mailto:a@example.org>',
    'a@example.org',
  ])('by itself: %s', (text) => {
    const { container } = read(text);
    expect(screen.queryByRole('link')).toBeNull();
    expect(container.textContent).toBe(text.replace(/[<>]/g, ''));
  });
});

describe('an http or https link', () => {
  test('shows its address and asks the shell, without leaving the page', async () => {
    const { user, desk } = read('More in [an interview](https://example.org/salt-ferry?a=1&b=2).');
    const link = screen.getByRole('link', { name: 'an interview' });
    expect(link.title).toBe('https://example.org/salt-ferry?a=1&b=2');
    const before = window.location.href;
    await user.click(link);
    expect(desk.shell).toEqual([{ name: 'link.open', input: { address: 'https://example.org/salt-ferry?a=1&b=2' } }]);
    expect(window.location.href).toBe(before);
  });

  test('is asked for from the keyboard as well', async () => {
    const { user, desk } = read('[one](https://example.org/1)');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(desk.shell).toHaveLength(1);
  });

  test('does nothing under the middle button', () => {
    read('[one](https://example.org/1)');
    const click = new MouseEvent('auxclick', { bubbles: true, cancelable: true, button: 1 });
    screen.getByRole('link').dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  });

  test.each(['https://example.org/salt', 'http://example.org/salt', 'www.example.org/salt'])(
    'is made of a bare %s',
    (text) => {
      read(`See ${text} for more`);
      expect(screen.getByRole('link', { name: text }).getAttribute('href')).toMatch(
        /^https?:\/\/(www\.)?example\.org\/salt$/,
      );
    },
  );
});

describe('images are never loaded', () => {
  test('one with an address becomes a link in its own words', () => {
    const { container } = read('![the last mile](https://example.org/still.jpg)');
    expect(screen.getByRole('link', { name: 'the last mile' }).title).toBe('https://example.org/still.jpg');
    expect(container.querySelector('img, picture, video, [src]')).toBeNull();
  });

  test.each([
    ['![still](file:///home/still.jpg)', 'still'],
    ['![still](still.jpg)', 'still'],
    ['![](still.jpg)', 'still.jpg'],
    ['![still](data:image/svg+xml;base64,PHN2Zz4=)', 'still'],
  ])('%s becomes its words', (text, words) => {
    const { container } = read(text);
    expect(container.textContent).toBe(words);
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('one within a link is one link, not two in each other', () => {
    const { container } = read('[![still](https://example.org/still.jpg)](https://example.org/page)');
    expect(container.querySelector('a a')).toBeNull();
    expect(screen.getByRole('link').title).toBe('https://example.org/page');
  });
});

describe('Markdown as people write it', () => {
  test('paragraphs, emphasis, headings, quotes and lists', () => {
    const { container } = read(
      '# What stays\n\nThe *other* coat, **twice**.\n\n> A mile is short enough.\n\n1. Gulls\n2. Coats\n\n- one\n\n---\n\n`code`',
    );
    expect(screen.getByRole('heading', { level: 2, name: 'What stays' })).toBeTruthy();
    expect(container.querySelector('em')?.textContent).toBe('other');
    expect(container.querySelector('strong')?.textContent).toBe('twice');
    expect(container.querySelector('blockquote')?.textContent?.trim()).toBe('A mile is short enough.');
    expect(container.querySelectorAll('ol > li')).toHaveLength(2);
    expect(screen.getByRole('separator')).toBeTruthy();
  });

  test('tables, struck words and boxes that can only be read', () => {
    const { container } = read('| a | b |\n|:--|--:|\n| 1 | 2 |\n\n~~gone~~ and ~kept~\n\n- [x] seen\n- [ ] not yet');
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['1', '2']);
    expect(container.querySelector('del')?.textContent).toBe('gone');
    expect(container.textContent).toContain('~kept~');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  test('a footnote stands at the end, and leads back, without leaving the page', async () => {
    const { user } = read('The mile[^1] ends.\n\n[^1]: 1,609 metres.');
    const notes = screen.getByRole('region', { name: 'Notes' });
    expect(notes.textContent).toContain('1,609 metres.');
    const before = window.location.href;
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Back to note 1 in the text');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('1');
    expect(window.location.href).toBe(before);
  });

  test('the notes of two reviews on one page are not mixed up', () => {
    read('One[^1].\n\n[^1]: first');
    read('Two[^1].\n\n[^1]: second');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('found words are marked, through what is bold', () => {
    const { container } = read('An **empty** track at dusk, and [tracks](https://example.org).', '"empty track"');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['empty', ' track']);
  });

  test('marks of hostile words are marks of words', () => {
    const { container } = read('<img src=x onerror=alert(1)>', '<img onerror "><script>');
    expect(container.textContent).toBe('<img src=x onerror=alert(1)>');
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('onerror');
  });
});

test('nothing wild comes of anything', () => {
  const bits = fc.constantFrom(
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '*',
      '_',
      '~~',
      '|',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '# ',
      '\\',
      '&',
    ],
    ...[
      'javascript:',
      'data:text/html,',
      'https://example.org',
      'file:///',
      '&colon;',
      'img',
      'svg',
      ' onerror=',
      'src=x',
    ],
    ...[
      '[^1]',
      '[^1]: ',
      '<a href=',
      '</',
      '<!--',
      '-->',
      '<![CDATA[',
      'style=',
      'www.',
      'a',
      '\u0000',
      '\u202e',
      '😀',
    ],
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 24 }), (parts) => {
      const shown = show(<RenderedMarkdown text={parts.join('')} lookedFor="a img" />);
      expectTame(shown.container);
      shown.unmount();
    }),
    { numRuns: 300 },
  );
});
