// Whose change it was decides whether an open editor shows it.

import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetOwnSaves, rememberOwnSave, useGeneration } from '../../../../renderer/places/entry/own-saves.ts';

const at = (changedAt: number): { uid: string; changedAt: number } => ({ uid: 'one', changedAt });

it('a page’s own saves leave its editor alone, changes from elsewhere do not', () => {
  const { result, rerender } = renderHook(({ entry }) => useGeneration(entry), { initialProps: { entry: at(1) } });
  expect(result.current).toBe(0);
  rememberOwnSave(at(2));
  rerender({ entry: at(2) });
  expect(result.current).toBe(0);
  rerender({ entry: at(3) });
  expect(result.current).toBe(1);
});

it('an entry undone and redone is shown anew, though it is as a save of this page left it', () => {
  const { result, rerender } = renderHook(({ entry }) => useGeneration(entry), { initialProps: { entry: at(11) } });
  rememberOwnSave(at(12));
  rerender({ entry: at(12) });
  forgetOwnSaves();
  rerender({ entry: at(11) });
  expect(result.current).toBe(1);
  rerender({ entry: at(12) });
  expect(result.current).toBe(2);
});
