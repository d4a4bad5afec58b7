// Windows: made once, hardened, shown when there is something to see, put back where they were.

import { BrowserWindow, nativeTheme, type Rectangle, screen, type WebContents } from 'electron';
import type { EventName, Events } from './contract/events.ts';
import { CHANNELS } from './contract/page-api.ts';
import { reportEnding } from './crash-reports.ts';
import { admit } from './door.ts';
import { logInfo } from './log.ts';
import { built } from './paths.ts';
import { PAGE_ADDRESS } from './protocol.ts';
import { changeSettings, settings } from './settings.ts';
import { offerTextMenu } from './text-menu.ts';
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
  return placeOn(workArea, place);
}

/** As large as the screen allows; where its bar could not be reached with a pointer the system chooses the place. */
export function placeOn(
  workArea: Rectangle,
  place: Rectangle,
): { x?: number; y?: number; width: number; height: number } {
  const width = Math.min(place.width, Math.max(SMALLEST.width, workArea.width));
  const height = Math.min(place.height, Math.max(SMALLEST.height, workArea.height));
  const { x, y } = place;
  const isVisible =
    x < workArea.x + workArea.width - 80 &&
    x + width > workArea.x + 80 &&
    y >= workArea.y - 20 &&
    y < workArea.y + workArea.height - 80;
  return isVisible ? { x, y, width, height } : { width, height };
}

/** Longer than a drag of the window's edge stands still. */
const AFTER_A_MOVE = 700;

/** Where the window is, written down when it has come to rest and when it closes: a crash asks nobody. */
function rememberPlace(window: BrowserWindow): void {
  let resting: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(resting);
    if (!window.isDestroyed()) {
      changeSettings({ window: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
    }
  };
  const later = (): void => {
    clearTimeout(resting);
    resting = setTimeout(remember, AFTER_A_MOVE);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', remember);
}

/** `address`: the place of the page to begin at. */
export function createWindow(options: { isVisible: boolean; address?: string | undefined }): BrowserWindow {
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
  offerTextMenu(window.webContents);
  if (options.isVisible) {
    window.once('ready-to-show', () => {
      if (settings().window?.isMaximized) window.maximize();
      window.show();
      logInfo('window shown');
    });
  }
  if (options.isVisible) rememberPlace(window);
  void window.loadURL(options.address === undefined ? PAGE_ADDRESS : `${PAGE_ADDRESS}#${options.address}`);
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
