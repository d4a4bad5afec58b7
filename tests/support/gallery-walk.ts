// The program as the pictures walk it: by address and by key, never by the words on screen, which come in two languages.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';
import { emptyGallery, type Look, looks, pictureEveryLook } from './gallery.ts';
import { launchAfterimage, type LaunchedAfterimage } from './launch.ts';
import { resize, SHARP } from './pictures.ts';
import { untilReady } from './window.ts';

export interface Walk {
  page: () => Page;
  program: () => LaunchedAfterimage;
  userData: () => string;
  /** Pictures of what is on screen, in the order they are taken. */
  take: (group: string, name: string, only?: readonly Look[]) => Promise<void>;
  go: (address: string) => Promise<void>;
  /** Ends the program, does something with its files, starts it again. */
  restart: (between?: () => void, args?: readonly string[]) => Promise<void>;
}

/** One program for the tests of a file, with a journal of its own, at the size of pictures. */
export function walkThrough(write: ((journal: string) => void) | null, always: readonly string[] = []): Walk {
  let userData = '';
  let running: LaunchedAfterimage | null = null;
  const groups = new Map<string, number>();
  const program = (): LaunchedAfterimage => {
    if (!running) throw new Error('the program is not running');
    return running;
  };
  const page = (): Page => program().page;
  const start = async (args: readonly string[] = []): Promise<void> => {
    running = await launchAfterimage({ userData, args: [...SHARP, ...always, ...args] });
    await untilReady(page());
    await resize(program(), 1360, 860);
  };
  test.beforeAll(async () => {
    userData = mkdtempSync(join(tmpdir(), 'afterimage-gallery-'));
    write?.(join(userData, 'Journal.afterimage'));
    await start();
  });
  test.afterAll(async () => {
    await running?.close();
    rmSync(userData, { recursive: true, force: true });
  });
  return {
    page,
    program,
    userData: () => userData,
    take: async (group, name, only = looks) => {
      const taken = groups.get(group) ?? 0;
      if (taken === 0) emptyGallery(group);
      groups.set(group, taken + 1);
      await pictureEveryLook(program(), group, `${String(taken + 1).padStart(2, '0')}-${name}`, only);
    },
    go: async (address) => {
      await page().evaluate((hash) => (window.location.hash = hash), `#${address}`);
      await page().waitForTimeout(250);
    },
    restart: async (between, args) => {
      await program().close();
      between?.();
      await start(args);
    },
  };
}
