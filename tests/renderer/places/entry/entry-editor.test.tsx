// The page one writes on: what is typed is saved, what can't be saved is said and stays, and Done leaves only when all is safe.

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { EntryDetail } from '../../../../db/model/entry.ts';
import { EntryEditor } from '../../../../renderer/places/entry/entry-editor.tsx';
import { ask, log, oneMile } from '../../../support/one-mile.ts';
import { openPage } from '../../../support/page-api.ts';
import { show, type ShownPart } from '../../../support/part.tsx';

interface Writing extends ShownPart {
  onDone: ReturnType<typeof vi.fn<() => void>>;
  saved: () => EntryDetail;
}

// the fake DOM tells of a new selection while it is being set, browsers afterwards: the editor would trip over it
beforeEach(() => {
  const keep = (event: Event): void => event.stopImmediatePropagation();
  document.addEventListener('selectionchange', keep);
  return () => document.removeEventListener('selectionchange', keep);
});

function write(): Writing {
  const { journal } = openPage();
  const entry = log(journal, oneMile());
  const onDone = vi.fn<() => void>();
  const shown = show(<EntryEditor entry={entry} onDone={onDone} />);
  return { ...shown, onDone, saved: () => ask(journal, 'entry.get', { id: entry.id }) };
}

const field = (name: string): HTMLElement =>
  screen.queryByRole('textbox', { name }) ?? screen.getByRole('combobox', { name });

test('every line has its name and holds what is known', () => {
  write();
  expect(field('Title')).toHaveProperty('value', 'One Mile');
  expect(field('Original title')).toHaveProperty('value', 'ワン・マイル');
  expect(field('Year')).toHaveProperty('value', '2025');
  expect(field('Watched')).toHaveProperty('value', '14 March 2026');
  for (const name of ['Place', 'Medium', 'With']) expect(field(name)).toHaveProperty('value', '');
  for (const name of ['Directed by', 'Themes', 'Tags']) expect(screen.getByRole('combobox', { name })).toBeTruthy();
  expect(screen.getByRole('radio', { checked: true }).getAttribute('aria-label')).toBe('four and a half stars');
});

test('Done saves what was just typed, and leaves', async () => {
  const { user, onDone, saved } = write();
  await user.type(field('Place'), 'the Lumière');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(saved().place).toBe('the Lumière');
});

test('Done stays where something could not be saved, and says what', async () => {
  const { user, onDone, saved } = write();
  fireEvent.change(field('Place'), { target: { value: 'x'.repeat(501) } });
  fireEvent.change(field('With'), { target: { value: 'Mum' } });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Not saved: .*500 characters/));
  expect(onDone).not.toHaveBeenCalled();
  expect(field('Place')).toHaveProperty('value', 'x'.repeat(501));
  expect(saved()).toMatchObject({ place: null, company: 'Mum' });
  fireEvent.change(field('Place'), { target: { value: 'home' } });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(saved().place).toBe('home');
});

test('a line that can’t be read yet leaves what is stored alone', async () => {
  const { user, onDone, saved } = write();
  await user.clear(field('Year'));
  await user.type(field('Year'), '18');
  await user.clear(field('Title'));
  expect(screen.getByText('A film needs a title.')).toBeTruthy();
  await user.clear(field('Watched'));
  await user.type(field('Watched'), '31 February');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(saved().film.title).toBe('One Mile');
});
