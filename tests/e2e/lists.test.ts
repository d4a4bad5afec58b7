// Lists and the watchlist by keyboard alone: made, filled, ordered, noted, trashed, taken back. And once by drag. With pictures.

import { expect, test } from '@playwright/test';
import { pictured } from '../support/pictured.ts';
import { resize } from '../support/pictures.ts';
import { writeSampleJournal } from '../support/sample-journal.ts';
import { ask, focusedLabel, logDialog } from '../support/window.ts';

const shown = pictured('lists', writeSampleJournal);
const { picture } = shown;
const titles = (): Promise<string[]> =>
  shown.page
    .locator('[data-film]')
    .evaluateAll((links) =>
      links
        .toSorted((link, other) => link.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((link) => link.querySelector('[dir=auto]')?.textContent ?? ''),
    );
const film = (title: string) => shown.page.locator('[data-film]').filter({ hasText: title });

/** Types a title into the line and takes what is offered first. */
async function add(line: string, typed: string): Promise<void> {
  await shown.page.getByRole('combobox', { name: line }).focus();
  await shown.page.keyboard.type(typed);
  await expect(shown.page.getByRole('option').first()).toBeVisible();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('combobox', { name: line })).toHaveValue('');
}

test('the empty place invites, and a list begins with its name', async () => {
  await shown.page.keyboard.press('Control+5');
  await expect(shown.page.getByText('Films in an order of your own')).toBeVisible();
  await picture('lists-empty');
  await shown.page.getByRole('button', { name: 'New list' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('textbox', { name: 'Name of the list' })).toBeFocused();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('alert')).toBeVisible();
  await shown.page.keyboard.type('Films with a train in them');
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Films with a train in them' })).toBeVisible();
});

test('films of the journal and others come to it, in order', async () => {
  await shown.page.keyboard.press('a');
  await expect(shown.page.getByRole('combobox', { name: 'Add a film' })).toBeFocused();
  for (const typed of ['A Room in L', 'Night Bus', 'kestr', '走る', 'The Last Local (1964)'])
    await add('Add a film', typed);
  await expect(film('The Last Local')).toBeVisible();
  expect(await titles()).toEqual(['A Room in Lisbon', 'Night Bus to Varna', 'Kestrel', '走る人', 'The Last Local']);
});

test('a film is moved with Alt and the arrows, and the keyboard goes with it', async () => {
  await film('Kestrel').focus();
  await shown.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Kestrel', 'Night Bus to Varna', '走る人', 'The Last Local']);
  await expect(film('Kestrel')).toBeFocused();
  await expect(shown.page.getByText('Kestrel is now number 2 of 5')).toBeAttached();
  await shown.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Kestrel', 'A Room in Lisbon', 'Night Bus to Varna', '走る人', 'The Last Local']);
  await shown.page.keyboard.press('End');
  await expect(film('The Last Local')).toBeFocused();
  await shown.page.keyboard.press('ArrowUp');
  await expect(film('走る人')).toBeFocused();
  await shown.page.keyboard.type('ni');
  await expect(film('Night Bus')).toBeFocused();
  await film('走る人').focus();
});

test('a note is written under a film, the list is ranked and described', async () => {
  await shown.page.keyboard.press('Tab');
  await expect(shown.page.getByRole('button', { name: 'Note on 走る人' })).toBeFocused();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('textbox', { name: 'Note on 走る人' })).toBeFocused();
  await shown.page.keyboard.type('The train is only heard.');
  await shown.page.getByRole('checkbox', { name: 'Ranked' }).focus();
  await shown.page.keyboard.press('Space');
  await shown.page.getByRole('textbox', { name: 'Description' }).focus();
  await shown.page.keyboard.type('Not films about trains. Films where somebody looks out of one.');
  await expect(
    shown.page.getByRole('listitem').filter({ hasText: 'Kestrel' }).getByText('1', { exact: true }),
  ).toBeVisible();
  await expect
    .poll(async () => (await ask(shown.page, 'list.list', {}))[0])
    .toMatchObject({ isRanked: true, description: 'Not films about trains. Films where somebody looks out of one.' });
  await shown.page.getByRole('combobox', { name: 'Add a film' }).focus();
  await picture('list');
});

test('a film is dragged to another place', async () => {
  await film('Kestrel').dragTo(film('走る人'), { targetPosition: { x: 40, y: 60 } });
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Night Bus to Varna', '走る人', 'Kestrel', 'The Last Local']);
});

