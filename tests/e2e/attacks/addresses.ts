// Names asked of app:// that would climb out of what it serves, or name something else than the letters say.

import type { Attack } from './attack.ts';

const address = (name: string, input: string): Attack<string, '4xx'> => ({
  name,
  where: 'app://',
  input,
  mustHold: '4xx',
  logs: /refused an address within app:/,
});

const sha = 'ab'.repeat(32);

export const addresses: readonly Attack<string, '4xx'>[] = [
  ...[
    ...[
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2e%2e/%2e%2e/package.json',
      'poster/..%2f..%2fsettings.json',
    ],
    ...[
      'poster/..%5c..%5csettings.json',
      `poster/${sha}%00.png`,
      'index.html%00.js',
      'index.html/',
      '%2fetc%2fpasswd',
      'C:%5cWindows%5cwin.ini',
    ],
    ...[
      'poster/CON',
      'poster/nul.png',
      `poster/${'a'.repeat(300)}`,
      `poster/\u202e${sha}`,
      `poster/${sha.toUpperCase()}`,
    ],
    ...[
      `poster/${sha}/../../x`,
      `poster/${sha}?x`,
      'preload.cjs',
      'licences.json',
      'settings.json',
      'index.html::$DATA',
      'INDEX.HTML',
      '.',
      '',
    ],
  ].map((name) =>
    address(
      name === '' ? 'nothing' : name.length > 60 ? `${name.slice(0, 20)}…${name.slice(-20)}` : name,
      `app://afterimage/${name}`,
    ),
  ),
  ...['other', 'afterimage.example.org', 'localhost'].map((host) => address(`of ${host}`, `app://${host}/index.html`)),
];
