// Staleness: an output is fresh exactly while the bytes it was made from are the same.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, isStamped, removeStamp, writeStamp } from '../../build/setup/stamps.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterimage-stamps-'));
  mkdirSync(join(folder, 'source/deep'), { recursive: true });
  writeFileSync(join(folder, 'source/one.ts'), 'one');
  writeFileSync(join(folder, 'source/deep/two.ts'), 'two');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('hashOf', () => {
  const hash = () => hashOf(folder, ['source', 'package.json']);

  test('stays the same when only times change', () => {
    const before = hash();
    utimesSync(join(folder, 'source/one.ts'), 1, 1);
    expect(hash()).toBe(before);
  });

  test('changes with a byte, deep inside a folder', () => {
    const before = hash();
    writeFileSync(join(folder, 'source/deep/two.ts'), 'twO');
    expect(hash()).not.toBe(before);
  });

  test('changes when a file is added, renamed or removed', () => {
    const seen = new Set([hash()]);
    writeFileSync(join(folder, 'source/three.ts'), '');
    seen.add(hash());
    rmSync(join(folder, 'source/three.ts'));
    writeFileSync(join(folder, 'source/four.ts'), '');
    seen.add(hash());
    rmSync(join(folder, 'source/one.ts'));
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  test('changes when an absent input appears', () => {
    const before = hash();
    writeFileSync(join(folder, 'package.json'), '');
    expect(hash()).not.toBe(before);
  });

  test('does not mistake text that moved from one file to the next', () => {
    writeFileSync(join(folder, 'source/one.ts'), 'ab');
    writeFileSync(join(folder, 'source/two.ts'), 'c');
    const before = hash();
    writeFileSync(join(folder, 'source/one.ts'), 'a');
    writeFileSync(join(folder, 'source/two.ts'), 'bc');
    expect(hash()).not.toBe(before);
  });
});

test('a stamp holds until it is removed or its content differs', () => {
  const stamp = join(folder, 'records/compiled');
  expect(isStamped(stamp, 'a')).toBe(false);
  writeStamp(stamp, 'a');
  expect(isStamped(stamp, 'a')).toBe(true);
  expect(isStamped(stamp, 'b')).toBe(false);
  removeStamp(stamp);
  expect(isStamped(stamp, 'a')).toBe(false);
});
