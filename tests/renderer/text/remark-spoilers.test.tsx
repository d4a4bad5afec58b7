// Hidden spans as they are read: not in the page until asked for, whatever they run through, and hidden where the excerpts hide.

import { screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutSpoilers } from '../../../db/search/plain-text.ts';
import { RenderedMarkdown } from '../../../renderer/text/rendered-markdown.tsx';
import { spoilerPairs } from '../../../db/model/markdown/spoiler-spans.ts';
import { openPage } from '../../support/page-api.ts';
import { show } from '../../support/part.tsx';

const HIDDEN = 'Spoiler. Show';

function read(text: string, lookedFor?: string) {
  openPage();
  return show(<RenderedMarkdown text={text} lookedFor={lookedFor} />);
}

const controls = (): HTMLElement[] => screen.queryAllByRole('button', { name: HIDDEN });

describe('hidden, whatever it runs through', () => {
  test.each([
    ['words', 'a ||SECRET|| b'],
    ['a whole paragraph', '||SECRET||'],
    ['emphasis within', 'a ||very *SECRET* indeed|| b'],
    ['emphasis around', 'a *b ||SECRET|| c* d'],
    ['the beginning of emphasis', 'a ||b *SECRET|| c* d'],
    ['the end of emphasis', 'a **b ||SECRET** c|| d'],
    ['struck words', 'a ~~b ||SECRET~~ c|| d'],
    ['a link', 'a ||[SECRET](https://example.org/SECRET)|| b'],
    ['a part of a link', 'a [b ||SECRET|| c](https://example.org) d'],
    ['a bare address', 'a ||https://example.org/SECRET|| b'],
    ['a bare address after a word', 'a ||x@y.SECRET.org|| b'],
    ['a picture', 'a ||![SECRET](https://example.org/SECRET.jpg)|| b'],
    ['code', 'a ||`SECRET`|| b'],
    ['a part of code', 'a `b ||SECRET|| c` d'],
    ['a block of code', 'a ||b\n\n```\nSECRET\n```\n\nc|| d'],
    ['a part of a block of code', '```\na ||SECRET|| b\n```'],
    ['HTML', 'a ||<b>SECRET</b>|| b'],
    ['a block of HTML', '<div>||SECRET||</div>'],
    ['two lines', 'a ||b\nSECRET|| c'],
    ['a line of a quote', '> a ||b\n> SECRET|| c'],
    ['a lazy line of a quote', '> a ||b\nSECRET|| c'],
    ['two paragraphs', 'a ||b\n\nSECRET\n\nc|| d'],
    ['marks on lines of their own', 'a\n\n||\n\nSECRET\n\n||\n\nb'],
    ['a heading', '## a ||SECRET||'],
    ['a heading under an open mark', 'a ||b\n\n# SECRET\n\nc|| d'],
    ['a quote', 'a ||b\n\n> SECRET\n\nc|| d'],
    ['a list', 'a ||b\n\n- SECRET\n- SECRET\n\nc|| d'],
    ['a part of a list', '- a\n- b ||c\n- SECRET\n- c|| d'],
    ['a cell', '| a | b | c | d | e |\n|---|---|---|---|---|\n| ||SECRET|| | c |'],
    ['a table', 'a ||b\n\n| a | b |\n|---|---|\n| SECRET | c |\n\nc|| d'],
    ['a note', 'a[^1]\n\n[^1]: b ||SECRET|| c'],
    ['a note under an open mark', 'a[^1] ||b\n\n[^1]: SECRET\n\nc|| d'],
    ['escapes and references', 'a\\* &amp; &eacute; ||SECRET \\* &lt;|| b'],
    ['escapes that look like marks', '\\|\\| a ||SECRET|| b'],
    ['a line ending of Windows', 'a ||b\r\nSECRET|| c'],
    ['signs of two units', '😀 a ||😀 SECRET|| b'],
  ])('%s', async (_, text) => {
    const { container, user } = read(text);
    expect(container.innerHTML).not.toContain('SECRET');
    expect(withoutSpoilers(text)).not.toContain('SECRET');
    const [control] = controls();
    if (!control) throw new Error('nothing to ask with');
    await user.click(control);
    expect(container.textContent).toContain('SECRET');
    expect(screen.getByRole('button', { name: 'Spoiler. Hide' })).toBe(control);
    await user.click(control);
    expect(container.innerHTML).not.toContain('SECRET');
  });
});

describe('shown as it is', () => {
  test.each(['a || b', '|||| a', 'a \\|\\|b\\|\\| c', 'a |b| c', '| a | b |\n|---|---|\n| c | d |'])('%s', (text) => {
    read(text);
    expect(controls()).toEqual([]);
  });
});

test('each span is asked for by itself, and its marks are gone', async () => {
  const { container, user } = read('a ||one|| b ||two|| c');
  const [first] = controls();
  await user.click(first ?? container);
  expect(container.textContent).toContain('one');
  expect(container.textContent).not.toContain('two');
  expect(container.textContent).not.toContain('|');
  expect(controls()).toHaveLength(1);
});

test('is asked for from the keyboard, which stays where it is', async () => {
  const { user } = read('a ||one|| b');
  await user.tab();
  await user.keyboard('{Enter}');
  const control = screen.getByRole('button', { name: 'Spoiler. Hide' });
  expect(document.activeElement).toBe(control);
  expect(control.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard(' ');
  expect(document.activeElement).toBe(controls()[0]);
});

test('words that a search found stay hidden', () => {
  const { container } = read('the train and ||the train|| too', 'train');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['train']);
});

const pieces = fc.constantFrom(
  ...[
    '||',
    '||',
    '|',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\\',
    '&amp;',
    '&',
    '|---|---|\n',
    '| a | b |\n',
  ],
  ...[
    '[',
    '](https://example.org)',
    '![',
    '[^1]',
    '\n\n[^1]: ',
    '<b>',
    'www.example.org',
    'a@example.org',
    'word',
    '夕日',
    '😀',
    '\0',
    '    ',
    '\t',
  ],
);

test('pairs marks as the excerpts do', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let shown = '';
      let at = 0;
      for (const { from, to } of spoilerPairs(text)) {
        shown += `${text.slice(at, from)}…${text.slice(from, to).replace(/[^\n]/g, '')}`;
        at = to;
      }
      expect(shown + text.slice(at)).toBe(withoutSpoilers(text));
    }),
    { numRuns: 500 },
  );
});

test('nothing of a hidden span is in the page, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 14 }),
      fc.array(pieces, { maxLength: 6 }),
      fc.array(pieces, { maxLength: 6 }),
      (before, one, other) => {
        // the secret stands between marks however they are paired
        const whole = `${withoutOpenMark(before.join(''))}||${one.join('').replaceAll('|', '')}SECRET${other.join('').replaceAll('|', '')}|| end`;
        openPage();
        const shown = show(<RenderedMarkdown text={whole} />);
        expect(shown.container.innerHTML).not.toContain('SECRET');
        shown.unmount();
      },
    ),
    { numRuns: 120 },
  );
});

/** The text with no bar at its end and no mark left open. */
function withoutOpenMark(text: string): string {
  const pairs = spoilerPairs(text);
  const end = pairs.at(-1)?.to ?? 0;
  return text.slice(0, end) + text.slice(end).replaceAll('|', '');
}
