// Nothing that is on screen moves by itself: what Chromium's Layout Instability measure says of each place, from its first frame until it is at rest.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerFileDialogs } from '../support/dialogs.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { ask, untilReady } from '../support/window.ts';

/** Longer than any place takes to be at rest. */
const AT_REST = 700;

let userData: string;
let program: LaunchedAfterimage;

test.beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-shift-'));
  writeGalleryJournal(join(userData, 'Journal.afterimage'));
  program = await launchAfterimage({ userData });
  await untilReady(program.page);
  await resize(program, 1360, 860);
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

/** What moved, by how much, from an act until the window is at rest again: what a person did is no excuse. */
async function shiftsAfter(act: () => Promise<unknown>, rest = AT_REST): Promise<string[]> {
  const { page } = program;
  const observed = await page.evaluateHandle(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const shifts: string[] = [];
    const said = ({ x, y, width, height }: DOMRectReadOnly): string => `${x},${y} ${width}x${height}`;
    const outer = (node: Node | null): string =>
      node instanceof HTMLElement ? node.outerHTML.slice(0, 90) : (node?.textContent ?? '?');
    const observer = new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) {
        const moved = shift.sources.map(
          ({ node, previousRect, currentRect }) => `${outer(node)} from ${said(previousRect)} to ${said(currentRect)}`,
        );
        shifts.push(`${shift.value.toFixed(4)}: ${moved.join(' | ')}`);
      }
    });
    observer.observe({ type: 'layout-shift' });
    return { observer, shifts };
  });
  await act();
  await page.waitForTimeout(rest);
  return observed.evaluate(({ observer, shifts }) => {
    observer.disconnect();
    return shifts;
  });
}

const shiftsAt = (address: string): Promise<string[]> =>
  shiftsAfter(() => program.page.evaluate((hash) => (window.location.hash = hash), address));

/** By the element itself: where the pointer is, what is under it would be lit. */
const shiftsAfterPressing = (name: string, rest?: number): Promise<string[]> =>
  shiftsAfter(
    () =>
      program.page
        .getByRole('main')
        .getByRole('button', { name, exact: true })
        .evaluate((button: HTMLElement) => button.click()),
    rest,
  );

const places = [
  ...['diary', 'films', 'themes', 'themes?show=map', 'themes?show=tags', 'quotes', 'lists', 'watchlist', 'search'],
  ...[
    'search?q=track',
    'insights',
    'insights?year=2026',
    'settings',
    'settings/licences',
    'about',
    'import',
    'backups',
  ],
  ...['check', 'on-this-day', 'on-this-day?day=11-21', 'trash', 'diary?view=cards', 'diary?view=calendar'],
];

for (const width of [1360, 640]) {
  test.describe(`at ${width}`, () => {
    test.beforeAll(() => resize(program, width, 860));
    test.afterAll(() => resize(program, 1360, 860));

    for (const place of places) {
      test(`${place} comes whole`, async () => {
        // from elsewhere: a place that is on screen already comes from nowhere
        await shiftsAt(place === 'about' ? '#/trash' : '#/about');
        expect(await shiftsAt(`#/${place}`)).toEqual([]);
      });
    }

    test('a film, a theme, a list and an entry with its versions come whole', async () => {
      const { page } = program;
      const [film] = await ask(page, 'film.complete', { typed: 'One Mile', limit: 1 });
      const [theme] = await ask(page, 'theme.list', {});
      const [list] = await ask(page, 'list.list', {});
      const { ids } = await ask(page, 'diary.outline', {});
      const entry = ids[0] ?? 0;
      const addresses = [`film/${film?.id ?? 0}`, `theme/${theme?.id ?? 0}`, `list/${list?.id ?? 0}`];
      for (const address of [...addresses, `entry/${entry}`, `entry/${entry}/versions`, `diary?entry=${ids[3] ?? 0}`]) {
        expect(await shiftsAt(`#/${address}`), address).toEqual([]);
      }
    });

    test('a quote alone, another one, and all of them again', async () => {
      await shiftsAt('#/quotes');
      for (const name of ['Show me one', 'Another one', 'All quotes']) {
        expect(await shiftsAfterPressing(name), name).toEqual([]);
      }
    });

    test('an import, its report, and taking it back', async () => {
      const path = join(userData, 'diary.csv');
      writeFileSync(
        path,
        'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2026-11-20,Moss,2011,https://boxd.it/2,3.5,Yes,,2026-11-18\n2026-11-20,,2011,https://boxd.it/3,3.5,,,2026-11-18\n',
      );
      await answerFileDialogs(program.app, path);
      await shiftsAt('#/import');
      for (const name of ['Choose files', 'Import', 'Undo this import']) {
        expect(await shiftsAfterPressing(name, 2 * AT_REST), name).toEqual([]);
      }
    });

    test('a backup that would change something, and putting it back', async () => {
      const { page } = program;
      const { id } = await ask(page, 'backup.make', {});
      await ask(page, 'entry.log', { film: { title: 'The Ninth Wave', year: 2002 }, watchedOn: '2026-11-22' });
      await shiftsAt('#/backups');
      expect(await shiftsAt(`#/backups/${encodeURIComponent(id)}`)).toEqual([]);
      expect(await shiftsAfterPressing('Put it back', 2 * AT_REST)).toEqual([]);
    });
  });
}

test('no two words of the map of themes touch, wide or narrow', async () => {
  const { page } = program;
  for (const width of [1360, 640]) {
    await resize(program, width, 860);
    await shiftsAt('#/about');
    await shiftsAt('#/themes?show=map');
    const touching = await page.locator('[data-map-word]').evaluateAll((words) => {
      const boxes = words.map((word) => ({ said: word.textContent, box: word.getBoundingClientRect() }));
      return boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              one.box.left < other.box.right &&
              other.box.left < one.box.right &&
              one.box.top < other.box.bottom &&
              other.box.top < one.box.bottom,
          )
          .map((other) => `${one.said} and ${other.said}`),
      );
    });
    expect(touching, `${width}`).toEqual([]);
    expect(await page.locator('[data-map-word]').count()).toBeGreaterThan(25);
    const isWiderThanWindow = await page.getByRole('main').evaluate((place) => place.scrollWidth > place.clientWidth);
    expect(isWiderThanWindow, `${width}`).toBe(false);
  }
  await resize(program, 1360, 860);
});
