// Which addresses may leave for the browser, and that what is shown of them can't deceive.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkWords } from '../../electron/link-words.ts';

describe('refused', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'file:\\\\server\\share',
    '\\\\server\\share',
    'smb://server/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'app://afterimage/index.html',
    'ftp://example.org/',
    'ws://example.org/',
    'mailto:someone@example.org',
    'tel:123',
    'blob:https://example.org/1',
    'view-source:https://example.org/',
    'javascript://example.org/%0aalert(1)',
    'https://someone@example.org/',
    'https://someone:secret@example.org/',
    'https://:@example.org/',
    'https://@example.org/',

    'https://',
    'https:///',
    'https://exa mple.org/',
    'https://[::1',
    'https://example.org:99999/',
    '//example.org/',
    'example.org',
    '/index.html',
    '#/trash',
    '',
  ])('%j', (address) => {
    expect(linkWords(address)).toBeNull();
  });
});

test('an address is shown as the browser will read it, not as it was written', () => {
  expect(linkWords('HTTPS://EXAMPLE.ORG:443/A B?q=1#x')).toEqual({
    href: 'https://example.org/A%20B?q=1#x',
    host: 'example.org',
    shown: 'https://example.org/A%20B?q=1#x',
    reads: null,
    isEncrypted: true,
  });
  expect(linkWords('http:example.org')).toMatchObject({ href: 'http://example.org/', isEncrypted: false });
  expect(linkWords('https:\\\\example.org\\a')).toMatchObject({ href: 'https://example.org/a' });
  expect(linkWords('https://2130706433/')).toMatchObject({ host: '127.0.0.1' });
  expect(linkWords('https://example.org:8443/')).toMatchObject({ host: 'example.org:8443' });
});

test('letters that look like others are told by the name’s real ones', () => {
  expect(linkWords('https://аpple.example/')).toMatchObject({ host: 'xn--pple-43d.example', reads: 'аpple.example' });
  expect(linkWords('https://例え.example/')).toMatchObject({ host: 'xn--r8jz45g.example', reads: '例え.example' });
});

test('marks that turn the direction of writing never reach the eye', () => {
  const words = linkWords('https://example.org/\u202egpj.exe\u2066');
  expect(words?.shown).toBe('https://example.org/%E2%80%AEgpj.exe%E2%81%A6');
});

test('of a long address the middle is left out, the host and the end never', () => {
  const host = `${'a.'.repeat(60)}example.org`;
  const words = linkWords(`https://${host}/${'x'.repeat(4000)}/end?secret=1`);
  expect(words?.shown.startsWith(`https://${host}/x`)).toBe(true);
  expect(words?.shown.endsWith('/end?secret=1')).toBe(true);
  expect(words?.shown).toContain(' … ');
  expect(words?.shown.length).toBeLessThan(300);
});

test('whatever is given: either refused, or http(s) to the host shown, in plain letters', () => {
  const piece = fc.constantFrom(
    'http',
    's',
    ':',
    '/',
    '\\',
    '@',
    '.',
    'a',
    'example.org',
    '%',
    '\t',
    ' ',
    '#',
    '?',
    '\u202e',
    'é',
    '[',
    ']',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 14 }).map((all) => all.join('')),
        fc.webUrl(),
      ),
      (address) => {
        const words = linkWords(address);
        if (words === null) return;
        const url = new URL(words.href);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.host).toBe(words.host);
        expect(words.shown).toContain(words.host);
        expect(words.shown).toMatch(/^[\x21-\x7e]+(?: … [\x21-\x7e]+)?$/);
      },
    ),
  );
});
