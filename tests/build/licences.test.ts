// What may be shipped: a package without a licence, with a forbidden one or without its words is refused by the build.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { licenceOfPackage, packageFolder } from '../../build/vite/licences.ts';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'afterimage-licences-')), 'lantern');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function write(manifest: object, files: Readonly<Record<string, string>> = {}): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'lantern', version: '1.2.3', ...manifest }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const none = (): null => null;

test('the words of the licence are kept in full, notices with them', () => {
  write(
    { license: 'Apache-2.0' },
    { LICENSE: 'Apache\nLicense\n', 'NOTICE.txt': 'By the lantern people.', 'licensing.js': 'x' },
  );
  expect(licenceOfPackage(folder)).toEqual({
    name: 'lantern',
    version: '1.2.3',
    licence: 'Apache-2.0',
    text: 'Apache\nLicense\n\nBy the lantern people.',
  });
});

test.each([
  [{}],
  [{ license: 'GPL-3.0-only' }],
  [{ license: 'MPL-2.0' }],
  [{ license: 'UNLICENSED' }],
  [{ license: 7 }],
])('a package with %j may not be shipped', (manifest) => {
  write(manifest, { LICENSE: 'words' });
  expect(() => licenceOfPackage(folder)).toThrow('may be shipped');
});

test('a package without the words of its licence is refused, unless they are kept here', () => {
  write({ license: 'MIT' });
  expect(() => licenceOfPackage(folder, none)).toThrow('without the text');
  expect(licenceOfPackage(folder, (name) => `${name}: MIT, in full`).text).toBe('lantern: MIT, in full');
});

describe('the package of a module', () => {
  test.each([
    ['/home/x/node_modules/react/index.js', '/home/x/node_modules/react'],
    ['/home/x/node_modules/@base-ui/react/esm/a.js?v=1', '/home/x/node_modules/@base-ui/react'],
    ['/home/x/node_modules/a/node_modules/b/c.js', '/home/x/node_modules/a/node_modules/b'],
    ['\0commonjs:/home/x/node_modules/react/index.js', '/home/x/node_modules/react'],
    ['/home/x/renderer/main.tsx', null],
    ['\0vite/preload-helper.js', null],
  ])('%j', (id, expected) => {
    expect(packageFolder(id)).toBe(expected);
  });
});
