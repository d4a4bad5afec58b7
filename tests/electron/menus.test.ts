// The menus hold every command of the table once, with its words and its key, and no two commands fight for one key.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Command, type CommandId, commands, menuLabels } from '../../electron/contract/commands.ts';
import { setMenus, showInMenus } from '../../electron/menus.ts';
import { BrowserWindow, type MenuItem, menus } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

const catalogue = readFileSync(resolve(import.meta.dirname, '../../electron/contract/i18n/en.po'), 'utf8');
const table = Object.entries(commands) as [CommandId, Command][];

function allItems(items: readonly MenuItem[]): MenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])]);
}

setMenus();
const items = allItems(menus.set).filter(({ id }) => id !== undefined);

test('every command stands in the menus, once', () => {
  expect(items.map(({ id }) => id).toSorted()).toEqual(table.map(([id]) => id).toSorted());
});

test.each(table)('%s has its words from the catalogue and its key from the table', (id, command) => {
  const item = items.find((each) => each.id === id);
  expect(catalogue).toContain(`msgid "${command.label.id}"`);
  expect(item?.label).toBe(command.label.message);
  expect(item?.accelerator).toBe(command.key);
});

test('the names of the menus are in the catalogue', () => {
  for (const { id, message } of Object.values(menuLabels)) {
    expect(catalogue).toContain(`msgid "${id}"`);
    expect(menus.set.map(({ label }) => label)).toContain(message);
  }
});

test('a bare letter, and a key of two commands, is shown but left to the page', () => {
  for (const { id, accelerator, registerAccelerator } of items) {
    const isShared = commands[id as CommandId].before !== undefined;
    if (accelerator !== undefined) expect(registerAccelerator, accelerator).toBe(accelerator.length > 1 && !isShared);
  }
});

describe('keys', () => {
  test('no two commands have the same', () => {
    // what is offered where an entry is open is offered beside what is offered anywhere
    const keys = table.flatMap(([, { key, before }]) => (key === undefined || before ? [] : [key.toLowerCase()]));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('one that goes before another has the key of that one', () => {
    for (const [id, { key, before }] of table) if (before) expect(commands[before].key, id).toBe(key);
  });

  test('none belongs to the platform or to writing', () => {
    const taken = ['C', 'V', 'X', 'A', 'Q', 'W', 'M', 'R'].map((letter) => `cmdorctrl+${letter.toLowerCase()}`);
    for (const [id, { key }] of table) expect(taken, id).not.toContain(key?.toLowerCase());
  });
});

test('a chosen item tells the page its command', () => {
  const window = new BrowserWindow();
  const item = items.find(({ id }) => id === 'film.log');
  item?.click?.(null, window, {});
  item?.click?.(null, window, { triggeredByAccelerator: true });
  expect(window.webContents.send.mock.calls.map((values) => values.slice(1))).toEqual([
    ['command', { id: 'film.log', isByKey: false }],
    ['command', { id: 'film.log', isByKey: true }],
  ]);
});

test('what can’t be done is greyed in the menu as it is; a new name of Undo makes the menu anew', () => {
  setMenus();
  const before = menus.set;
  const item = (id: string) => allItems(menus.set).find((each) => each.id === id);
  expect(item('film.log')?.enabled).toBe(true);
  showInMenus({ enabled: ['film.log', 'undo'], undo: null, redo: null });
  expect(menus.set).toBe(before);
  expect(item('film.log')?.enabled).toBe(true);
  expect(item('entry.edit')?.enabled).toBe(false);
  showInMenus({ enabled: ['undo'], undo: 'Undo: Move, Two & One', redo: null });
  expect(menus.set).not.toBe(before);
  // the system takes a single & for the mark of a key
  expect(item('undo')).toMatchObject({ label: 'Undo: Move, Two && One', enabled: true });
  expect(item('film.log')?.enabled).toBe(false);
  expect(item('redo')).toMatchObject({ label: 'Redo', enabled: false });
});

test('what changes the journal says so in the table, and what only shows does not', () => {
  const writes = (id: CommandId): boolean => commands[id].writes === true;
  for (const [id] of table) {
    if (!id.startsWith('go.') && /\.(trash|delete|merge|split|restore|takeOff|move(Up|Down)|rename)$/.test(id))
      expect(writes(id), id).toBe(true);
    if (/^(go|view|help|palette|program)\.|\.(open|export|find|next|previous|copy|pick)$/.test(id))
      expect(writes(id), id).toBe(false);
  }
});
