// What would run elsewhere is known by sight and named by its kind; plain writing is not.

import { expect, test } from 'vitest';
import { hostileMarks, namesPrototype } from '../../electron/hostile-marks.ts';

test.each([
  ['<script>x</script>', 'markup'],
  ['<img src=x onerror="x()">', 'a handler'],
  ['[x](javascript:x)', 'a script address'],
  ['[x](JaVaScRiPt&colon;x)', 'a script address'],
  ['data:text/html,x', 'an address of data'],
  ['file:///etc/passwd', 'an address of the system'],
  ['\\\\server\\share', 'an address of the system'],
  ['ms-msdt:/id', 'an address of the system'],
  ['@import "x"', 'a style that fetches'],
  ['a\u202eb', 'control characters'],
  ['=HYPERLINK("x")', 'a formula'],
])('%j is %s', (text, kind) => {
  expect(hostileMarks(text)).toContain(kind);
  expect(hostileMarks({ film: { title: text }, themes: [text] })).toContain(kind);
});

test('each kind is named once, however often it is there', () => {
  expect(hostileMarks({ a: '<b><script>', b: ['<iframe>', '<iframe>'] })).toEqual(['markup']);
});

test.each([
  'The second time, I stopped waiting for him to win.',
  'Salt & water < wine > bread. 3 < 4',
  'He is on = off, and on again. Data: none. Style; script.',
  '> A mile is short enough to begin.\n\n- one\n- two\n\n**bold** [fine](https://example.org/)',
  '夕日。「速い」',
  '',
])('%j is plain', (text) => {
  expect(hostileMarks(text)).toEqual([]);
});

test('what refers to itself is not followed for ever', () => {
  const knot: Record<string, unknown> = {};
  knot['knot'] = knot;
  expect(hostileMarks(knot)).toEqual([]);
});

test('bytes are not looked through', () => {
  expect(hostileMarks({ bytes: new Uint8Array(50_000_000) })).toEqual([]);
});

test('who names the prototype of objects is known, at any depth', () => {
  expect(namesPrototype(JSON.parse('{"film": [{"__proto__": {"year": 1}}]}'))).toBe(true);
  expect(namesPrototype({ film: { title: '__proto__' }, bytes: new Uint8Array(50_000_000) })).toBe(false);
});
