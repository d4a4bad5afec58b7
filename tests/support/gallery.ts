// Pictures of one state in every look (light, dark, narrow, forced colours), and the sheets they are laid out on. Never judges them.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { appear } from './appearance.ts';
import { type LaunchedAfterimage, projectRoot } from './launch.ts';
import { resize } from './pictures.ts';

export const galleryFolder = process.env['AFTERIMAGE_PICTURES_DIR'] ?? join(projectRoot, 'dist/pictures/gallery');

const WIDE = [1360, 860] as const;
const NARROW = [640, 760] as const;

export const looks = ['light', 'dark', 'narrow', 'forced'] as const;
export type Look = (typeof looks)[number];

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

/** Takes what is on screen in each of these looks, as `<group>/<name>-<look>.png`; leaves the window wide and light. */
export async function pictureEveryLook(
  program: LaunchedAfterimage,
  group: string,
  name: string,
  wanted: readonly Look[] = looks,
): Promise<void> {
  const { page } = program;
  const folder = join(galleryFolder, group);
  mkdirSync(folder, { recursive: true });
  const shoot = async (look: Look): Promise<void> => {
    if (!wanted.includes(look)) return;
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  };
  await appear(page, 'dark');
  await shoot('dark');
  await appear(page, 'light');
  await shoot('light');
  await page.emulateMedia({ forcedColors: 'active' });
  await shoot('forced');
  await page.emulateMedia({ forcedColors: null });
  await resize(program, ...NARROW);
  await shoot('narrow');
  await resize(program, ...WIDE);
  await settled(page);
}

export function emptyGallery(group: string): void {
  rmSync(join(galleryFolder, group), { recursive: true, force: true });
}

interface Sheet {
  title: string;
  pictures: readonly { name: string; path: string }[];
  isNarrow: boolean;
}

/** So many pictures a sheet that each can still be judged. */
const ON_A_SHEET = { wide: 4, narrow: 6 };

/** The sheets of every group there are pictures of, in the order of names. */
export function sheetsOf(folder: string): Sheet[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory() && each.name !== 'sheets')
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(({ name: group }) => looks.flatMap((look) => sheetsOfLook(join(folder, group), group, look)));
}

function sheetsOfLook(folder: string, group: string, look: Look): Sheet[] {
  const ending = `-${look}.png`;
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -ending.length), path: join(folder, file) }));
  const isNarrow = look === 'narrow';
  const most = isNarrow ? ON_A_SHEET.narrow : ON_A_SHEET.wide;
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => ({
    title: `${group}-${look}-${at + 1}`,
    pictures: all.slice(at * most, (at + 1) * most),
    isNarrow,
  }));
}

function asPage({ title, pictures, isNarrow }: Sheet): string {
  const figures = pictures.map(
    ({ name, path }) =>
      `<figure><img src="${pathToFileURL(path).href}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>
body { margin: 0; padding: 16px; width: ${isNarrow ? 1960 : 1960}px; background: #8a8a8a; font: 14px/20px sans-serif; color: #fff }
h1 { font: inherit; margin: 0 0 8px } main { display: grid; gap: 14px; grid-template-columns: repeat(${isNarrow ? 3 : 2}, 1fr) }
figure { margin: 0 } img { display: block; width: 100% }</style><h1>${title}</h1><main>${figures.join('')}</main>`;
}

/** Lays every picture out on sheets, drawn by the program's own Chromium; answers with their paths. */
export async function writeSheets(app: ElectronApplication, folder: string): Promise<string[]> {
  const to = join(folder, 'sheets');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, session }) => {
    // the program refuses every file: these windows have a session of their own, without that rule
    const own = session.fromPartition('sheets');
    own.webRequest.onBeforeRequest((_details, decide) => decide({}));
    void new BrowserWindow({ width: 1400, height: 900, webPreferences: { session: own } }).loadURL('about:blank');
  });
  const page = await opened;
  await page.setViewportSize({ width: 1992, height: 1300 });
  const written: string[] = [];
  for (const sheet of sheetsOf(folder)) {
    const html = join(to, `${sheet.title}.html`);
    writeFileSync(html, asPage(sheet));
    await page.goto(pathToFileURL(html).href);
    const path = join(to, `${sheet.title}.png`);
    await page.screenshot({ path, fullPage: true });
    written.push(path);
  }
  return written;
}
