// While the journal takes longer than a moment: nothing at first, so that nothing flickers, then lines and a word.

import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SaveStates } from '../../../renderer/api/use-saving.ts';
import { SaveWord } from '../../../renderer/ui/save-word.tsx';
import { Waiting } from '../../../renderer/ui/waiting.tsx';
import { show } from '../../support/part.tsx';

test('what comes within a moment was never waited for', async () => {
  vi.useFakeTimers();
  try {
    show(<Waiting />);
    await act(() => vi.advanceTimersByTimeAsync(250));
    expect(screen.queryByRole('status')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(screen.getByRole('status').textContent).toBe('Reading the journal…');
  } finally {
    vi.useRealTimers();
  }
});

test('of what was never written nothing is said to be saved', () => {
  const saves = new SaveStates();
  show(<SaveWord saves={saves} isNew />);
  const word = screen.getByRole('status');
  expect(word.textContent).toBe('');
  act(() => saves.set({ kind: 'saving' }));
  expect(word.textContent).toBe('Saving');
  act(() => saves.set({ kind: 'saved' }));
  expect(word.textContent).toBe('Saved');
});
