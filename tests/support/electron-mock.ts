// Electron's own API as far as electron/ uses it, for tests without a window: the one file that stands in for it.
// Take it with vi.mock('electron', () => import('../support/electron-mock.ts')).

import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { vi } from 'vitest';

type Listener = (...values: unknown[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://afterimage/index.html', postMessage: vi.fn<Listener>() };
  readonly send = vi.fn<Listener>();
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  readonly setWebRTCIPHandlingPolicy = vi.fn<Listener>();
  isDestroyed = (): boolean => false;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();

  constructor() {
    super();
    BrowserWindow.all.push(this);
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.all.find(({ webContents }) => webContents === contents) ?? null;
  }

  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
}

export class FakeProcess extends EventEmitter {
  static all: FakeProcess[] = [];
  readonly received: unknown[] = [];
  readonly kill = vi.fn<() => boolean>(() => true);

  postMessage(message: unknown): void {
    this.received.push(message);
  }
}

export const utilityProcess = {
  fork(): FakeProcess {
    const child = new FakeProcess();
    FakeProcess.all.push(child);
    return child;
  },
};

export class MessageChannelMain {
  readonly port1 = {};
  readonly port2 = {};
}

let userData = tmpdir();

/** Where the program believes its user-data folder is. */
export function setUserData(folder: string): void {
  userData = folder;
}

export const app = {
  name: 'Afterimage',
  isPackaged: true,
  getPreferredSystemLanguages: (): string[] => ['en-GB'],
  commandLine: { appendSwitch: vi.fn<Listener>(), getSwitchValue: (): string => '' },
  getPath: (): string => userData,
  getVersion: (): string => '0.0.0',
};

export const listened = new Map<string, Listener>();
export const ipcMain = {
  on: (channel: string, listener: Listener): void => void listened.set(channel, listener),
  handle: (channel: string, listener: Listener): void => void listened.set(channel, listener),
};

export interface MenuItem {
  id?: string;
  role?: string;
  label?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  enabled?: boolean;
  submenu?: MenuItem[];
  click?: (item: unknown, window: unknown, event: { triggeredByAccelerator?: boolean }) => void;
}

export const menus: { set: MenuItem[] } = { set: [] };
export const Menu = {
  buildFromTemplate: (template: MenuItem[]): MenuItem[] => template,
  setApplicationMenu: (menu: MenuItem[]): void => void (menus.set = menu),
  getApplicationMenu: (): { getMenuItemById: (id: string) => MenuItem | null } => {
    const all = (items: readonly MenuItem[]): MenuItem[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])]);
    return { getMenuItemById: (id) => all(menus.set).find((item) => item.id === id) ?? null };
  },
};

export const protocol = {
  handled: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: vi.fn<Listener>(),
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    protocol.handled.set(scheme, handler);
  },
};

export class FakeSession extends EventEmitter {
  decideRequest:
    ((details: { url: string; resourceType: string }, decide: (answer: { cancel: boolean }) => void) => void) | null =
    null;
  permissionRequest: ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void) | null =
    null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  readonly setSpellCheckerEnabled = vi.fn<Listener>();
  readonly setProxy = vi.fn<Listener>();
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['decideRequest']>): void => {
      this.decideRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: NonNullable<FakeSession['permissionRequest']>): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' };
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };
export const dialog = {};
export const shell = {};
