// Text from the right: each paragraph runs as its first letter does, where it is read and where it is written.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { directionOf } from '../../../db/model/markdown/directions.ts';
import { MarkdownView } from '../../../renderer/text/markdown-view.tsx';
import { show } from '../../support/part.tsx';
import { editorOf } from '../../support/writing.ts';

test.each([
  ['فيلم عن الليل.', 'rtl'],
  ['> "סרט" 2024', 'rtl'],
  ['Night, فيلم', 'ltr'],
  ['夕日', 'ltr'],
  ['1984 …', undefined],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test('each block of a review runs its own way', async () => {
  show(<MarkdownView text={'فيلم عن الليل.\n\nShe runs.\n\n> النوم.\n>\n> Sleep.\n\n- ليل'} />);
  const blockOf = (words: string): Element | null => screen.getByText(words).closest('p, li');
  await screen.findByText('She runs.');
  expect(blockOf('فيلم عن الليل.')?.getAttribute('dir')).toBe('rtl');
  expect(blockOf('She runs.')?.hasAttribute('dir')).toBe(false);
  // the rule of a quote stands where its lines begin
  expect(screen.getByText('النوم.').closest('blockquote')?.getAttribute('dir')).toBe('rtl');
  expect(blockOf('Sleep.')?.getAttribute('dir')).toBe('ltr');
  expect(blockOf('ليل')?.closest('ul')?.getAttribute('dir')).toBe('rtl');
});

test('each line being written runs as it will be read', () => {
  const { dom } = editorOf('فيلم عن الليل.\n\n> النوم\n\nShe runs.');
  const lines = [...dom.querySelectorAll('.cm-line')].map((line) => line.getAttribute('dir'));
  expect(lines).toEqual(['rtl', 'rtl', 'rtl', 'rtl', null]);
});
