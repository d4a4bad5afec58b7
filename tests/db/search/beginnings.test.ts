// The index of beginnings holds every beginning of every word, one to four characters long, told by where it stands.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsIn, beginningText } from '../../../db/search/beginnings.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '走', '𠮷', '1'), minLength: 1, maxLength: 6 });
const words = fc.array(word, { maxLength: 8 });

/** Without the quotes that FTS5 reads them in. */
const asked = (beginning: string, column: 'title' | 'about' | 'text'): string =>
  beginningText(beginning, [column]).slice(1, -1);

test('every one, and none that no word has', () => {
  fc.assert(
    fc.property(words, words, words, (title, about, text) => {
      const columns = { title, about, text };
      const held = new Set(
        beginningsIn({ title, about, text })
          .split(' ')
          .filter((each) => each !== ''),
      );
      const expected = new Set<string>();
      for (const column of ['title', 'about', 'text'] as const)
        for (const each of columns[column])
          for (let length = 1; length <= Math.min(4, Array.from(each).length); length += 1)
            expected.add(asked(Array.from(each).slice(0, length).join(''), column));
      expect([...held].toSorted()).toEqual([...expected].toSorted());
    }),
  );
});

test('asks for any column where none is named', () => {
  expect(beginningText('gri').split(' OR ')).toHaveLength(3);
  expect(beginningText('gri', ['text'])).toBe('"gri"');
});
