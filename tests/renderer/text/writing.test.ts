// The editor of reviews: what is shown never changes the text, keys do what they say and each is one step of undo.

import { redo, undo } from '@codemirror/commands';
import { ensureSyntaxTree } from '@codemirror/language';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../renderer/text/line-endings.ts';
import { makeLink, turnEmphasis, turnSpoiler, turnStrong } from '../../../renderer/text/markup-commands.ts';
import { openPage } from '../../support/page-api.ts';
import { editorOf, press, stateOf, type, withCaret } from '../../support/writing.ts';

// the fake DOM tells of a new selection while it is being set, browsers afterwards: the editor would trip over it
beforeEach(() => {
  const keep = (event: Event): void => event.stopImmediatePropagation();
  document.addEventListener('selectionchange', keep);
  return () => document.removeEventListener('selectionchange', keep);
});

const bits = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '> ',
    '- ',
    '  - ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '---\n',
    '||',
    '|',
    '[^1]',
    '\n[^1]: ',
    '[',
    '](https://example.org)',
  ],
  ...[
    '![',
    '<b>',
    '<',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
    ' ',
    '    ',
    '\t',
    'word',
    'She left.',
    '夕日',
    '😀',
    'e\u0301',
    '\u200b',
    '\\',
    '&amp;',
    '\u2028',
    '| a | b |\n|---|---|\n',
  ],
);
const texts = fc.array(bits, { maxLength: 24 }).map((parts) => parts.join(''));

describe('the text is kept to the letter', () => {
  test('whatever its markup and line endings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOf(stateOf(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('while it is shown, and walked through', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 4 }), (text, places) => {
        const view = editorOf(text);
        for (const place of places) {
          view.dispatch({ selection: { anchor: Math.min(place, view.state.doc.length) } });
          press(view, 'ArrowRight');
        }
        expect(textOf(view.state)).toBe(text);
        view.destroy();
      }),
      { numRuns: 120 },
    );
  });

  test('around a change, also where line endings are mixed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('x', '走', ' * '), (text, place, typed) => {
        const state = stateOf(text);
        const at = place % (state.doc.length + 1);
        const changed = state.update({ changes: { from: at, insert: typed } }).state;
        const before = textOf(state.update({ changes: { from: at, to: state.doc.length } }).state);
        expect(textOf(changed).startsWith(before.slice(0, -1))).toBe(true);
        expect(textOf(changed).length).toBe(text.length + typed.length);
        const back = changed.update({ changes: { from: at, to: at + typed.length } }).state;
        expect(textOf(back)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('undone and done again', () => {
    const view = editorOf('one\r\ntwo\n¦three');
    type(view, 'and ');
    expect(textOf(view.state)).toBe('one\r\ntwo\nand three');
    undo(view);
    expect(textOf(view.state)).toBe('one\r\ntwo\nthree');
    redo(view);
    expect(textOf(view.state)).toBe('one\r\ntwo\nand three');
  });
});

describe('Enter', () => {
  test.each([
    ['goes on with a list', '- one¦', '- one\n- ¦'],
    ['goes on with a numbered list', '1. one¦', '1. one\n2. ¦'],
    ['goes on with tasks', '- [x] one¦', '- [x] one\n- [ ] ¦'],
    ['goes on with a quote', '> one¦', '> one\n> ¦'],
    ['ends a list at an empty item', '- one\n- ¦', '- one\n\n¦'],
    ['ends a numbered list', '1. one\n2. ¦', '1. one\n\n¦'],
    ['ends a quote at an empty line', '> one\n> ¦', '> one\n\n¦'],
    ['takes back a list just begun', 'one\n\n- ¦', 'one\n\n¦'],
    ['takes an empty inner item out', '- one\n  - ¦', '- one\n- ¦'],
    ['breaks a line elsewhere', 'one¦ two', 'one\n¦two'],
  ])('%s', (_, before, after) => {
    const view = editorOf(before);
    ensureSyntaxTree(view.state, view.state.doc.length);
    press(view, 'Enter');
    expect(withCaret(view.state).trimEnd()).toBe(after.trimEnd());
  });

  test('in a text with the line endings of Windows keeps to them', () => {
    const view = editorOf('- one\r\n- two¦');
    press(view, 'Enter');
    expect(textOf(view.state)).toBe('- one\r\n- two\r\n- ');
  });
});

