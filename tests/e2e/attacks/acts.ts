// What a page that was taken over would try: to leave, to open, to embed, to fetch, to ask. Each runs in the page itself.

import type { Attack } from './attack.ts';

/** A function, or the text of one. */
type Act = Attack<(() => unknown) | string, 'stays where it is'>;

const act = (name: string, where: string, input: () => unknown, logs: RegExp | null): Act => ({
  name,
  where,
  input,
  mustHold: 'stays where it is',
  logs,
});

// Each is turned into text and run in the page: nothing from around it is there, so that each says all it needs.

const leaving: readonly Act[] = [
  act('location', 'navigation', () => (location.href = 'https://example.org/'), /refused a navigation \(https:\)/),
  act('location of a file', 'navigation', () => (location.href = 'file:///etc/passwd'), null),
  act('replace', 'navigation', () => location.replace('http://example.org/'), /refused a navigation \(http:\)/),
  act(
    'another page of ours',
    'navigation',
    () => location.assign('app://other/index.html'),
    /refused a navigation \(app:\)/,
  ),
  act('data', 'navigation', () => location.assign('data:text/html,x'), null),
  act(
    'a link',
    'navigation',
    () => Object.assign(document.createElement('a'), { href: 'https://example.org/' }).click(),
    /refused a navigation \(https:\)/,
  ),
  act(
    'a link to download',
    'navigation',
    () => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/x.exe', download: 'x.exe' });
      document.body.append(link);
      link.click();
      link.remove();
    },
    /refused a navigation \(https:\)/,
  ),
  act(
    'a form',
    'navigation',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
    },
    /content policy refused something \(form-action\)/,
  ),
  act(
    'a refresh',
    'navigation',
    () => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: '0; url=https://example.org/',
      });
      document.head.append(meta);
    },
    /refused a navigation \(https:\)/,
  ),
  act('a window', 'window.open', () => window.open('https://example.org/'), /refused a new window \(https:\)/),
  act('a window of our page', 'window.open', () => window.open(location.href), /refused a new window \(app:\)/),
  act('a window of nothing', 'window.open', () => window.open('about:blank'), /refused a new window \(about:\)/),
  act('a window of script', 'window.open', () => window.open('javascript:opener.ran = true'), /refused/),
];

const embedding: readonly Act[] = (
  [
    ['iframe', { src: 'https://example.org/' }, 'frame-src'],
    ['iframe', { src: 'app://afterimage/index.html' }, 'frame-src'],
    ['embed', { src: 'https://example.org/' }, 'object-src|require-trusted-types-for'],
    ['object', { data: 'https://example.org/' }, 'object-src|require-trusted-types-for'],
    ['img', { src: 'https://example.org/x.png' }, 'img-src'],
    ['img', { src: 'file:///etc/passwd' }, null],
    ['img', { src: 'data:image/svg+xml,<svg/>' }, 'img-src'],
    ['video', { src: 'https://example.org/x.mp4' }, 'media-src'],
    ['link', { rel: 'stylesheet', href: 'https://example.org/x.css' }, 'style-src'],
    ['base', { href: 'https://example.org/' }, 'base-uri'],
  ] as const
).map(([tag, attributes, rule]) => ({
  name: `${tag} of ${Object.values(attributes).at(-1)}`,
  where: 'an element made by script',
  input: `() => {
     const element = document.createElement(${JSON.stringify(tag)});
     for (const [name, value] of Object.entries(${JSON.stringify(attributes)})) element.setAttribute(name, value);
     element.classList.add('attempt');
     document.body.append(element);
    }`,
  mustHold: 'stays where it is',
  // Chromium itself gives no page a file, before any rule is asked
  logs: rule === null ? null : new RegExp(`content policy refused something \\((${rule})`),
}));

const fetching: readonly Act[] = [
  act(
    'fetch',
    'connection',
    () => fetch('https://example.org/').catch(() => null),
    /content policy refused something \(connect-src/,
  ),
  act(
    'fetch of our own page',
    'connection',
    () => fetch('app://afterimage/index.html').catch(() => null),
    /\(connect-src/,
  ),
  act('fetch of a file', 'connection', () => fetch('file:///etc/passwd').catch(() => null), /\(connect-src/),
  act('beacon', 'connection', () => navigator.sendBeacon('https://example.org/', 'x'), /\(connect-src/),
  act('socket', 'connection', () => void new WebSocket('wss://example.org/'), /\(connect-src/),
  act('events', 'connection', () => void new EventSource('https://example.org/'), /\(connect-src/),
  act(
    'worker',
    'script',
    () => void new Worker('https://example.org/x.js'),
    /content policy refused something \((worker|script)-src|require-trusted/,
  ),
  act(
    'import',
    'script',
    () => {
      const address: string = 'https://example.org/x.js';
      return import(address).catch(() => null);
    },
    /content policy refused something \(script-src/,
  ),
  act(
    'peer connection',
    'connection',
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:203.0.113.1:3478' }] });
      peer.createDataChannel('x');
      const found: string[] = [];
      peer.addEventListener('icecandidate', ({ candidate }) => candidate && found.push(candidate.candidate));
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((later) => setTimeout(later, 400));
      peer.close();
      if (found.length > 0) throw new Error(`an address was found out: ${found.join()}`);
    },
    null,
  ),
];

const asking: readonly Act[] = [
  act(
    'where one is',
    'permission',
    () => navigator.geolocation.getCurrentPosition(() => undefined),
    /refused the permission geolocation/,
  ),
  act('notifications', 'permission', () => Notification.requestPermission(), /refused the permission notifications/),
  act(
    'the microphone',
    'permission',
    () => navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null),
    /refused the permission media|^/,
  ),
  act(
    'the clipboard',
    'permission',
    () => navigator.clipboard.readText().catch(() => null),
    /refused the permission clipboard-read/,
  ),
  act(
    'full screen over everything',
    'permission',
    () => document.documentElement.requestFullscreen().catch(() => null),
    null,
  ),
];

export const acts: readonly Act[] = [...leaving, ...embedding, ...fetching, ...asking];
