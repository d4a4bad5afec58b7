// Windows: made once, hardened, shown when there is something to see, put back where they were.

import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import type { EventName, Events } from './contract/events.ts';
import { CHANNELS } from './contract/page-api.ts';
import { reportEnding } from './crash-reports.ts';
import { admit } from './door.ts';
import { logInfo } from './log.ts';
import { built } from './paths.ts';
import { PAGE_ADDRESS } from './protocol.ts';
import { changeSettings, settings } from './settings.ts';
import { keepViewSize } from './view-size.ts';

/** The page's ground before the page has painted, so that nothing flashes. Equal to --paper in renderer/styles/tokens.css. */
const PAPER = { light: '#FBF9F5', dark: '#171512' };
const SMALLEST = { width: 640, height: 480 };
const USUAL = { width: 1360, height: 860 };

export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light;
}

/** Where the window was, if that is still on a screen. */
function rememberedPlace(): { x?: number; y?: number; width: number; height: number } {
  const place = settings().window;
  if (!place) return USUAL;
  const { workArea } = screen.getDisplayMatching(place);
  const isVisible =
    place.x < workArea.x + workArea.width - 80 &&
    place.x + place.width > workArea.x + 80 &&
    place.y >= workArea.y - 20 &&
    place.y < workArea.y + workArea.height - 80;
  return isVisible ? place : { width: place.width, height: place.height };
}

export function createWindow(options: { isVisible: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedPlace(),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Afterimage',
    backgroundColor: paper(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: built.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // a diary is read in the background too: timers of autosave must not be slowed
      backgroundThrottling: false,
    },
  });
  admit(window.webContents);
  comeBack(window.webContents);
  keepViewSize(window.webContents);
  if (options.isVisible) {
    window.once('ready-to-show', () => {
      if (settings().window?.isMaximized) window.maximize();
      window.show();
      logInfo('window shown');
    });
  }
  window.on('close', () => {
    changeSettings({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
  });
  void window.loadURL(PAGE_ADDRESS);
  return window;
}

const MOST_RELOADS_A_MINUTE = 3;

/** A page that ended is loaded again, which gives it back its drafts; one that ends again and again is left alone. */
function comeBack(contents: WebContents): void {
  let reloads: number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    reportEnding({ process: 'page', reason, code: exitCode });
    reloads = reloads.filter((at) => Date.now() - at < 60_000);
    if (reloads.length >= MOST_RELOADS_A_MINUTE) return;
    reloads.push(Date.now());
    // not within the event: Chromium is still taking the old page down
    setImmediate(() => !contents.isDestroyed() && contents.reload());
  });
}

export function focusFirstWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export function sendEvent<N extends EventName>(contents: WebContents, name: N, event: Events[N]): void {
  if (!contents.isDestroyed()) contents.send(CHANNELS.event, name, event);
}

export function sendEventToAll<N extends EventName>(name: N, event: Events[N]): void {
  for (const window of BrowserWindow.getAllWindows()) sendEvent(window.webContents, name, event);
}
