// The start of the program, step by step, and nothing else.

import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refusedSwitch, surroundings, withoutAddresses } from './arguments.ts';
import { endWell, keepCrashReports, reportEnding } from './crash-reports.ts';
import { openDoor, type ShellHandlers } from './door.ts';
import { closeNetwork, guardContents, guardSession } from './guards.ts';
import { speak } from './i18n.ts';
import { JournalHost } from './journal-host.ts';
import { JournalPlaces } from './journal-places.ts';
import { sortedLanguage, spokenLanguage } from './language.ts';
import { logFault, startLog } from './log.ts';
import { closeNodeNetwork } from './node-network.ts';
import { argumentValue, defaultJournal, journalArgument, samplePlace } from './paths.ts';
import { registerScheme, servePage } from './protocol.ts';
import { settings } from './settings.ts';
import { keepPageHeapsSmall } from './small-heap.ts';
import { smoke } from './smoke.ts';
import { tokenFor } from './tokens.ts';
import { createWindow, focusFirstWindow, paper, sendEventToAll } from './windows.ts';

// 1. before anything else: what only works before `ready`
process.umask(0o077);
keepPageHeapsSmall(app.commandLine);
app.setName('Afterimage');
const unknownSwitch = app.isPackaged ? refusedSwitch(process.argv, surroundings()) : null;
closeNetwork();
closeNodeNetwork((what) => logFault(`refused a ${what} of main`));
keepCrashReports();
registerScheme();
app.on('session-created', guardSession);
app.on('web-contents-created', (_event, contents) => guardContents(contents));

const files = (argv: readonly string[]): string[] =>
  withoutAddresses(argv, () => logFault('refused an argument that is no file'));
const isSmoke = process.argv.includes('--smoke');

// a Mac tells which file was double-clicked before `ready`, and later ones as they come
const opened: { first: string | undefined; onFile: (path: string) => void } = {
  first: undefined,
  onFile: (path) => {
    opened.first = path;
  },
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.onFile(path);
});

// 2. one program a journal: a second start shows the first. With switches we don't know there is none at all
if (unknownSwitch !== null) void refuseStart(unknownSwitch);
else if (!isSmoke && !app.requestSingleInstanceLock()) app.exit(0);
else void start();

async function refuseStart(name: string): Promise<void> {
  logFault(`Afterimage does not take --${name} and was not started.`);
  await startLog();
  app.exit(2);
}

async function start(): Promise<void> {
  await app.whenReady();

  // 3. the page's world
  guardSession(session.defaultSession);
  nativeTheme.themeSource = settings().appearance;

  // 4. the journal's place, and what the page's address serves: its files, the journal's posters
  const smokeJournal = join(app.getPath('userData'), 'smoke.afterimage');
  const chosen = opened.first ?? journalArgument(files(process.argv));
  const usual = settings().journalPath ?? defaultJournal();
  const place = isSmoke ? smokeJournal : resolve(argumentValue('journal') ?? chosen ?? usual);
  const host = new JournalHost(
    place,
    (status) => {
      sendEventToAll('journal.status', status);
      places.rememberOpen(chosen !== undefined && host.path === place);
    },
    (code) => sendEventToAll('crash.reported', reportEnding({ process: 'journal', reason: 'ended', code })),
  );
  const places = new JournalPlaces(host);
  servePage((sha256) => host.findImage(sha256), spokenLanguage);

  // 5. the door, the window, the journal; then what the window does not wait for
  let handlers: Promise<ShellHandlers> | null = null;
  const fetchHandlers = (): Promise<ShellHandlers> =>
    (handlers ??= import('./shell.ts').then(({ shellHandlers }) => shellHandlers(host, places)));
  const take = (paths: readonly string[]) =>
    paths.map((path) => tokenFor(path, (token, of) => host.announceToken(token, of)));
  openDoor(fetchHandlers, ({ contents }) => host.welcome(contents), take);
  const kept = settings().place;
  const window = createWindow({ isVisible: !isSmoke, address: kept?.journal === place ? kept.address : undefined });
  // two processes starting at once are in each other's way; the page's questions wait for the port
  host.speak(sortedLanguage());
  window.webContents.once('did-navigate', () => host.start());
  await once(window, 'ready-to-show');
  await startLog();
  // one that a crash left open
  rmSync(dirname(samplePlace()), { recursive: true, force: true });
  if (isSmoke) {
    const isWell = await smoke(host);
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(smokeJournal + suffix, { force: true });
    app.exit(isWell ? 0 : 1);
    return;
  }
  await speak(spokenLanguage());
  const { setMenus } = await import('./menus.ts');
  places.onChanged = () => setMenus(places);
  setMenus(places);
  stayAround(host, places);
}

/** 6. What may happen later: a second start, a file opened, the last window closed, the end. */
function stayAround(host: JournalHost, places: JournalPlaces): void {
  app.on('second-instance', (_event, argv, folder) => {
    const path = journalArgument(files(argv));
    if (path !== undefined) void places.open(resolve(folder, path));
    focusFirstWindow();
  });
  opened.onFile = (path) => void places.open(path);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) createWindow({ isVisible: true });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paper());
  });
  app.on('will-quit', (event) => {
    if (host.isClosed) return endWell();
    event.preventDefault();
    void host.close().then(() => app.quit());
  });
}
