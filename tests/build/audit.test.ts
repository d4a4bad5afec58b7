// The audit of packages: each kind of trouble is named, and a well kept lock file passes.

import { describe, expect, test } from 'vitest';
import { audit } from '../../build/checks/audit.mjs';
import { isMet, shippedLicences, toolLicences } from '../../build/checks/licences.mjs';

const integrity = `sha512-${'a'.repeat(86)}==`;
const sound = { version: '1.2.3', integrity, license: 'MIT' };
const manifest = { name: 'lantern', version: '1.2.3', license: 'MIT' };

type Locked = Parameters<typeof audit>[0][string];
type Manifest = NonNullable<ReturnType<Parameters<typeof audit>[1]>>['manifest'];

function findings(locked: Locked, installed: Manifest | null = manifest, hasGyp = false): string[] {
  const packages = { '': { version: '0.1.0' }, 'node_modules/lantern': locked };
  return audit(packages, () => (installed === null ? null : { manifest: installed, hasGyp }), ['reviewed']);
}

test('a sound package passes, installed or not', () => {
  expect(findings(sound)).toEqual([]);
  expect(findings(sound, null)).toEqual([]);
  expect(findings({ ...sound, resolved: 'https://registry.npmjs.org/lantern/-/lantern-1.2.3.tgz' })).toEqual([]);
});

test.each<[string, Locked, string]>([
  ['no hash', { version: '1.2.3', license: 'MIT' }, 'no SHA-512'],
  ['a weak hash', { ...sound, integrity: 'sha1-abc=' }, 'no SHA-512'],
  ['another host', { ...sound, resolved: 'https://example.org/lantern/-/lantern-1.2.3.tgz' }, 'elsewhere'],
  ['another package', { ...sound, resolved: 'https://registry.npmjs.org/lamp/-/lamp-1.2.3.tgz' }, 'elsewhere'],
  ['another version', { ...sound, resolved: 'https://registry.npmjs.org/lantern/-/lantern-1.2.4.tgz' }, 'elsewhere'],
  ['no encryption', { ...sound, resolved: 'http://registry.npmjs.org/lantern/-/lantern-1.2.3.tgz' }, 'elsewhere'],
  ['a repository', { ...sound, resolved: 'git+ssh://git@example.org/lantern.git#abc' }, 'elsewhere'],
  ['another name', { ...sound, name: 'lamp' }, 'under another name'],
  ['a folder', { ...sound, link: true }, 'a link'],
  ['a script in the lock file', { ...sound, hasInstallScript: true }, 'install script'],
])('%s is named', (_name, locked, sentence) => {
  expect(findings(locked).join('\n')).toContain(sentence);
});

test.each(['preinstall', 'install', 'postinstall'])('a %s script the lock file hides is named', (script) => {
  expect(findings(sound, { ...manifest, scripts: { [script]: 'node x.js' } }).join()).toContain('install script');
});

test('what npm would compile by itself is named', () => {
  expect(findings(sound, manifest, true).join()).toContain('install script');
});

test('a reviewed package may have its script', () => {
  const locked = { 'node_modules/a/node_modules/reviewed': { ...sound, hasInstallScript: true } };
  expect(audit(locked, () => null, ['reviewed'])).toEqual([]);
});

test.each<[string, Manifest]>([
  ['none', { name: 'lantern', version: '1.2.3' }],
  ['GPL-3.0-only', { ...manifest, license: 'GPL-3.0-only' }],
  ['UNLICENSED', { ...manifest, license: 'UNLICENSED' }],
  ['a file to read', { ...manifest, license: 'SEE LICENSE IN LICENSE.md' }],
  ['one of several we can’t take, together', { ...manifest, license: 'MIT AND AGPL-3.0' }],
])('a package is refused whose licence is %s, whatever the lock file says', (_name, installed) => {
  expect(findings(sound, installed).join()).toContain('licence');
});

test('a package not for this machine is judged by the lock file', () => {
  expect(findings({ ...sound, license: 'AGPL-3.0' }, null).join()).toContain('AGPL-3.0');
  expect(findings({ version: '1.2.3', integrity }, null).join()).toContain('states no licence');
});

test('what is installed under the name of another is named', () => {
  expect(findings(sound, { ...manifest, version: '9.9.9' }).join()).toContain('installed as lantern 9.9.9');
});

describe('an expression', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['GPL-3.0 OR MIT', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['MIT AND (GPL-3.0 OR ISC)', true],
    ['(MIT', false],
    ['MIT OR', false],
    ['MIT ISC', false],
    ['', false],
    ['mit', false],
  ])('%s: %s', (expression, met) => {
    expect(isMet(expression, shippedLicences)).toBe(met);
  });

  test('tools may be under more than what is shipped', () => {
    expect(isMet('MPL-2.0', toolLicences)).toBe(true);
    expect(isMet('MPL-2.0', shippedLicences)).toBe(false);
  });
});
