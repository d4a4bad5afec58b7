// A review in two languages: each paragraph is marked with its own where it is not that of the whole.

import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MarkdownView } from '../../../renderer/text/markdown-view.tsx';
import { show } from '../../support/part.tsx';

test('each block says its language where it differs', async () => {
  show(
    <MarkdownView
      text={'彼女はもう一度、走り始める。\n\nShe *runs* again.\n\n> 夕暮れのトラック。\n\n1984\n\n# Second winter'}
    />,
  );
  const heading = await screen.findByRole('heading', { name: 'Second winter' });
  const english = screen.getByText(/She/);
  expect(english.closest('p')?.getAttribute('lang')).toBe('');
  const japanese = screen.getByText(/もう一度/);
  expect(japanese.closest('p')?.hasAttribute('lang')).toBe(false);
  expect(japanese.closest('[lang]')?.getAttribute('lang')).toBe('ja');
  expect(
    screen
      .getByText(/夕暮れ/)
      .closest('[lang]')
      ?.getAttribute('lang'),
  ).toBe('ja');
  expect(screen.getByText('1984').hasAttribute('lang')).toBe(false);
  expect(heading.getAttribute('lang')).toBe('');
});
