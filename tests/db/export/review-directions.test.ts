// A review that runs from the right does so in what is given away as well.

import { expect, test } from 'vitest';
import { reviewHtml } from '../../../db/export/page/review.ts';
import { exportWords } from '../../../db/export/page/words.ts';

test('a block that runs from the right says so', () => {
  const manner = { prefix: 'r', words: exportWords('en'), spoilers: 'open', under: 2 } as const;
  const { text: html } = reviewHtml('فيلم عن الليل.\n\nShe runs.\n\n> النوم', manner);
  expect(html).toContain('<p dir="rtl">فيلم عن الليل.</p>');
  expect(html).toContain('<p>She runs.</p>');
  expect(html).toContain('<blockquote dir="rtl">');
});
