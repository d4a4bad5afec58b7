// Taking everything out and bringing it back, through the window, with the system's dialogs answered.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { ONE_MILE_REVIEW, oneMile } from '../support/one-mile.ts';
import { ask, diaryRow, log, refusal, untilReady } from '../support/window.ts';

let folder: string;
let program: LaunchedAfterimage;
let page: Page;

test.describe.configure({ mode: 'serial' });

async function open(userData: string): Promise<void> {
  program = await launchAfterimage({ userData: join(folder, userData) });
  page = program.page;
  await untilReady(page);
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterimage-exchange-'));
  await open('first');
  await log(page, oneMile({ place: 'the Lumière', company: 'Mum', isLiked: true }));
  await log(page, {
    film: { title: '走る人', year: 2004 },
    watchedOn: '2019-03',
    review: '誰も振り返らない。',
    themes: ['grief'],
  });
  await log(page, { film: { title: 'Untitled' }, watchedOn: null, isUnfinished: true });
  const trashed = await log(page, {
    film: { title: 'Kestrel' },
    watchedOn: '2020',
    review: 'Not for me.\r\nNot at all.',
  });
  await ask(page, 'entry.trash', { id: trashed.id });
  await expect(diaryRow(page, 'One Mile')).toBeVisible();
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog', { name: 'Export', exact: true });
const toast = (sentence: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(sentence);

interface ExportedTitles {
  films: { title: string; entries: { review: string }[] }[];
}

function titlesIn(path: string): string[] {
  const exported = JSON.parse(readFileSync(path, 'utf8')) as ExportedTitles;
  return exported.films.map(({ title }) => title).toSorted();
}

/** From the open dialog on; `to` is what the person chooses in the system's. */
async function choosePlace(to: string | null): Promise<void> {
  await answerFileDialogs(program.app, to);
  await dialog().getByRole('button', { name: 'Choose a place' }).click();
}

/** By the import's own place: choose, look, say so. Ends at the report. */
async function importFile(path: string): Promise<void> {
  await answerFileDialogs(program.app, path);
  await page.getByRole('button', { name: 'Choose files' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Imported / })).toBeVisible();
}

test('everything goes out as JSON, trash included', async () => {
  const path = join(folder, 'everything.json');
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog().getByRole('radio', { name: /^JSON/ })).toBeChecked();
  await choosePlace(path);
  await expect(toast('Exported 4 entries to everything.json')).toBeVisible();
  await expect(dialog()).toBeHidden();
  expect(titlesIn(path)).toEqual(['Kestrel', 'One Mile', 'Untitled', '走る人']);
  expect(readFileSync(path, 'utf8')).toContain(JSON.stringify(ONE_MILE_REVIEW));
});

test('everything goes out as Markdown notes, a film each', async () => {
  await page.keyboard.press('Control+Shift+e');
  await dialog()
    .getByRole('radio', { name: /^Markdown/ })
    .click();
  await choosePlace(folder);
  // something could not go along, so the dialog says so instead of a line that fades
  await expect(
    dialog().getByRole('heading', { name: /^Exported 3 entries to Afterimage \d{4}-\d\d-\d\d$/ }),
  ).toBeVisible();
  await expect(dialog().getByText('In the trash, and left out')).toBeVisible();
  await dialog().getByRole('button', { name: 'Done' }).click();
  await expect(dialog()).toBeHidden();
  const made = readdirSync(folder).find((name) => name.startsWith('Afterimage 2'));
  const notes = readdirSync(join(folder, made ?? ''), { recursive: true, encoding: 'utf8' });
  const note = notes.find((name) => name.includes('One Mile'));
  expect(note).toBeDefined();
  expect(readFileSync(join(folder, made ?? '', note ?? ''), 'utf8')).toContain(ONE_MILE_REVIEW);
  expect(notes.some((name) => name.includes('Kestrel'))).toBe(false);
});

test('what a search shows goes out alone', async () => {
  const path = join(folder, 'found.json');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('theme:grief track');
  await expect(page.locator('[data-result]')).toHaveCount(1);
  await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
  await expect(dialog().getByRole('radio', { name: /^What a search finds/ })).toBeChecked();
  await expect(dialog().getByRole('textbox', { name: 'What to look for' })).toHaveValue('theme:grief track');
  await choosePlace(path);
  await expect(toast('Exported 1 entry to found.json')).toBeVisible();
  expect(titlesIn(path)).toEqual(['One Mile']);
});

test('an entry goes out alone, from its page, and as Markdown too', async () => {
  const path = join(folder, 'entry.json');
  await page.keyboard.press('Control+1');
  await diaryRow(page, '走る人').click();
  await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
  await choosePlace(path);
  await expect(toast('Exported 1 entry to entry.json')).toBeVisible();
  expect(titlesIn(path)).toEqual(['走る人']);

  const notes = join(folder, 'notes');
  mkdirSync(notes);
  await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
  await dialog()
    .getByRole('radio', { name: /^Markdown/ })
    .click();
  await choosePlace(notes);
  await expect(toast('Exported 1 entry to 走る人')).toBeVisible();
  const files = readdirSync(join(notes, '走る人'), { recursive: true, encoding: 'utf8' });
  expect(files.some((name) => name.includes('走る人') && name.endsWith('.md'))).toBe(true);
});

