// Closes Node's own ways to a network, in main and in the journal's process: nothing there has a reason to use one. Chromium's are closed in guards.ts.
// A wall against our own mistakes and those of what we bundle, not against code that means harm: that would have the disk anyway.

import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** Sockets of the system itself (a pipe, a file) are let through: Electron speaks to its own processes by them. */
function isLocal(args: readonly unknown[]): boolean {
  const [first] = args.flat();
  if (typeof first === 'string') return Number.isNaN(Number(first));
  return typeof first === 'object' && first !== null && typeof Reflect.get(first, 'path') === 'string';
}

/** After this a connection, a datagram or a look-up throws; `refused` is told which it was. */
export function closeNodeNetwork(refused: (what: string) => void): void {
  const refuse = (what: string) => (): never => {
    refused(what);
    throw new Error('no network');
  };
  const connect = Reflect.get(net.Socket.prototype, 'connect') as (...args: unknown[]) => net.Socket;
  const guarded = function (this: net.Socket, ...args: unknown[]): net.Socket {
    if (!isLocal(args)) refuse('connection')();
    return Reflect.apply(connect, this, args);
  };
  Object.assign(net.Socket.prototype, { connect: guarded });
  Object.assign(net.Server.prototype, { listen: refuse('server') });
  Object.assign(dgram, { createSocket: refuse('datagram') });
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const) {
    Object.assign(dns, { [name]: refuse('look-up') });
    Object.assign(dns.promises, { [name]: refuse('look-up') });
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
}
