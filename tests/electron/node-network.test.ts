// Node's ways to a network throw and are told of; the system's own sockets stay. In a process of its own: it can't be undone.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const script = `
  import net from 'node:net';
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import http from 'node:http';
  import { closeNodeNetwork } from ${JSON.stringify(join(import.meta.dirname, '../../electron/node-network.ts'))};
  const told = [];
  closeNodeNetwork((what) => told.push(what));
  const ran = [];
  const attempt = async (name, act) => {
    try {
      await act();
      ran.push(name);
    } catch {}
  };
  await attempt('connect', () => net.connect(9, '127.0.0.1'));
  await attempt('connect by options', () => net.connect({ host: '127.0.0.1', port: 9 }));
  await attempt('a port as text', () => new net.Socket().connect('9'));
  await attempt('http', () => new Promise((done, fail) => http.get('http://127.0.0.1:9/', done).on('error', fail)));
  await attempt('listen', () => net.createServer().listen(0));
  await attempt('datagram', () => dgram.createSocket('udp4'));
  await attempt('look-up', () => dns.lookup('localhost', () => undefined));
  await attempt('look-up, promised', () => dns.promises.resolve4('localhost'));
  await attempt('fetch', () => globalThis.fetch('http://127.0.0.1:9/'));
  await attempt('WebSocket', () => new WebSocket('ws://127.0.0.1:9/'));
  const local = await new Promise((done) => net.connect('/no/such/socket').on('error', ({ code }) => done(code)));
  process.stdout.write(JSON.stringify({ ran, told: [...new Set(told)].sort(), local }));
`;

test('nothing gets out', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({
    ran: [],
    told: ['connection', 'datagram', 'look-up', 'server'],
    local: 'ENOENT',
  });
});
