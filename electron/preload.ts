// window.afterimage: carries requests over the journal's port and questions to the shell. Checks nothing, knows nothing else.

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Progress } from '../db/model/progress.ts';
import type { Result } from '../db/model/result.ts';
import type { EventName } from './contract/events.ts';
import { CHANNELS, type PortMessage, type PortRequest } from './contract/page-api.ts';

/** The page's end of a port; this room is compiled without the DOM's types. */
interface PagePort {
  postMessage(message: unknown): void;
  onmessage: ((carried: { data: PortMessage }) => void) | null;
}
/** Of what Chromium says when the content policy refuses something. */
interface Violation {
  effectiveDirective: string;
}
declare function addEventListener(name: 'securitypolicyviolation', listener: (violation: Violation) => void): void;
interface Waiting {
  settle: (result: Result<unknown>) => void;
  progressed: ((progress: Progress) => void) | undefined;
}
type Listener = (event: never) => void;

let port: PagePort | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();
const unsent: Extract<PortRequest, { id: number }>[] = [];
const listeners = new Map<EventName, Set<Listener>>();

function tell(name: EventName, event: unknown): void {
  for (const listener of listeners.get(name) ?? []) listener(event as never);
}

function receive(message: PortMessage): void {
  if (message.kind === 'event') return tell(message.name, message.event);
  if (message.kind === 'progress') return waiting.get(message.id)?.progressed?.(message.progress);
  waiting.get(message.id)?.settle(message.result);
  waiting.delete(message.id);
}

ipcRenderer.on(CHANNELS.port, (event) => {
  // a new port means a new journal process: what the old one had not answered never will be
  const lost = [...waiting].filter(([id]) => !unsent.some((request) => request.id === id));
  for (const [id, { settle }] of lost) {
    waiting.delete(id);
    settle({ ok: false, error: { code: 'no-journal' } });
  }
  port = (event.ports[0] as PagePort | undefined) ?? null;
  if (!port) return;
  port.onmessage = (carried) => receive(carried.data);
  for (const request of unsent.splice(0)) port.postMessage(request);
});

ipcRenderer.on(CHANNELS.event, (_event, name: EventName, event: unknown) => tell(name, event));

const api = {
  request(
    name: string,
    input: unknown,
    began?: (id: number) => void,
    progressed?: (progress: Progress) => void,
  ): Promise<Result<unknown>> {
    return new Promise((settle) => {
      const request = { id: ++lastId, name, input };
      waiting.set(request.id, { settle, progressed });
      if (port) port.postMessage(request);
      else unsent.push(request);
      began?.(request.id);
    });
  },
  cancel(id: number): void {
    if (!waiting.delete(id)) return;
    const at = unsent.findIndex((request) => request.id === id);
    if (at >= 0) unsent.splice(at, 1);
    else port?.postMessage({ cancelled: id });
  },
  on(name: EventName, listener: Listener): () => void {
    const all = listeners.get(name) ?? new Set<Listener>();
    listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  },
  shell: (name: string, input?: unknown): Promise<unknown> => ipcRenderer.invoke(CHANNELS.shell, name, input),
  drop(files: readonly File[]): Promise<unknown> {
    // a file that the page made itself has no path
    const paths = [...files].map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return paths.length === 0 ? Promise.resolve([]) : ipcRenderer.invoke(CHANNELS.drop, paths);
  },
};

// heard in this world, where the page can't take the listener away
addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
  ipcRenderer.send(CHANNELS.violation, effectiveDirective),
);

contextBridge.exposeInMainWorld('afterimage', api);
ipcRenderer.send(CHANNELS.hello);