test('thinking better of it in the system dialog changes nothing and leaves the dialog open', async () => {
  const before = readdirSync(folder).toSorted();
  await page.keyboard.press('Control+Shift+e');
  await choosePlace(null);
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  expect(readdirSync(folder).toSorted()).toEqual(before);
});

test('a place that can’t be written to is refused with its sentence', async () => {
  await page.keyboard.press('Control+Shift+e');
  await choosePlace(join(folder, 'no such folder', 'out.json'));
  await expect(page.getByText('This place can’t be written to. Nothing was changed.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a page can’t name a path: only what a person chose in a dialog is written or read, once', async () => {
  const path = join(folder, 'by-path.json');
  const scope = { kind: 'everything' } as const;
  expect(await refusal(page, 'export.run', { format: 'json', scope, to: path })).toMatchObject({ code: 'invalid' });
  expect(existsSync(path)).toBe(false);
  const everything = join(folder, 'everything.json');
  expect(await refusal(page, 'import.run', { from: [everything] })).toMatchObject({ code: 'invalid' });

  await answerFileDialogs(program.app, path);
  const chosen = await page.evaluate(() =>
    window.afterimage.shell('export.choose', { format: 'json', suggestedName: 'x' }),
  );
  expect(chosen?.name).toBe('by-path.json');
  expect(chosen?.token).not.toContain(folder);
  const input = { format: 'json', scope, to: chosen?.token };
  await ask(page, 'export.run', input as never);
  expect(existsSync(path)).toBe(true);
  rmSync(path);
  expect(await refusal(page, 'export.run', input)).toMatchObject({ code: 'invalid' });
  expect(existsSync(path)).toBe(false);
});

test('rubbish is refused with a sentence, and the journal stays as it was', async () => {
  const rubbish: [string, string | Uint8Array, string][] = [
    ['picture.json', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 255), 'There is nothing in this that can be imported.'],
    ['empty.json', '', 'There is nothing in this that can be imported.'],
    ['array.json', '[1, 2, 3]', 'There is nothing in this that can be imported.'],
    [
      'half.json',
      readFileSync(join(folder, 'everything.json'), 'utf8').slice(0, 900),
      'Something in this export is not right.',
    ],
    [
      'newer.json',
      readFileSync(join(folder, 'everything.json'), 'utf8').replace(/"version": \d+/, '"version": 99'),
      'This export was written by a newer Afterimage.',
    ],
    [
      'wrong.json',
      readFileSync(join(folder, 'everything.json'), 'utf8').replace(/"rating": 4.5/, '"rating": 5.5'),
      'Something in this export is not right.',
    ],
  ];
  const before = await ask(page, 'journal.summary', {});
  for (const [name, content, sentence] of rubbish) {
    writeFileSync(join(folder, name), content);
    await answerFileDialogs(program.app, join(folder, name));
    await page.keyboard.press('Control+,');
    await page.getByRole('main').getByRole('button', { name: 'Import' }).click();
    await page.getByRole('button', { name: 'Choose files' }).click();
    await expect(page.getByRole('alert').getByText(sentence), name).toBeVisible();
    await page.getByRole('button', { name: 'Choose something else' }).click();
    await expect(page.getByText(sentence)).toHaveCount(0);
  }
  expect(await ask(page, 'journal.summary', {})).toEqual(before);
});

test('brought into an empty journal, everything is there, and goes out again equal to the byte', async () => {
  const everything = join(folder, 'everything.json');
  const again = join(folder, 'again.json');
  await program.close();
  await open('second');
  await page.getByRole('button', { name: 'Import an export' }).click();
  await importFile(everything);
  await expect(page.getByRole('main').getByText('4 entries')).toBeVisible();
  await page.keyboard.press('Control+1');
  await diaryRow(page, 'One Mile').click();
  await expect(page.getByRole('main').getByText('I walked home the long way.')).toBeVisible();
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('list', { name: 'Trash' }).getByRole('link', { name: /Kestrel/ })).toBeVisible();

  await page.keyboard.press('Control+Shift+e');
  await choosePlace(again);
  await expect(toast('Exported 4 entries to again.json')).toBeVisible();
  expect(readFileSync(again).equals(readFileSync(everything))).toBe(true);
});

test('imported twice, nothing is there twice; undone, it is as before', async () => {
  await page.keyboard.press('Control+,');
  await page.getByRole('main').getByRole('button', { name: 'Import' }).click();
  await importFile(join(folder, 'everything.json'));
  await expect(page.getByRole('main').getByText('4 here already')).toBeVisible();
  expect(await ask(page, 'journal.summary', {})).toMatchObject({ entryCount: 3, trashCount: 1 });
  await page.keyboard.press('Control+z');
  await expect(toast('Took the import back')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByText('What did you see last, and what stayed with you?')).toBeVisible();
});
