// What is read from a PDF that Chromium wrote, and what is changed in it: places of chapters, and the moment it was made.

import { expect, test } from 'vitest';
import { pagesOfPlaces, withoutMoment, withPageNumbers } from '../../electron/pdf.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** As Skia writes it, with pages in a tree. */
const pdf = `%PDF-1.4
1 0 obj
<</Creator (x)
/CreationDate (D:20261123031559-05'30')
/ModDate (D:20261123031559+00'00')>>
endobj
3 0 obj
<</Type /Page /Parent 8 0 R>>
endobj
4 0 obj
<</Type /Page /Parent 8 0 R>>
endobj
5 0 obj
<</Type /Page /Parent 9 0 R>>
endobj
6 0 obj
<</Length 20>> stream
/chapter-9 [3 0 R]
endstream
endobj
7 0 obj
<</chapter-2 [5 0 R /XYZ 0 500 0]
/chapter-1 [4 0 R /XYZ 51 538 0]>>
endobj
8 0 obj
<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>
endobj
9 0 obj
<</Type /Pages /Count 1 /Kids [5 0 R]>>
endobj
10 0 obj
<</Type /Pages /Count 3 /Kids [8 0 R 9 0 R]>>
endobj
11 0 obj
<</Type /Catalog
/Pages 10 0 R
/Dests 7 0 R>>
endobj
`;

test('the page of each chapter', () => {
  expect(pagesOfPlaces(bytes(pdf))).toEqual(
    new Map([
      ['chapter-2', 3],
      ['chapter-1', 2],
    ]),
  );
  expect(pagesOfPlaces(bytes('not a PDF'))).toEqual(new Map());
});

test('parts are counted from one, whatever was made before, and nothing in it moves', () => {
  const parts = (first: number): string =>
    `/ID (node${String(first + 7).padStart(8, '0')}) /Names [(node${String(first).padStart(8, '0')}) 3 0 R (node${String(first + 7).padStart(8, '0')}) 4 0 R] (node)`;
  const once = Buffer.from(withoutMoment(bytes(parts(339)))).toString('latin1');
  expect(once).toBe(Buffer.from(withoutMoment(bytes(parts(99_999)))).toString('latin1'));
  expect(once).toBe('/ID (node00000002) /Names [(node00000001) 3 0 R (node00000002) 4 0 R] (node)');
  expect(once).toHaveLength(parts(339).length);
});

test('its dates say nothing, and nothing in it moves', () => {
  const changed = Buffer.from(withoutMoment(bytes(pdf))).toString('latin1');
  expect(changed).toHaveLength(pdf.length);
  expect(changed).not.toContain('2026');
  expect(changed).toContain("/CreationDate (D:19800101000000+00'00')\n/ModDate (D:19800101000000+00'00')");
});

test('numbers of pages take the place of noughts', () => {
  const page =
    '<span class="page" data-place="chapter-1">0000</span><span class="page" data-place="chapter-9">0000</span>';
  expect(withPageNumbers(page, new Map([['chapter-1', 12]]))).toBe(
    '<span class="page" data-place="chapter-1">12</span><span class="page" data-place="chapter-9"></span>',
  );
});
