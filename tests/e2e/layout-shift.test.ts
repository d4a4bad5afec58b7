// Nothing that is on screen moves by itself: what Chromium's Layout Instability measure says of each place, from its first frame until it is at rest.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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

/** What moved, by how much, after the window was sent to the address. */
async function shiftsAt(address: string): Promise<string[]> {
  const { page } = program;
  return page.evaluate(
    async ([hash, rest]) => {
      interface Shift extends PerformanceEntry {
        value: number;
        sources: { node: Node | null }[];
      }
      const shifts: string[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as Shift[]) {
          const moved = shift.sources.map(({ node }) => (node as HTMLElement | null)?.outerHTML?.slice(0, 90) ?? '?');
          shifts.push(`${shift.value.toFixed(4)}: ${moved.join(' | ')}`);
        }
      });
      observer.observe({ type: 'layout-shift' });
      window.location.hash = hash;
      await new Promise((done) => setTimeout(done, rest));
      observer.disconnect();
      return shifts;
    },
    [address, AT_REST] as const,
  );
}

// not yet: insights (0.2), settings (0.005) and the diary's open review (0.06) still move once when what they wait for comes
const places = [
  ...['films', 'themes', 'themes?show=map', 'themes?show=tags', 'quotes', 'lists', 'watchlist', 'search', 'trash'],
  ...['about', 'import', 'backups', 'on-this-day'],
];

for (const place of places) {
  test(`${place} comes whole`, async () => {
    expect(await shiftsAt(`#/${place}`)).toEqual([]);
  });
}

test('a film and a theme come whole', async () => {
  const [film] = await ask(program.page, 'film.complete', { typed: 'One Mile', limit: 1 });
  const [theme] = await ask(program.page, 'theme.list', {});
  expect(await shiftsAt(`#/film/${film?.id ?? 0}`)).toEqual([]);
  expect(await shiftsAt(`#/theme/${theme?.id ?? 0}`)).toEqual([]);
});
