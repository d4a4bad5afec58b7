// Every key that the shortcut page shows is pressed where it says that it works, and something comes of it. Made of the page's rows and the command table, by no list of its own but of what a test can't press.

import { expect, type Page, test } from '@playwright/test';
import { type CommandId, commandIds, commands } from '../../electron/contract/commands.ts';
import { type Scope } from '../../electron/contract/commands/command.ts';
import { scopes } from '../../electron/contract/commands/scopes.ts';
import { hasKeyIn } from '../../renderer/places/shortcuts/shortcut-groups.ts';
import { pictured } from '../support/pictured.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, log } from '../support/window.ts';

const shown = pictured('every-key', writeSampleJournal);
let page: Page;
/** Where each scope holds. */
let places: Partial<Record<Scope, string>>;
let entry: number;

/** What leads out of the page, to where a test does not see. */
const NOT_PRESSED: Partial<Record<CommandId, string>> = {
  'page.print': 'the system’s own dialog, which waits for a person',
  'film.choosePoster': 'the system’s own dialog, which waits for a person',
};

const editor = () => page.getByRole('textbox', { name: 'Review' });

async function write(): Promise<void> {
  await page.keyboard.press('e');
  await expect(editor()).toBeFocused();
  await page.keyboard.press('Control+a');
}

/** Beside a list the key is that of the search: on a page of its own it is the text's. */
async function find(): Promise<void> {
  await page.evaluate((id) => (window.location.hash = `#/entry/${id}`), entry);
  await expect(page.getByRole('button', { name: 'Back' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('the');
  await expect(
    page
      .locator('main')
      .getByRole('status')
      .filter({ hasText: /\d of \d/u }),
  ).toBeVisible();
}

/** Something to take back. */
async function change(): Promise<void> {
  await log(page, { film: { title: 'Zebra Crossing' } });
}

/** What has to be so before there is anything to do with it. */
const PREPARED: Partial<Record<CommandId, () => Promise<unknown>>> = {
  undo: change,
  redo: async () => {
    await change();
    await page.keyboard.press('Control+z');
  },
  'view.usual': () => page.keyboard.press('Control+Equal'),
  'text.findNext': find,
  'text.findPrevious': find,
  'text.strong': write,
  'text.emphasis': write,
  'text.link': write,
  'text.spoiler': write,
};

test.beforeAll(async () => {
  page = shown.page;
  const { ids } = await ask(page, 'diary.outline', {});
  const [film] = await ask(page, 'film.complete', { typed: 'One Mile', limit: 1 });
  const { entries } = (await ask(page, 'film.get', { id: film?.id ?? 0 })) as { entries: { id: number }[] };
  const { id: list } = await ask(page, 'list.create', { name: 'Trains' });
  await ask(page, 'list.add', { id: list, film: { title: 'Kestrel', year: 2019 } });
  entry = entries.at(-1)?.id ?? ids[1] ?? 0;
  places = {
    ...{ anywhere: 'about', diary: 'diary', entry: `diary?entry=${entry}`, films: 'films', film: `film/${film?.id}` },
    ...{ themes: 'themes', list: `list/${list}`, search: 'search?q=track' },
  };
});

/** `CmdOrCtrl+Shift+E` as it is pressed here. */
function pressed(key: string): string {
  const names: Record<string, string> = { CmdOrCtrl: 'Control', Left: 'ArrowLeft', Plus: 'Equal' };
  const parts = key.split('+').map((part) => names[part] ?? part);
  const letter = parts.at(-1) ?? '';
  const isBare = /^[A-Z]$/.test(letter) && !parts.includes('Shift');
  return [...parts.slice(0, -1), isBare ? letter.toLowerCase() : letter].join('+');
}

/** All that a person could see or hear of what a key did. */
const seen = () =>
  page.evaluate(() => {
    const held = document.activeElement;
    const states = [
      ...document.querySelectorAll('[aria-pressed], [aria-expanded], [aria-checked], [aria-current]'),
    ].map((each) =>
      ['pressed', 'expanded', 'checked', 'current'].map((state) => each.getAttribute(`aria-${state}`)).join(),
    );
    return JSON.stringify([
      window.location.hash,
      window.devicePixelRatio,
      `${held?.tagName} ${held?.getAttribute('aria-label') ?? held?.textContent?.slice(0, 40)}`,
      document.body.innerText,
      states,
      document.querySelectorAll('[role="dialog"][data-open], [role="menu"][data-open], mark').length,
      document.querySelectorAll('input:checked').length,
    ]);
  });

async function comeTo(scope: Scope): Promise<void> {
  const layers = page.locator('[role="dialog"][data-open]');
  for (let presses = 0; presses < 4 && (await layers.count()) > 0; presses += 1) await page.keyboard.press('Escape');
  await page.evaluate(() => (window.location.hash = '#/trash'));
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible();
  await page.evaluate((to) => (window.location.hash = `#/${to}`), places[scope] ?? '');
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toHaveCount(0);
  await page.locator('main h1, main article, [data-entry]').first().waitFor();
  // what came has the keyboard, and comes no more
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  let last = '';
  await expect.poll(async () => last === (last = await seen()), { intervals: [150] }).toBe(true);
}

const withKeys = (scope: Scope): CommandId[] =>
  commandIds.filter((id) => (commands[id].scope === scope || commands[id].alsoIn === scope) && hasKeyIn(id, scope));

test('the page shows the keys of the table, each where it works', async () => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  for (const [scope, { name }] of Object.entries(scopes) as [Scope, { name: { message: string } }][]) {
    const ids = withKeys(scope);
    const group = dialog.getByRole('group', { name: name.message, exact: true });
    await expect(group, scope).toHaveCount(ids.length === 0 ? 0 : 1);
    if (ids.length > 0)
      await expect(group.locator('dt'), scope).toHaveText(ids.map((id) => commands[id].label.message));
    if (ids.length > 0) expect(Object.keys(places), 'a place to press them in').toContain(scope);
  }
  await page.keyboard.press('Escape');
});

for (const scope of Object.keys(scopes) as Scope[]) {
  const ids = withKeys(scope);
  if (ids.length === 0) continue;
  test(`each key of: ${scopes[scope].name.message}`, async () => {
    test.setTimeout(180_000);
    for (const id of ids) {
      if (NOT_PRESSED[id] !== undefined) continue;
      await comeTo(scope);
      await PREPARED[id]?.();
      await page.waitForTimeout(150);
      const before = await seen();
      await page.keyboard.press(pressed(commands[id].key ?? ''));
      await expect.poll(seen, { message: `${id} in ${scope}`, timeout: 5_000 }).not.toBe(before);
      if (id === 'entry.trash') await ask(page, 'undo.undo', {});
      if (id.startsWith('view.')) await page.keyboard.press('Control+0');
    }
  });
}
