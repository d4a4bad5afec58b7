// What one sees once or in trouble, in English and in Japanese: the first start, the sample, empty places, notes, waiting, and every journal that can't be opened.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { test } from '@playwright/test';
import { openFailures } from '../../db/model/journal.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { type Walk, walkThrough } from '../support/gallery-walk.ts';
import { type Look, looks } from '../support/gallery.ts';
import { ask } from '../support/window.ts';

const inJapanese: readonly Look[] = ['light', 'narrow'];
const emptyPlaces = [
  'films',
  'themes',
  'themes?show=map',
  'quotes',
  'lists',
  'watchlist',
  'insights',
  'search',
  'trash',
];

for (const language of ['en', 'ja'] as const) {
  const isJapanese = language === 'ja';
  const prefix = isJapanese ? 'ja-' : '';
  const only = isJapanese ? inJapanese : looks;

  test.describe(`${language}, the first time`, () => {
    const walk = walkThrough(null, [`--language=${language}`]);
    const { page, go } = walk;
    const take = (name: string): Promise<void> => walk.take(`${prefix}first`, name, only);

    test('the first page, and places with nothing in them', async () => {
      await go('/diary');
      await take('first-page');
      for (const place of isJapanese ? [...emptyPlaces, 'backups', 'import', 'on-this-day'] : ['themes?show=map']) {
        await go(`/${place}`);
        await page().waitForTimeout(200);
        await take(place.replaceAll(/[^a-z]+/g, '-'));
      }
    });

    test('a list with nothing on it, a film with nothing said, a day with nothing', async () => {
      const list = await ask(page(), 'list.create', { name: '冬' });
      await go(`/list/${list.id}`);
      await take('list');
      const entry = await ask(page(), 'entry.log', { film: { title: 'Moss' }, watchedOn: '2026-11-21' });
      await go('/diary');
      await page().locator('[data-entry]').first().click();
      await take('one-entry');
      await go(`/film/${entry.film.id}`);
      await take('film');
      await go('/quotes');
      await take('quotes-of-one-entry');
      await go('/insights');
      await take('insights-of-one-entry');
    });

    test('the sample', async () => {
      await page().evaluate(() => window.afterimage.shell('journal.sample'));
      await page().waitForTimeout(2_000);
      await go('/diary');
      await page().locator('[data-entry]').first().click();
      await take('sample');
    });
  });

  test.describe(`${language}, in trouble`, () => {
    const walk = walkThrough(writeGalleryJournal, [`--language=${language}`]);
    const { page, go } = walk;
    const take = (name: string): Promise<void> => walk.take(`${prefix}seldom`, name, only);

    test('notes at the foot', async () => {
      await go('/films');
      await tell(walk, 'crash.reported', {
        process: 'program',
        at: 0,
        place: '/home/asoka/.config/Afterimage/reports/2026-11-21',
      });
      await take('crash-note');
      await tell(walk, 'journal.status', { state: 'open', name: 'Journal.afterimage', isLook: true });
      await tell(walk, 'backup.failed', { code: 'disk-full', message: 'The disk is full.' } as Events['backup.failed']);
      await take('only-looking');
      await tell(walk, 'journal.status', { state: 'open', name: 'Journal.afterimage', isUntold: true });
      await take('untold');
    });

    test('places that are not there', async () => {
      for (const place of ['nowhere', 'entry/9999', 'film/9999', 'theme/9999', 'list/9999', 'backups/none']) {
        await go(`/${place}`);
        await page().waitForTimeout(300);
        await take(`no-${place.split('/')[0]}`);
      }
    });

    test('a place while its journal does not answer', async () => {
      // afresh, so that no place has been asked for yet
      await walk.restart();
      const { app } = walk.program();
      const metrics = await app.evaluate(({ app: shell }) =>
        shell.getAppMetrics().map(({ pid, name }) => ({ pid, name })),
      );
      const journal = metrics.find(({ name }) => name?.toLowerCase().includes('journal'));
      test.skip(journal === undefined, 'the process of the journal is not to be found');
      process.kill(journal?.pid ?? 0, 'SIGSTOP');
      try {
        for (const place of ['themes', 'quotes', 'insights', 'search?q=track', 'film/1', 'backups']) {
          await go(`/${place}`);
          await page().waitForTimeout(700);
          await take(`waiting-${place.replaceAll(/[^a-z]+/g, '-')}`);
        }
      } finally {
        process.kill(journal?.pid ?? 0, 'SIGCONT');
      }
      await page().waitForTimeout(1_000);
    });

    test('journals that can’t be opened', async () => {
      for (const failure of Object.keys(openFailures) as (keyof typeof openFailures)[]) {
        if (failure === 'damaged' || failure === 'elsewhere') continue;
        await tell(walk, 'journal.status', { state: 'failed', name: 'Journal.afterimage', failure });
        await take(`cannot-${failure}`);
      }
      for (const isStale of [false, true]) {
        await tell(walk, 'journal.status', {
          ...{ state: 'failed', name: 'Journal.afterimage', failure: 'elsewhere', holder: { host: 'attic', isStale } },
        });
        await take(isStale ? 'left-open-elsewhere' : 'open-elsewhere');
      }
      await walk.restart();
    });

    test('a damaged journal, and what is read out of it', async () => {
      const path = join(walk.userData(), 'damaged.afterimage');
      damage(path);
      await answerFileDialogs(walk.program().app, path);
      await page().evaluate(() => window.afterimage.shell('journal.open'));
      await page().waitForTimeout(1_500);
      await take('damaged');
      await page().locator('main section button').last().click();
      await page().waitForTimeout(2_500);
      await take('damaged-read');
    });
  });
}

async function tell<E extends EventName>({ program, page }: Walk, name: E, event: Events[E]): Promise<void> {
  await program().app.evaluate(
    ({ BrowserWindow }, [said, told]) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('shell.event', said, told);
    },
    [name, event] as const,
  );
  await page().waitForTimeout(250);
}

/** A journal with every third of its pages gone. */
function damage(path: string): void {
  writeGalleryJournal(path);
  const db = new Database(path);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
  const bytes = readFileSync(path);
  for (let at = 4096; at < bytes.length; at += 3 * 4096) bytes.fill(0, at, Math.min(at + 4096, bytes.length));
  writeFileSync(path, bytes);
}
