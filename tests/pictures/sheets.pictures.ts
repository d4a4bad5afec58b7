// The last of the pictures: all of them on contact sheets.

import { expect, test } from '@playwright/test';
import { galleryFolder, writeSheets } from '../support/gallery.ts';
import { launchAfterimage } from '../support/launch.ts';

test('contact sheets', async () => {
  test.setTimeout(300_000);
  const program = await launchAfterimage();
  const sheets = await writeSheets(program.app, galleryFolder);
  await program.close();
  expect(sheets.length).toBeGreaterThan(0);
});
