// app:// serves the built page's files by their plain names, under its policy, and nothing else.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { built } from '../../electron/paths.ts';
import { contentPolicy, fileOf, isPageAddress, posterNameOf, servePage } from '../../electron/protocol.ts';
import { protocol } from '../support/electron-mock.ts';

vi.mock('electron', () => import('../support/electron-mock.ts'));

describe('the file of an address', () => {
  test.each([
    ['app://afterimage/index.html', 'index.html'],
    ['app://afterimage/index.html#/diary?entry=1', 'index.html'],
    ['app://afterimage/assets/main-B1x_2.js?v=1', 'assets/main-B1x_2.js'],
    ['app://afterimage/assets/newsreader.woff2', 'assets/newsreader.woff2'],
  ])('%s', (address, file) => {
    expect(fileOf(address)).toBe(join(built.page, file));
  });

  test.each([
    'app://afterimage/',
    'app://afterimage/..%2fmain.js',
    'app://afterimage/..%5cmain.js',
    'app://afterimage/../app/main.js',
    'app://afterimage/assets/../../app/main.js',
    'app://afterimage/index.html%00.js',
    'app://afterimage/a\0.js',
    'app://afterimage/C:\\x.js',
    'app://afterimage/.hidden.js',
    'app://afterimage/settings.json',
    'app://afterimage/index.html/',
    'app://afterimage/index.HTML',
    'app://other/index.html',
    'app://afterimage.example.org/index.html',
    'app://user@afterimage/index.html',
    'APP://afterimage/index.html',
    'https://afterimage/index.html',
    'file:///index.html',
    '\napp://afterimage/index.html',
    '',
  ])('none for %j', (address) => {
    expect(fileOf(address)).toBeNull();
  });

  test('whatever the name, it never leaves the page’s folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2f',
      '%2e',
      '%00',
      '\0',
      'a',
      'index',
      '.js',
      '.html',
      ':',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileOf(`app://afterimage/${pieces.join('')}`);
        expect(file === null || (file.startsWith(built.page) && !file.includes('..'))).toBe(true);
      }),
    );
  });
});

test('only the whole origin is ours', () => {
  expect(isPageAddress('app://afterimage/index.html')).toBe(true);
  for (const other of [
    'app://afterimage.example.org/',
    'app://x/app://afterimage/',
    'https://afterimage/',
    'app:afterimage',
    '',
  ]) {
    expect(isPageAddress(other), other).toBe(false);
  }
});

describe('what is answered', () => {
  const name = 'ab'.repeat(32);
  const asked: string[] = [];
  servePage(
    async (sha256) => {
      asked.push(sha256);
      return sha256 === name ? { mediaType: 'image/webp', bytes: new Uint8Array([1, 2, 3]) } : null;
    },
    () => 'ja',
  );
  const answer = (address: string, method = 'GET'): Promise<Response> => {
    const handler = protocol.handled.get('app');
    if (!handler) throw new Error('app:// is not handled');
    // a Request of Node would mend the address first
    return handler({ url: address, method } as Request);
  };

  test('a name the build did not write is not found', async () => {
    expect((await answer('app://afterimage/assets/none.js')).status).toBe(404);
    expect((await answer('app://afterimage/..%2fpackage.json')).status).toBe(404);
  });

  test('a poster is given as what it is, to be kept for good, and under the policy', async () => {
    const response = await answer(`app://afterimage/poster/${name}`);
    expect(response.status).toBe(200);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a poster the journal does not have is not found', async () => {
    const response = await answer(`app://afterimage/poster/${'cd'.repeat(32)}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBeNull();
  });

  test('the journal is asked for nothing but 64 hexadecimal digits', async () => {
    asked.length = 0;
    for (const other of [
      ...['', name.slice(1), `${name}0`, name.toUpperCase(), `${name}.png`, `${name}/`, `${name}?x`, `${name}#x`],
      ...[`../poster/${name}`, `%2e%2e/${name}`, 'g'.repeat(64), `${name.slice(2)}%61b`, `/${name}`, "' OR 1=1"],
    ]) {
      const address = `app://afterimage/poster/${other}`;
      expect(posterNameOf(address), address).toBeNull();
      expect((await answer(address)).status, address).toBe(404);
    }
    for (const origin of ['app://other', 'https://afterimage', 'app://afterimage.example.org', 'app://x@afterimage']) {
      expect(posterNameOf(`${origin}/poster/${name}`)).toBeNull();
    }
    expect((await answer(`app://afterimage/poster/${name}`, 'POST')).status).toBe(405);
    expect(asked).toEqual([]);
  });

  test('nothing can be sent', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      expect((await answer('app://afterimage/index.html', method)).status, method).toBe(405);
    }
  });
});

test('the policy forbids all and opens item by item', () => {
  const rules = contentPolicy('abc').split('; ');
  expect(rules[0]).toBe("default-src 'none'");
  expect(rules).toContain("style-src 'self' 'nonce-abc'");
  expect(rules.filter((rule) => /unsafe|\*|https?:|data:|blob:/.test(rule))).toEqual([]);
});
