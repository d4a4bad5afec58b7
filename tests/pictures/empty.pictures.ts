// Every place while there is nothing in it yet.

import { test } from '@playwright/test';
import { walkThrough } from '../support/gallery-walk.ts';

const { page, take, go } = walkThrough(null);
const places = ['diary', 'films', 'themes', 'quotes', 'lists', 'watchlist', 'insights', 'search', 'trash', 'import'];

for (const place of [...places, 'backups', 'on-this-day']) {
  test(place, async () => {
    await go(`/${place}`);
    await page().waitForTimeout(200);
    await take('empty', place);
  });
}
