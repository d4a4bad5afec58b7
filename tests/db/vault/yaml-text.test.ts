import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedYaml } from '../../../db/vault/yaml-text.ts';

test('a quoted value is one line, plain to see, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const quoted = quotedYaml(text);
      expect(JSON.parse(quoted)).toBe(text);
      expect(quoted).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff\u202e]/u);
    }),
  );
});

test.each([
  ['Mad: Max', '"Mad: Max"'],
  ['say "hi" \\ there', '"say \\"hi\\" \\\\ there"'],
  ['- no # comment', '"- no # comment"'],
  ['a\u0085b\u2028', '"a\\u0085b\\u2028"'],
])('%s', (text, quoted) => expect(quotedYaml(text)).toBe(quoted));
