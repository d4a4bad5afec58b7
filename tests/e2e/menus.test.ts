// The native menus as they are: greyed where nothing can be done, telling what Undo would do; and the menu of a text.

import { expect, type Page, test } from '@playwright/test';
import type { CommandId } from '../../electron/contract/commands.ts';
import type { LaunchedAfterimage } from '../support/launch.ts';
import { pictured } from '../support/pictured.ts';
import { onceMore } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow, logDialog } from '../support/window.ts';

const shown = pictured('menus', writeSampleJournal);
let program: LaunchedAfterimage;
let page: Page;

test.beforeAll(async () => {
  program = shown.program;
  page = shown.page;
  // what a native menu would show: it would wait for a person
  await program.app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu, at): void {
      (globalThis as { shownAt?: unknown }).shownAt = { x: at?.x, y: at?.y };
      const told = this.items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled }) => ({ label, enabled }));
      (globalThis as { shownMenu?: unknown }).shownMenu = told;
    };
  });
});

/** Which of these are not greyed. */
const enabled = (...ids: CommandId[]): Promise<CommandId[]> =>
  onceMore(() =>
    program.app.evaluate(
      ({ Menu }, asked) => asked.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
      ids,
    ),
  );
const label = (id: CommandId) =>
  onceMore(() =>
    program.app.evaluate(({ Menu }, asked) => Menu.getApplicationMenu()?.getMenuItemById(asked)?.label, id),
  );
const textMenu = () =>
  program.app.evaluate(() => (globalThis as { shownMenu?: { label: string; enabled: boolean }[] }).shownMenu);

test('what needs an entry, a film, a list is there where one is open', async () => {
  await page.keyboard.press('Control+1');
  const some = ['entry.edit', 'film.reflect', 'list.add', 'trash.empty', 'journal.export'] as const;
  await expect.poll(() => enabled(...some)).toEqual(['entry.edit', 'film.reflect', 'journal.export']);
  await page.keyboard.press('Control+2');
  await expect.poll(() => enabled(...some)).toEqual(['journal.export']);
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect.poll(() => enabled(...some)).toEqual(['film.reflect', 'journal.export']);
});

test('nothing under a dialog can be chosen', async () => {
  await page.keyboard.press('Control+n');
  await expect(logDialog(page)).toBeVisible();
  await expect.poll(() => enabled('film.reflect', 'page.print', 'go.films', 'journal.export')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => enabled('film.reflect', 'go.films')).toEqual(['film.reflect', 'go.films']);
});

test('Undo and Redo say what they would do, and are greyed where there is nothing', async () => {
  await page.keyboard.press('Control+1');
  await expect.poll(() => enabled('undo', 'redo')).toEqual(['undo']);
  await diaryRow(page, 'Kestrel').first().click();
  await expect(page.getByRole('heading', { name: 'Kestrel', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+Backspace');
  await expect.poll(() => label('undo')).toBe('Undo: Take away, Kestrel');
  await page.keyboard.press('Control+z');
  await expect.poll(() => label('redo')).toBe('Redo: Take away, Kestrel');
  await expect.poll(() => enabled('undo', 'redo')).toContain('redo');
  // a text has an undo of its own
  await page.keyboard.press('/');
  await expect.poll(() => label('undo')).toBe('Undo');
  await expect.poll(() => enabled('undo', 'redo')).toEqual(['undo', 'redo']);
  await page.keyboard.press('Escape');
});

test('a key that the menu showed greyed a moment ago works all the same', async () => {
  await page.keyboard.press('Control+5');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+n');
  await expect(logDialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a text has cut, copy, paste and select all, by pointer and by the menu key', async () => {
  await page.keyboard.press('Control+2');
  const filter = page.getByRole('searchbox', { name: 'Filter by title or director' });
  await filter.fill('one mile');
  await filter.selectText();
  await filter.click({ button: 'right', position: { x: 10, y: 8 } });
  await expect.poll(textMenu).toHaveLength(7);
  expect((await textMenu())?.map(({ label: each }) => each)).toEqual([
    ...['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Paste as plain text', 'Select all'],
  ]);
  await program.app.evaluate(() => delete (globalThis as { shownMenu?: unknown }).shownMenu);
  await filter.focus();
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await page.keyboard.press(key);
    await expect.poll(textMenu).toHaveLength(7);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await program.app.evaluate(() => delete (globalThis as { shownMenu?: unknown }).shownMenu);
  }
  await page.keyboard.press('End');
  await page.keyboard.press('ContextMenu');
  await expect.poll(textMenu).toHaveLength(7);
  const greyed = (await textMenu())?.filter(({ enabled: isEnabled }) => !isEnabled).map(({ label: each }) => each);
  expect(greyed).toEqual(['Cut', 'Copy']);
  const at = await program.app.evaluate(() => (globalThis as { shownAt?: { x: number; y: number } }).shownAt);
  const box = await filter.boundingBox();
  expect(at?.x).toBeGreaterThan((box?.x ?? 0) + 20);
  expect(at?.x).toBeLessThan((box?.x ?? 0) + 140);
  expect(at?.y).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 2);
  await page.keyboard.press('Escape');
});

test('it speaks the language of the person', async () => {
  await page.evaluate(() => window.afterimage.shell('language.set', { language: 'ja' }));
  const filter = page.getByRole('searchbox').first();
  await filter.fill('走る');
  await filter.click({ button: 'right', position: { x: 10, y: 8 } });
  await expect.poll(async () => (await textMenu())?.map((each) => each.label)).toContain('貼り付け');
  await expect.poll(() => label('redo')).toBe('やり直す');
  await page.evaluate(() => window.afterimage.shell('language.set', { language: 'en' }));
});

test('while a journal is only looked at, what writes is greyed, and says so to who tries', async () => {
  await program.app.evaluate(({ BrowserWindow }) => {
    const status = { state: 'open', name: 'Journal.afterimage', isLook: true };
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send('shell.event', 'journal.status', status);
  });
  const some = ['film.log', 'journal.import', 'undo', 'journal.export', 'go.films'] as const;
  await page.keyboard.press('Control+1');
  await expect.poll(() => enabled(...some)).toEqual(['journal.export', 'go.films']);
  await page.keyboard.press('Control+n');
  await expect(page.getByText('You are only looking: nothing is changed from here')).toBeVisible();
  await expect(logDialog(page)).toHaveCount(0);
  expect((await ask(page, 'journal.summary', {})).entryCount).toBe(14);
});
