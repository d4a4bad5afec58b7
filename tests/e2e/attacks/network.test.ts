// Not one packet is tried, by the page, by Chromium, by main or by the journal's process, in a session that does everything there is to do.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../../support/launch.ts';

/** A network of one's own can be had by root on Linux. */
function hasOwnNetwork(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const tried = spawnSync('unshare', ['--net', 'ip', 'link', 'set', 'lo', 'up']);
  return tried.status === 0;
}

test('a session that visits every place, exports, imports and prints sends nothing anywhere', () => {
  test.setTimeout(120_000);
  test.skip(!hasOwnNetwork(), 'a network that counts needs Linux, root, unshare and ip');
  const script = join(projectRoot, 'tests/support/quiet-session.ts');
  const { stdout, stderr, status } = spawnSync('unshare', ['--net', process.execPath, script], {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: 110_000,
  });
  expect(status, stderr).toBe(0);
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  test.skip(told['hasCable'] === false, 'this system has no pair of cables to count packets in');
  expect(told).toMatchObject({
    bySession: 0,
    visited: 18,
    exported: ['json', 'csv', 'markdown', 'html', 'epub', 'pdf'],
  });
  expect(told['byUs']).toBeGreaterThan(0);
});
