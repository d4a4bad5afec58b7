// A program whose places are pictured while a test walks through it: a journal of its own, a window of one size, pictures in dist/pictures.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { launchAfterimage, type LaunchedAfterimage, projectRoot } from './launch.ts';
import { resize, SHARP, takePictures } from './pictures.ts';
import { untilReady } from './window.ts';

const folder = join(projectRoot, 'dist/pictures');

export interface Pictured {
  /** The program that runs now: a test may close it and start it again. */
  readonly program: LaunchedAfterimage;
  readonly page: Page;
  readonly userData: string;
  start: () => Promise<void>;
  /** `<name>-light.png` and `<name>-dark.png`. */
  picture: (name: string) => Promise<void>;
}

/**
 * Starts one before the tests of a file and ends it after them; they run one after the other. `fill` is given the place
 * of the journal, and may write one there. Only to be used within tests and their hooks.
 */
export function pictured(name: string, fill: (journalPath: string) => void = () => undefined): Pictured {
  let userData = '';
  let program: LaunchedAfterimage | null = null;
  const running = (): LaunchedAfterimage => {
    if (!program) throw new Error('no program is running yet');
    return program;
  };
  const start = async (): Promise<void> => {
    program = await launchAfterimage({ userData, args: SHARP });
    await untilReady(program.page);
    await resize(program, 1360, 860);
  };
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    userData = mkdtempSync(join(tmpdir(), `afterimage-${name}-`));
    fill(join(userData, 'Journal.afterimage'));
    await start();
  });
  test.afterAll(async () => {
    await program?.close();
    rmSync(userData, { recursive: true, force: true });
  });
  return {
    get program() {
      return running();
    },
    get page() {
      return running().page;
    },
    get userData() {
      return userData;
    },
    start,
    picture: async (picture) => {
      await takePictures(running().page, join(folder, picture));
    },
  };
}
