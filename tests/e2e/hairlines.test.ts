// Hairlines fall on the pixels of the screen, whatever its scale: of one colour from edge to edge, never half on one row of pixels and half on the next.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { appear } from '../support/appearance.ts';
import { writeGalleryJournal } from '../support/gallery-journal.ts';
import { launchAfterimage, type LaunchedAfterimage } from '../support/launch.ts';
import { resize } from '../support/pictures.ts';
import { ask, untilReady } from '../support/window.ts';

const HAIRLINE = '230 223 211';
/** Paper, what is chosen, the ring of focus. */
const GROUNDS = ['251 249 245', '243 233 226', '164 69 44'];

let userData: string;

test.beforeAll(() => {
  userData = mkdtempSync(join(tmpdir(), 'afterimage-hairlines-'));
  writeGalleryJournal(join(userData, 'Journal.afterimage'));
});

test.afterAll(() => rmSync(userData, { recursive: true, force: true }));

/** The colours one upon the other in one column of pixels, `x` CSS pixels from the left. */
async function columnAt({ app, page }: LaunchedAfterimage, x: number, scale: number): Promise<string[]> {
  const picture = (await page.screenshot({ scale: 'device' })).toString('base64');
  return app.evaluate(
    ({ nativeImage }, [bytes, at, by]) => {
      const image = nativeImage.createFromBuffer(Buffer.from(bytes, 'base64'), { scaleFactor: 1 });
      const { width, height } = image.getSize();
      const pixels = image.toBitmap();
      return Array.from({ length: height }, (_, row) => {
        const start = (row * width + Math.round(at * by)) * 4;
        return [pixels[start + 2], pixels[start + 1], pixels[start]].join(' ');
      });
    },
    [picture, x, scale] as const,
  );
}

/** How many rows of pixels each stretch of a colour takes, from the top. */
function stretches(column: readonly string[]): { colour: string; height: number }[] {
  const found: { colour: string; height: number }[] = [];
  for (const colour of column) {
    const last = found.at(-1);
    if (last?.colour === colour) last.height += 1;
    else found.push({ colour, height: 1 });
  }
  return found;
}

for (const scale of [1, 1.25, 1.5, 2]) {
  test(`at a scale of ${scale}`, async () => {
    const program = await launchAfterimage({ userData, args: [`--force-device-scale-factor=${scale}`] });
    const { page } = program;
    try {
      await untilReady(page);
      await resize(program, 1360, 860);
      await appear(page, 'light');
      const [list] = await ask(page, 'list.list', {});
      for (const [address, part, fromRight] of [
        // beside the scroll bar, in the gutter no word reaches
        ['diary', '[data-entry]', 14],
        ['themes', 'main ul > li', 1],
        ['quotes', 'main [role=listitem]', 1],
        [`list/${list?.id ?? 0}`, '[data-film]', 1],
      ] as const) {
        await page.evaluate((hash) => (window.location.hash = hash), `#/${address}`);
        const last = page.locator(part).nth(2);
        await expect(last).toBeVisible();
        // an odd scroll is where lines would fall between pixels
        await last.evaluate((row) => {
          for (let up = row.parentElement; up; up = up.parentElement)
            if (up.scrollHeight > up.clientHeight + 8) up.scrollTop = 7;
        });
        await page.mouse.move(2, 2);
        await page.waitForTimeout(300);
        const right = await last.evaluate((row) => row.getBoundingClientRect().right);
        const found = stretches(await columnAt(program, right - fromRight, scale));
        const lines = found.filter(({ colour }) => colour === HAIRLINE);
        expect(lines.length, address).toBeGreaterThan(1);
        expect([...new Set(lines.map(({ height }) => height))], address).toEqual([Math.floor(scale)]);
        // a line between two rows of pixels would be mixed with its ground above and below
        const beside = found.flatMap((_, at) =>
          found[at]?.colour === HAIRLINE ? [found[at - 1]?.colour, found[at + 1]?.colour] : [],
        );
        expect(
          beside.filter((colour) => colour !== undefined && !GROUNDS.includes(colour)),
          address,
        ).toEqual([]);
      }
    } finally {
      await program.close();
    }
  });
}
