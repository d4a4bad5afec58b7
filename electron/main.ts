// The start of the program, step by step, and nothing else.

import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { refusedSwitch, surroundings } from './arguments.ts';
import { endWell, keepCrashReports, reportEnding } from './crash-reports.ts';
import { openDoor, type ShellHandlers } from './door.ts';
import { closeNetwork, guardContents, guardSession } from './guards.ts';
import { JournalHost } from './journal-host.ts';
import { logFault, startLog } from './log.ts';
import { closeNodeNetwork } from './node-network.ts';
import { argumentValue, defaultJournal, journalArgument } from './paths.ts';
import { registerScheme, servePage } from './protocol.ts';
import { settings } from './settings.ts';
import { smoke } from './smoke.ts';
import { tokenFor } from './tokens.ts';
import { createWindow, focusFirstWindow, paper, sendEventToAll } from './windows.ts';

// 1. before anything else: what only works before `ready`
process.umask(0o077);
app.setName('Afterimage');
const unknownSwitch = app.isPackaged ? refusedSwitch(process.argv, surroundings()) : null;
closeNetwork();
closeNodeNetwork((what) => logFault(`refused a ${what} of main`));
keepCrashReports();
registerScheme();
app.on('session-created', guardSession);
app.on('web-contents-created', (_event, contents) => guardContents(contents));

const isSmoke = process.argv.includes('--smoke');

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
  const place = isSmoke
    ? smokeJournal
    : (argumentValue('journal') ?? journalArgument() ?? settings().journalPath ?? defaultJournal());
  const host = new JournalHost(
    place,
    (status) => sendEventToAll('journal.status', status),
    (code) => sendEventToAll('crash.reported', reportEnding({ process: 'journal', reason: 'ended', code })),
  );
  servePage((sha256) => host.findImage(sha256));

  // 5. the door, the window, the journal; then what the window does not wait for
  let handlers: Promise<ShellHandlers> | null = null;
  const fetchHandlers = (): Promise<ShellHandlers> =>
    (handlers ??= import('./shell.ts').then(({ shellHandlers }) => shellHandlers(host)));
  const take = (paths: readonly string[]) =>
    paths.map((path) => tokenFor(path, (token, of) => host.announceToken(token, of)));
  openDoor(fetchHandlers, ({ contents }) => host.welcome(contents), take);
  const window = createWindow({ isVisible: !isSmoke });
  // two processes starting at once are in each other's way; the page's questions wait for the port
  window.webContents.once('did-navigate', () => host.start());
  await once(window, 'ready-to-show');
  await startLog();
  if (isSmoke) {
    const isWell = await smoke(host);
    for (const suffix of ['', '-wal', '-shm']) rmSync(smokeJournal + suffix, { force: true });
    app.exit(isWell ? 0 : 1);
    return;
  }
  const { setMenus } = await import('./menus.ts');
  setMenus();
  stayAround(host);
}

/** 6. What may happen later: a second start, a file opened, the last window closed, the end. */
function stayAround(host: JournalHost): void {
  app.on('second-instance', (_event, argv) => {
    const path = journalArgument(argv);
    if (path !== undefined) void host.open(path);
    focusFirstWindow();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void host.open(path);
  });
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
