// The only place that touches ipcMain. Own origin, main frame of our own window, zod, then the handler; everything else is refused and logged.

import { BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CHANNELS } from './contract/page-api.ts';
import type { ChosenFile, shellInputs as ShellSchemas, ShellInput, ShellName, ShellOutputs } from './contract/shell.ts';
import { namesPrototype } from './hostile-marks.ts';
import { logFault } from './log.ts';
import { isPageAddress } from './protocol.ts';

export interface Visitor {
  contents: WebContents;
  window: BrowserWindow;
}

export type ShellHandlers = {
  [N in ShellName]: (input: ShellInput<N>, visitor: Visitor) => ShellOutputs[N] | Promise<ShellOutputs[N]>;
};

/** Windows made by windows.ts; a window from elsewhere gets nothing, whatever its preload. */
const admitted = new WeakSet<WebContents>();

export function admit(contents: WebContents): void {
  admitted.add(contents);
}

function visitorOf(event: IpcMainEvent | IpcMainInvokeEvent): Visitor | null {
  const contents = event.sender;
  const window = BrowserWindow.fromWebContents(contents);
  const frame = event.senderFrame;
  const isOurs = window !== null && admitted.has(contents) && frame !== null && frame === contents.mainFrame;
  if (isOurs && isPageAddress(frame.url)) return { contents, window };
  logFault('the door refused a message that did not come from our page');
  return null;
}

/**
 * Calls `greet` when a page says hello, which is when it can take a port. The handlers are fetched at the first
 * question: the door has to be open before the page knocks, and the window does not wait for what answers dialogs.
 * `take` gives tokens for what was dropped.
 */
export function openDoor(
  fetchHandlers: () => Promise<ShellHandlers>,
  greet: (visitor: Visitor) => void,
  take: (paths: readonly string[]) => ChosenFile[],
): void {
  ipcMain.on(CHANNELS.hello, (event) => {
    const visitor = visitorOf(event);
    if (visitor) greet(visitor);
  });
  ipcMain.on(CHANNELS.violation, (event, directive: unknown) => {
    if (!visitorOf(event)) return;
    const isName = typeof directive === 'string' && /^[a-z-]{1,40}$/.test(directive);
    logFault(`the content policy refused something (${isName ? directive : 'unnamed'})`);
  });
  ipcMain.handle(CHANNELS.shell, async (event, name: unknown, input: unknown) => {
    const visitor = visitorOf(event);
    if (!visitor) throw new Error('refused');
    const [{ shellInputs }, handlers] = await Promise.all([import('./contract/shell.ts'), fetchHandlers()]);
    if (typeof name !== 'string' || !Object.hasOwn(shellInputs, name)) {
      logFault('the door refused a name it does not know');
      throw new Error('refused');
    }
    return ask(handlers, shellInputs, name as ShellName, input, visitor);
  });
  // not among the questions: a page could make up a path, the preload takes it from the file that was dropped
  ipcMain.handle(CHANNELS.drop, async (event, input: unknown) => {
    const visitor = visitorOf(event);
    if (!visitor) throw new Error('refused');
    const { droppedPaths } = await import('./contract/shell.ts');
    const parsed = droppedPaths.safeParse(input);
    if (parsed.success) return take(parsed.data);
    logFault('the door refused what was dropped');
    throw new Error('refused');
  });
}

function ask<N extends ShellName>(
  handlers: ShellHandlers,
  shellInputs: typeof ShellSchemas,
  name: N,
  input: unknown,
  visitor: Visitor,
) {
  const parsed = shellInputs[name].safeParse(input);
  if (!parsed.success || namesPrototype(input)) {
    logFault(`the door refused an input of ${name}`);
    throw new Error('refused');
  }
  return handlers[name](parsed.data as ShellInput<N>, visitor);
}
