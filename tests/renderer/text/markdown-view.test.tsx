// The reading view: its language, its beginning as an essay, and what stands there until it is rendered.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { languageOf } from '../../../renderer/text/block-languages.ts';
import { MarkdownView } from '../../../renderer/text/markdown-view.tsx';
import { ONE_MILE_REVIEW } from '../../support/one-mile.ts';
import { show } from '../../support/part.tsx';

test.each([
  ['誰もいないトラックに夕日が沈む。', 'ja'],
  ['ワン・マイル', 'ja'],
  ['彼女は stops', 'ja'],
  ['One Mile', ''],
  ['', undefined],
  // ideographs alone may be Chinese as well
  ['夕日', undefined],
  ['한 마일', ''],
])('%j is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test('an English review that ends in Japanese stays English', () => {
  expect(languageOf(ONE_MILE_REVIEW)).toBe('');
});

test('carries its language and renders the Markdown', async () => {
  const { container } = show(<MarkdownView text={'## 走る人\n\n誰もいないトラック。'} />);
  expect(container.querySelector('[lang=ja]')).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 2, name: '走る人' })).toBeTruthy();
});

test('a long review opens as an essay, a note does not', () => {
  const { container, rerender } = show(<MarkdownView text={ONE_MILE_REVIEW} />);
  expect(container.querySelector('[data-essay]')).toBeTruthy();
  rerender(<MarkdownView text="I left early." />);
  expect(container.querySelector('[data-essay]')).toBeNull();
});
