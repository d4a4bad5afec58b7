// Owns watching a page from outside while its program starts, over the DevTools protocol and nothing beyond: no driver in the program's way.

import type { ChildProcess } from 'node:child_process';

/** The flag that makes a program say where it can be watched. */
export const WATCHED = '--remote-debugging-port=0';
const LIMIT = 60_000;

interface Message {
  id?: number;
  method?: string;
  params?: { sessionId?: string; targetInfo?: { type: string } };
  result?: { result?: { value?: unknown } };
  error?: unknown;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`ended with code ${code} before it could be watched`)));
  });
}

/** Resolves to the instant (epoch milliseconds) the element was painted at; asked again when the page navigates. */
const painted = (selector: string): string => `new Promise((done) => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return setTimeout(look, 1);
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.timeOrigin + performance.now());
      channel.port2.postMessage(null);
    });
  };
  look();
})`;

/** When the first element that `selector` names was painted, in epoch milliseconds. */
export async function whenPainted(child: ChildProcess, selector: string): Promise<number> {
  const socket = new WebSocket(await addressOf(child));
  const instant = Promise.withResolvers<number>();
  const limit = setTimeout(() => instant.reject(new Error(`${selector} was never painted`)), LIMIT);
  let lastId = 0;
  const asked = new Map<number, string>();
  const send = (method: string, params: object, sessionId?: string): number => {
    lastId += 1;
    socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    return lastId;
  };
  const look = (sessionId: string): void => {
    const expression = painted(selector);
    asked.set(send('Runtime.evaluate', { expression, awaitPromise: true }, sessionId), sessionId);
  };
  socket.addEventListener('open', () =>
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }),
  );
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const { sessionId, targetInfo } = message.params ?? {};
    if (message.method === 'Target.attachedToTarget' && targetInfo?.type === 'page' && sessionId !== undefined)
      look(sessionId);
    const from = message.id === undefined ? undefined : asked.get(message.id);
    if (from === undefined) return;
    const value = message.result?.result?.value;
    if (typeof value === 'number') instant.resolve(value);
    else setTimeout(() => look(from), 2);
  });
  try {
    return await instant.promise;
  } finally {
    clearTimeout(limit);
    socket.close();
  }
}