describe('marks', () => {
  test.each([
    ['strong', turnStrong, 'a ¦b¦ c', 'a **¦b¦** c'],
    ['strong, with a space selected too', turnStrong, 'a ¦b ¦c', 'a **¦b¦** c'],
    ['strong no more', turnStrong, 'a **¦b¦** c', 'a ¦b¦ c'],
    ['strong no more, marks selected', turnStrong, 'a ¦**b**¦ c', 'a ¦b¦ c'],
    ['emphasis', turnEmphasis, 'a ¦b¦ c', 'a *¦b¦* c'],
    ['emphasis within strong', turnEmphasis, 'a **¦b¦** c', 'a ***¦b¦*** c'],
    ['emphasis no more within strong', turnEmphasis, 'a ***¦b¦*** c', 'a **¦b¦** c'],
    ['the word one is in', turnEmphasis, 'a wo¦rd c', 'a *wo¦rd* c'],
    ['what is to come', turnStrong, 'a ¦', 'a **¦**'],
    ['past the end of it', turnStrong, 'a **b¦** c', 'a **b**¦ c'],
    ['hidden', turnSpoiler, 'a ¦b¦ c', 'a ||¦b¦|| c'],
    ['a link', makeLink, 'a ¦b¦ c', 'a [b](¦) c'],
    ['a link of an address', makeLink, 'a ¦https://example.org¦ c', 'a [¦](https://example.org) c'],
  ])('%s', (_, command, before, after) => {
    const view = editorOf(before);
    command(view);
    expect(withCaret(view.state)).toBe(after);
  });

  test.each([
    ['*', 'a ¦b¦', 'a *¦b¦*'],
    ['**', 'a ¦b¦', 'a **¦b¦**'],
    ['|', 'a ¦b¦', 'a ||¦b¦||'],
    ['“', 'a ¦b¦', 'a “¦b¦”'],
    ['「', 'a ¦b¦', 'a 「¦b¦」'],
    ['x', 'a ¦b¦', 'a x¦'],
    ['*', 'a ¦', 'a *¦'],
  ])('%s typed over a selection', (typed, before, after) => {
    const view = editorOf(before);
    type(view, typed);
    expect(withCaret(view.state)).toBe(after);
  });
});

describe('lists go in and out', () => {
  test.each([
    [']', '- one\n- ¦two', '- one\n  - ¦two'],
    [']', '1. one\n2. ¦two', '1. one\n   2. ¦two'],
    ['[', '- one\n  - ¦two', '- one\n- ¦two'],
    [']', 'no ¦list', 'no ¦list'],
    ['[', '- ¦one', '- ¦one'],
  ])('by Ctrl %s: %j', (key, before, after) => {
    const view = editorOf(before);
    press(view, key, { ctrlKey: true });
    expect(withCaret(view.state)).toBe(after);
  });

  test('Tab is for whoever walks the page', () => {
    expect(press(editorOf('- one¦'), 'Tab')).toBe(false);
    expect(press(editorOf('- one¦'), 'Tab', { shiftKey: true })).toBe(false);
  });
});

describe('a link opens by Ctrl Enter, through the shell', () => {
  test.each([
    ['[one](https://example.org/a)¦', 'https://example.org/a'],
    ['a [o¦ne](https://example.org/a) b', 'https://example.org/a'],
    ['see https://exam¦ple.org/a', 'https://example.org/a'],
    ['see www.exam¦ple.org', 'http://www.example.org'],
    ['[o¦ne](javascript:x)', null],
    ['[o¦ne](file:///etc/passwd)', null],
    ['no¦thing', null],
  ])('%s', (text, address) => {
    const { shell } = openPage();
    const view = editorOf(text);
    ensureSyntaxTree(view.state, view.state.doc.length);
    press(view, 'Enter', { ctrlKey: true });
    expect(shell).toEqual(address === null ? [] : [{ name: 'link.open', input: { address } }]);
  });
});

describe('looks like what it says where nobody is at work on it', () => {
  test.each([
    ['a *b* c', 'a b c'],
    ['a **b** ~~c~~ `d`', 'a b c d'],
    ['a [b](https://example.org) c', 'a b c'],
    ['a <https://example.org> c', 'a https://example.org c'],
    ['[sic] stays', '[sic] stays'],
    ['a ||b|| c', 'a b c'],
    ['a || b', 'a || b'],
    ['|||| a', '|||| a'],
    ['a[^1]\n\n[^1]: b', 'a1|1. b'],
    ['- a\n  - b', '–a|–b'],
    ['* * *', '* * *'],
    ['a \\* b', 'a * b'],
  ])('%j as %j', (text, looks) => {
    const view = editorOf(text);
    const lines = [...view.dom.querySelectorAll('.cm-line')]
      .map((line) => line.textContent ?? '')
      .filter((line) => line !== '');
    expect(lines.join('|')).toBe(looks);
    expect(textOf(view.state)).toBe(text);
  });
});
