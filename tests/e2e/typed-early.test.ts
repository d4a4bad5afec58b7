// Whoever types on at once after a key that opens a line or a text loses no letter, and none of them is taken for a command; done, the keyboard is where one was.

import { expect, type Page, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, diaryRow } from '../support/window.ts';

const shown = pictured('typed-early', writeSampleJournal);
let page: Page;

test.beforeAll(() => {
  page = shown.page;
});

const review = () => page.getByRole('textbox', { name: 'Review' });
const row = (title: string) => diaryRow(page, title).first();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).first();

test('Ctrl+N from a row: the first letter is the title’s', async () => {
  await page.keyboard.press('Control+1');
  await row('Kestrel').click();
  await row('Kestrel').focus();
  for (const title of ['Zebra Crossing', 'Jasmine', 'Weir']) {
    await page.keyboard.press('Control+n');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(row(title)).toBeVisible();
    await expect(row(title)).toBeFocused();
  }
});

test('Ctrl+Enter while logging: the first letters are the review’s', async () => {
  await page.keyboard.press('Control+n');
  await page.keyboard.type('Yellow Line');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('What stayed: the harbour, her coat.');
  await expect(review()).toHaveText('What stayed: the harbour, her coat.');
  await expect(review()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row('Yellow Line')).toBeFocused();
  expect((await ask(page, 'watchlist.list', {})).map(({ title }) => title)).not.toContain('Yellow Line');
});

test('what can’t be logged opens no text, and takes no letter', async () => {
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.type('Later');
  await expect(page.getByRole('combobox', { name: 'Title' })).toHaveValue('Later');
  await page.getByRole('combobox', { name: 'Title' }).fill('');
  await page.keyboard.press('Escape');
});

test('E: what is typed goes into the text', async () => {
  await page.keyboard.press('Control+1');
  await row('Yellow Line').focus();
  await page.keyboard.press('e');
  await page.keyboard.type(' Rhododendron.');
  await expect(review()).toHaveText(/Rhododendron\./);
  await page.keyboard.press('Escape');
  await expect(row('Yellow Line')).toBeFocused();
});

test('R on an entry writes a reflection on its film, and Back leads to the entry', async () => {
  await page.keyboard.press('r');
  await page.keyboard.type('Two winters on, the coat.');
  await expect(heading('Yellow Line')).toBeVisible();
  const reflection = page.getByRole('textbox', { name: 'Reflection' });
  await expect(reflection).toHaveText('Two winters on, the coat.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Reflections' })).toHaveText(/Two winters on, the coat\./);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row('Yellow Line')).toBeFocused();
  // Forward does not begin another
  await page.evaluate(() => history.forward());
  await expect(heading('Yellow Line')).toBeVisible();
  await expect(reflection).toHaveCount(0);
});

test('the palette and Search get the first letter too', async () => {
  await page.keyboard.press('Control+1');
  await row('Yellow Line').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('jasm');
  await expect(page.getByRole('combobox').first()).toHaveValue('jasm');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await expect(heading('Films')).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('harbour');
  await expect(page.getByLabel('Search your journal')).toHaveValue('harbour');
});

test('chosen in the palette, a command’s line or text has what is typed next', async () => {
  const choose = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name: new RegExp(name, 'i') }).first()).toHaveAttribute(
      'data-highlighted',
      '',
    );
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('Control+1');
  await row('Yellow Line').focus();
  await choose('Log a film');
  await page.keyboard.type('Solaris');
  await expect(page.getByRole('combobox', { name: 'Title' })).toHaveValue('Solaris');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await row('Yellow Line').focus();
  await choose('Edit');
  await page.keyboard.type(' Winter.');
  await expect(review()).toHaveText(/ Winter\./);
  await page.keyboard.press('Escape');
  await expect(row('Yellow Line')).toBeFocused();
  await choose('Reflect');
  await page.keyboard.type('Harbour lights.');
  await expect(page.getByRole('textbox', { name: 'Reflection' })).toHaveText('Harbour lights.');
  await page.keyboard.press('Escape');
  await choose('Write a note to yourself');
  await page.keyboard.type('Her coat.');
  await expect(page.getByRole('textbox', { name: 'Notes to yourself' })).toHaveValue('Her coat.');
  await page.keyboard.press('Escape');
  await choose('Add a clipping');
  await page.keyboard.type('Hanna says so.');
  await expect(page.getByRole('textbox', { name: 'Clipping' })).toHaveText('Hanna says so.');
  await page.keyboard.press('Escape');
});

test('left in the same breath, and another place gone to: what was being opened is left before', async () => {
  const { keyboard } = page;
  const withControl = (key: string) => [
    ...[keyboard.down('Control'), keyboard.down(key)],
    ...[keyboard.up(key), keyboard.up('Control')],
  ];
  await Promise.all([...withControl('n'), ...[keyboard.down('Escape'), keyboard.up('Escape')], ...withControl('2')]);
  await expect(page.getByRole('heading', { level: 1, name: 'Films' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Ctrl+S keeps what the diary is filtered by, menus and line together', async () => {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('/');
  await page.keyboard.type('theme:grief');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-entry]:focus')).toContainText('One Mile');
  await expect(page.getByRole('status')).toHaveText(/entries/);
  await page.getByRole('button', { name: 'Rating' }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'four stars or more' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save this search' })).toBeVisible();
  await shown.picture('diary-filter-to-keep');
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save this search' });
  await expect(dialog.getByLabel('Looks for')).toHaveValue('theme:grief rating:>=4');
  await page.keyboard.type('Grief, well made');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /Grief, well made/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Saved as Grief, well made' })).toBeVisible();
  await page.getByRole('link', { name: /Grief, well made/ }).press('Enter');
  await expect(page.getByLabel('Search your journal')).toHaveValue('theme:grief rating:>=4');
});