test('a film is taken off with Delete, and comes back with its place', async () => {
  await film('Night Bus').focus();
  await shown.page.keyboard.press('Delete');
  await expect.poll(titles).toEqual(['A Room in Lisbon', '走る人', 'Kestrel', 'The Last Local']);
  await expect(film('走る人')).toBeFocused();
  await shown.page.keyboard.press('Control+z');
  await expect(shown.page.getByText('Put Night Bus to Varna back on the list')).toBeVisible();
  await expect.poll(titles).toEqual(['A Room in Lisbon', 'Night Bus to Varna', '走る人', 'Kestrel', 'The Last Local']);
});

test('a list goes to the trash and comes back', async () => {
  await shown.page.getByRole('button', { name: 'Move to trash' }).focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible();
  await expect(shown.page.getByText('Films in an order of your own')).toBeVisible();
  await shown.page.keyboard.press('Control+z');
  await expect(shown.page.getByRole('link', { name: /Films with a train in them/ })).toBeVisible();
  await picture('lists');
});

test('the watchlist holds what is to be seen, and logging one offers to take it off', async () => {
  await shown.page.keyboard.press('Control+6');
  await expect(shown.page.getByText('Films you mean to see wait here.')).toBeVisible();
  await picture('watchlist-empty');
  for (const typed of ['The Ferryman’s Daughter (1971)', 'Kestrel', '雨月荘 (1998)'])
    await add('Add a film to see', typed);
  await film('Ferryman').focus();
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.press('Enter');
  await shown.page.keyboard.type('Ana says the last ten minutes are all weather.');
  await shown.page.keyboard.press('Shift+Tab');
  await shown.page.keyboard.press('Alt+ArrowDown');
  await expect.poll(titles).toEqual(['Kestrel', 'The Ferryman’s Daughter', '雨月荘']);
  await picture('watchlist');
  await resize(shown.program, 640, 760);
  await picture('watchlist-640');
  await resize(shown.program, 1360, 860);
  await shown.page.keyboard.press('Control+n');
  await expect.poll(() => focusedLabel(shown.page)).toBe('Title of the film');
  await shown.page.keyboard.type('Kestrel');
  await expect(shown.page.getByRole('option').first()).toBeVisible();
  await shown.page.keyboard.press('Tab');
  await shown.page.keyboard.press('Enter');
  await expect(logDialog(shown.page)).toHaveCount(0);
  await expect(shown.page.getByText('Logged Kestrel, which is on your watchlist')).toBeVisible();
  await shown.page.getByRole('button', { name: 'Take it off' }).click();
  await expect
    .poll(async () => (await ask(shown.page, 'watchlist.list', {})).map(({ title }) => title))
    .toEqual(['The Ferryman’s Daughter', '雨月荘']);
});

test('a film’s page says where it stands, and puts it there', async () => {
  await shown.page.keyboard.press('Control+5');
  await shown.page.getByRole('link', { name: /Films with a train in them/ }).focus();
  await shown.page.keyboard.press('Enter');
  await film('A Room in Lisbon').focus();
  await shown.page.keyboard.press('Enter');
  await expect(shown.page.getByRole('heading', { level: 1, name: 'A Room in Lisbon' })).toBeVisible();
  await expect(shown.page.getByText('number 1')).toBeVisible();
  await shown.page.keyboard.press('w');
  await expect(shown.page.getByText('Put A Room in Lisbon on the watchlist')).toBeVisible();
  await expect(shown.page.getByText(/^since /)).toBeVisible();
  await shown.page.keyboard.press('Control+z');
  await expect(shown.page.getByText(/^since /)).toHaveCount(0);
});

test('a list is chosen for a film by the beginning of its name, or made by a new one', async () => {
  const { page } = shown;
  await page.keyboard.press('Control+2');
  await page.locator('[data-tile]').filter({ hasText: 'One Mile' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  const line = page.getByRole('combobox', { name: 'A list, or the name of a new one' });
  await page.keyboard.press('l');
  await expect(line).toBeFocused();
  await page.keyboard.type('train');
  await expect(page.getByRole('option')).toHaveText([/Films with a train in them/, 'New list “train”']);
  await picture('film-add-to-list');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put One Mile on Films with a train in them')).toBeVisible();
  await expect(line).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(line).toBeFocused();
  await expect(page.getByText('Type the name of a list.')).toBeVisible();
  await page.keyboard.type('Films with a train in them');
  await expect(page.getByText('It is on that list.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Runners');
  await expect(page.getByRole('option')).toHaveText(['New list “Runners”']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put One Mile on Runners')).toBeVisible();
  await expect.poll(async () => (await ask(page, 'list.list', {})).map(({ name }) => name)).toContain('Runners');
  await expect(line).toHaveCount(0);
  await page.keyboard.press('l');
  await expect(line).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'One Mile' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask(page, 'list.list', {})).map(({ filmCount }) => filmCount)).toContain(0);
});
