// The shortcut page: opened by its key, grouped by where keys work, looked through by typing, left one step at a time.

import { act, screen, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { type Command, commandIds, commands } from '../../../../electron/contract/commands.ts';
import { keyLabel, listenForCommands } from '../../../../renderer/places/frame/run-commands.ts';
import { Shortcuts } from '../../../../renderer/places/shortcuts/shortcuts.tsx';
import { openPage } from '../../../support/page-api.ts';
import { show } from '../../../support/part.tsx';

function openShortcuts(held: KeyboardEventInit = { shiftKey: true }) {
  openPage();
  const stop = listenForCommands();
  onTestFinished(stop);
  const shown = show(<Shortcuts />);
  act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...held })));
  return shown;
}

test('holds every command that has a key, with it', async () => {
  openShortcuts();
  const page = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const id of commandIds) {
    const { key, label }: Command = commands[id];
    if (key === undefined) continue;
    const rows = within(page).getAllByText(label.message);
    expect(
      rows.some((row) => row.nextElementSibling?.textContent === keyLabel(id)),
      id,
    ).toBe(true);
  }
});

test('is looked through by typing, also for what has no key; Escape takes the word, then the page', async () => {
  const { user } = openShortcuts();
  const line = await screen.findByRole('searchbox', { name: 'Look for a shortcut' });
  await user.type(line, 'empty');
  expect(screen.getByText('Empty the trash…').nextElementSibling?.textContent).toBe('from the palette');
  expect(screen.getByRole('status').textContent).toBe('1 command');
  expect(screen.queryByText('Log a film')).toBeNull();
  await user.keyboard('{Escape}');
  expect((line as HTMLInputElement).value).toBe('');
  expect(screen.getByText('Log a film')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('names the key that leads to a message', async () => {
  openShortcuts();
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(screen.getByText('To a message, to take back what it says').nextElementSibling?.textContent).toBe('F6');
});
