// Owns the program we are measured against: the same Electron with one window and a page of a few lines, nothing of ours in it.

import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { programArguments } from '../../../build/run-program.mjs';
import { electronRuntime } from '../../support/launch.ts';
import { compileBarePage } from './bare-page-build.ts';
import { memoryOf } from './process-memory.ts';

/** Said by both programs when their window is first seen. */
export const SHOWN = 'window shown';
/** Milliseconds until a program has done what it does after its start. */
const SETTLING = 5_000;

const PROGRAM = `
const { app, BrowserWindow } = require('electron');
const page = process.argv.find((argument) => argument.startsWith('--page='));
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360, height: 860, show: false, webPreferences: { sandbox: true, backgroundThrottling: false },
  });
  window.once('ready-to-show', () => { window.show(); console.log('${SHOWN}'); });
  if (page) window.loadFile(page.slice('--page='.length));
  else window.loadURL('data:text/html,<title>Empty</title><p>Empty</p>');
});
`;

export interface Startable {
  name: string;
  executable: string;
  args: (userData: string) => string[];
}

/** Hard links: an Electron of its own for the empty program, without copying a quarter of a gigabyte. */
function linkTree(from: string, to: string, except: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (source === except) continue;
    if (entry.isDirectory()) linkTree(source, join(to, entry.name), except);
    else if (entry.isFile()) linkSync(source, join(to, entry.name));
  }
}

/** Puts the program into a folder, which must be on the file system of our Electron's. */
function startableIn(folder: string): Startable {
  const { kind, executable } = electronRuntime();
  const isRoot = process.getuid?.() === 0;
  const app = kind === 'official' ? join(folder, 'empty') : join(folder, 'electron/resources/app');
  if (kind === 'fallback') {
    const original = dirname(executable);
    linkTree(original, join(folder, 'electron'), join(original, 'resources/app'));
  }
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), PROGRAM);
  return {
    name: 'empty window',
    executable: kind === 'official' ? executable : join(folder, 'electron', basename(executable)),
    args: (userData) => [
      ...(kind === 'official' ? [app] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
    ],
  };
}

/** Ours, started as a person starts it. */
export function afterimage(): Startable {
  const { kind, executable } = electronRuntime();
  return {
    name: 'Afterimage',
    executable,
    args: (userData) => programArguments(kind, [`--user-data-dir=${userData}`], process.getuid?.() === 0),
  };
}

/** Works with the empty program and takes it away again. */
export async function withBareProgram<T>(work: (bare: Startable, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-bare-'));
  try {
    return await work(startableIn(folder), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The empty program, driven as tests drive ours. */
async function drive<T>(
  { bare, folder, args }: { bare: Startable; folder: string; args: readonly string[] },
  work: (page: Page, pid: number | undefined) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({
    executablePath: bare.executable,
    args: [...bare.args(join(folder, 'user-data')), ...args],
    colorScheme: null,
  });
  try {
    return await work(await app.firstWindow(), app.process().pid);
  } finally {
    await app.close();
  }
}

/** The empty program with the bare page in its window, to be driven like ours. */
export async function withBarePage<T>(args: readonly string[], work: (page: Page) => Promise<T>): Promise<T> {
  const html = await compileBarePage();
  return await withBareProgram((bare, folder) =>
    drive({ bare, folder, args: [...args, `--page=${html}`] }, async (page) => {
      await page.waitForFunction(() => 'bare' in window);
      return await work(page);
    }),
  );
}

/** Megabytes an empty window holds with a driver attached to it. */
export async function memoryOfDrivenBare(): Promise<number> {
  return await withBareProgram((bare, folder) =>
    drive({ bare, folder, args: [] }, async (page, pid) => {
      await page.waitForTimeout(SETTLING);
      return memoryOf(pid);
    }),
  );
}
