// Every dialog, menu and message, and what stands under the pointer and the keyboard, in English and in Japanese. Opened by command and by place, never by a word.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, test } from '@playwright/test';
import type { CommandId } from '../../electron/contract/commands.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { type Walk, walkThrough } from '../support/gallery-walk.ts';
import { type Look, looks } from '../support/gallery.ts';
import { ask, openEntry } from '../support/window.ts';

const inJapanese: readonly Look[] = ['light', 'dark', 'narrow'];

for (const language of ['en', 'ja'] as const) {
  test.describe(language, () => {
    const walk = walkThrough(writeGalleryJournal, [`--language=${language}`]);
    const { page, go } = walk;
    const group = language === 'en' ? 'dialogs' : 'ja-dialogs';
    const take = (name: string): Promise<void> => walk.take(group, name, language === 'en' ? looks : inJapanese);
    const press = (key: string): Promise<void> => page().keyboard.press(key);
    const type = (words: string): Promise<void> => page().keyboard.type(words);
    const run = (id: CommandId): Promise<void> => runCommand(walk, id);
    const row = (title: string): Locator => page().locator('[data-entry]').filter({ hasText: title }).first();
    const main = (): Locator => page().getByRole('main').first();
    const close = async (): Promise<void> => {
      for (let times = 0; times < 3 && (await page().getByRole('dialog').count()) > 0; times += 1) {
        await press('Escape');
        await page().waitForTimeout(250);
      }
    };

    test('menus, pointer and keyboard', async () => {
      await go('/diary');
      await row('One Mile').click();
      const filters = page().locator('[aria-haspopup=menu]:visible');
      for (const [at, name] of [
        [0, 'filter-first'],
        [2, 'filter-third'],
      ] as const) {
        await filters.nth(at).click();
        await page().waitForTimeout(250);
        await press('ArrowDown');
        await take(name);
        await press('Escape');
      }
      await row('The Salt Ferry').hover();
      await take('row-under-the-pointer');
      await row('One Mile').focus();
      await press('ArrowDown');
      await take('row-with-the-keyboard');
      await openEntry(page(), 'Carry the Piano');
      await page().getByRole('heading', { level: 1, name: 'Carry the Piano' }).waitFor();
      await press('e');
      await page().waitForFunction(() => document.activeElement?.closest('.cm-editor') !== null);
      await run('text.find');
      await page().waitForTimeout(250);
      await type('the');
      await page().waitForTimeout(300);
      await take('finding-in-a-text');
      await press('Escape');
      await press('Escape');
    });

    test('log', async () => {
      await go('/diary');
      await run('film.log');
      await press('Enter');
      await page().waitForTimeout(250);
      await take('log-refused');
      await type('Kestrel on the Roof');
      await page().waitForTimeout(300);
      await take('log-new-film');
      await press('Tab');
      // in the order of the dialog: title, directors, themes, then the three of where and with whom
      await page().getByRole('dialog').locator('input[role=combobox]').nth(-4).focus();
      await type('wa');
      await page().waitForTimeout(300);
      await take('log-theme');
      await close();
    });

    test('films', async () => {
      const [film] = await ask(page(), 'film.complete', { typed: 'One Mile', limit: 1 });
      for (const id of ['film.addToList', 'film.merge', 'film.split', 'film.edit'] as const) {
        await go('/about');
        await go(`/film/${film?.id ?? 0}`);
        await run(id);
        await take(id.replace('.', '-'));
        if (id === 'film.merge') {
          await type('Kestrel');
          await page().waitForTimeout(400);
          await take('film-merge-found');
          await press('ArrowDown');
          await press('Enter');
          await page().waitForTimeout(400);
          await take('film-merge-chosen');
        }
        await close();
      }
      for (const id of ['film.reflect', 'film.clip', 'film.note'] as const) {
        await go('/about');
        await go(`/film/${film?.id ?? 0}`);
        await run(id);
        await take(id.replace('.', '-'));
        await press('Escape');
      }
    });

    test('names', async () => {
      await go('/themes');
      await run('theme.create');
      await take('theme-new');
      await type('Grief');
      await press('Enter');
      await page().waitForTimeout(300);
      await take('theme-refused');
      await close();
      const [theme] = await ask(page(), 'theme.list', {});
      await go(`/theme/${theme?.id ?? 0}`);
      await run('theme.merge');
      await take('theme-merge');
      await close();
      await go('/lists');
      await run('list.create');
      await take('list-new');
      await close();
      await go('/search?q=track');
      await page().locator('[data-result]').first().waitFor();
      await run('search.save');
      await take('search-save');
      await close();
      await go('/search?q=rating:many%20track');
      await page().waitForTimeout(500);
      await take('search-problem');
      await go('/trash');
      await run('trash.empty');
      await take('trash-empty');
      await close();
    });

    test('export', async () => {
      await go('/diary');
      await run('journal.export');
      const choices = page().getByRole('dialog').getByRole('radio');
      for (const at of [1, 3, 5]) {
        if (at >= (await choices.count())) break;
        await choices.nth(at).click();
        await page().waitForTimeout(200);
        await take(`export-${at}`);
      }
      await choices.first().click();
      await answerFileDialogs(walk.program().app, join(walk.userData(), 'out.json'));
      await page().getByRole('dialog').getByRole('button').last().click();
      await page().waitForTimeout(1_500);
      await take('export-done');
      await close();
    });

    test('import', async () => {
      const path = join(walk.userData(), 'diary.csv');
      writeFileSync(path, 'Film,Seen on,Stars out of ten\nKestrel,2026-11-19,8\nMoss,2026-11-18,7\n,2026-11-17,6\n');
      await go('/import');
      await answerFileDialogs(walk.program().app, path);
      await main().locator('button').first().click();
      await page().waitForTimeout(1_000);
      await take('import-columns');
    });
  });
}

async function runCommand({ page, program }: Walk, id: CommandId): Promise<void> {
  await program().app.evaluate(({ BrowserWindow }, command) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send('shell.event', 'command', { id: command, isByKey: false });
  }, id);
  await page().waitForTimeout(400);
}
