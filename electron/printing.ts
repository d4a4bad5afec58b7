// Prints books to PDF: a hidden window of its own, without scripts and without a way out, whose page the journal process wrote.

import { app, BrowserWindow, type Session, session } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeContent } from '../db/export/whole-file.ts';
import { JournalError, type Result } from '../db/model/result.ts';
import { guardSession, schemeOf } from './guards.ts';
import { logFault } from './log.ts';
import { built } from './paths.ts';
import { pagesOfPlaces, withoutMoment, withPageNumbers } from './pdf.ts';

/** A book on its way: where its page is written, and where the PDF goes. */
interface Job {
  folder: string;
  to: string;
  /** Given up while it was printed. */
  isOver: boolean;
  window: BrowserWindow | null;
}

const PARTITION = 'printing';
const jobs = new Map<string, Job>();
let isCleaning = false;

/** The page's own folder, and the program's typefaces; nothing else is read, and nothing is asked of a network. */
function guardPrinting(printing: Session, folder: string): void {
  const isOwn = (address: string): boolean => {
    if (!address.startsWith('file:')) return false;
    const path = fileURLToPath(address);
    return path.startsWith(folder + sep) || (path.startsWith(built.page + sep) && path.endsWith('.woff2'));
  };
  guardSession(printing);
  printing.webRequest.onBeforeRequest((details, decide) => {
    const own = isOwn(details.url);
    if (!own) logFault(`refused a request of a book (${schemeOf(details.url)} ${details.resourceType})`);
    decide({ cancel: !own });
  });
}

/** The page's own rules for typefaces, with the places of their files. */
async function fontRules(): Promise<string> {
  const assets = join(built.page, 'assets');
  const sheets = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(sheets.map((name) => readFile(join(assets, name), 'utf8')));
  const rules = texts.flatMap((text) => text.match(/@font-face\s*\{[^}]*\}/g) ?? []);
  return rules
    .map((rule) =>
      rule.replace(/url\((['"]?)([^'")]+)\1\)/g, (_, __, name: string) => {
        return `url("${pathToFileURL(join(assets, name.split('/').at(-1) ?? '')).href}")`;
      }),
    )
    .join('\n');
}

/** A place for the page of a book that becomes the PDF at `to`. Null where none can be made. */
export function preparePrinting(token: string, to: string): string | null {
  try {
    const folder = mkdtempSync(join(app.getPath('temp'), 'afterimage-book-'));
    jobs.set(token, { folder, to, isOver: false, window: null });
    if (!isCleaning) app.on('quit', () => [...jobs.keys()].forEach(discardPrinting));
    isCleaning = true;
    return join(folder, 'book');
  } catch {
    return null;
  }
}

/** Printed or given up: what was written for it goes. */
export function discardPrinting(token: string): void {
  const job = jobs.get(token);
  if (!job) return;
  jobs.delete(token);
  job.isOver = true;
  job.window?.destroy();
  rmSync(job.folder, { recursive: true, force: true });
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const small = 'font: 7.5pt Newsreader, Georgia, serif; color: #5e564c; width: 100%; text-align: center;';

/** Head and foot of every page. Chromium sets them in a page of their own, which knows no style sheet. */
function printOptions(title: string): Electron.PrintToPDFOptions {
  const head = title.replace(/[&<>]/g, (one) => escapes[one] ?? one);
  return {
    ...{ preferCSSPageSize: true, printBackground: true, displayHeaderFooter: true },
    ...{ generateTaggedPDF: true, generateDocumentOutline: true },
    headerTemplate: `<div style="${small}">${head}</div>`,
    footerTemplate: `<div style="${small}"><span class="pageNumber"></span></div>`,
  };
}

/** Twice: the first time tells on which pages the chapters begin. */
async function printPage(window: BrowserWindow, page: string): Promise<Uint8Array> {
  await window.loadFile(page);
  const options = printOptions(window.webContents.getTitle());
  const draft = await window.webContents.printToPDF(options);
  const text = await readFile(page, 'utf8');
  await writeFile(page, withPageNumbers(text, pagesOfPlaces(draft)));
  await window.loadFile(page);
  return withoutMoment(await window.webContents.printToPDF(options));
}

async function print(job: Job): Promise<void> {
  const page = join(job.folder, 'book', 'index.html');
  await writeFile(join(job.folder, 'book', 'fonts.css'), await fontRules());
  const printing = session.fromPartition(PARTITION);
  guardPrinting(printing, job.folder);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  });
  job.window = window;
  try {
    const pdf = await printPage(window, page);
    writeContent(job.to, pdf);
  } finally {
    job.window = null;
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Prints the page that was written under a token. Given up meanwhile, it leaves nothing. */
export async function printBook(token: string): Promise<Result<null>> {
  const job = jobs.get(token);
  if (!job) return { ok: false, error: { code: 'not-found' } };
  try {
    await print(job);
    return { ok: true, value: null };
  } catch (error) {
    if (job.isOver) return { ok: false, error: { code: 'not-found' } };
    if (error instanceof JournalError) return { ok: false, error: error.toAppError() };
    logFault('a book could not be printed');
    return { ok: false, error: { code: 'bug', detail: 'printing' } };
  } finally {
    discardPrinting(token);
  }
}
