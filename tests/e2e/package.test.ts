// The packaged program: it starts, keeps a journal, and its fuses are as the configuration says.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { projectRoot } from '../support/launch.ts';

const run = promisify(execFile);

/** Where electron-builder leaves the unpacked program, per platform. */
function packagedExecutable(): string {
  const output = join(projectRoot, 'dist/package');
  const folders = readdirSync(output);
  const candidates =
    process.platform === 'darwin'
      ? folders
          .filter((name) => name.startsWith('mac'))
          .map((name) => `${name}/Afterimage.app/Contents/MacOS/Afterimage`)
      : process.platform === 'win32'
        ? ['win-unpacked/Afterimage.exe', 'win-arm64-unpacked/Afterimage.exe']
        : ['linux-unpacked/afterimage', 'linux-arm64-unpacked/afterimage'];
  const found = candidates.map((name) => join(output, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no packaged program in ${output}`);
  return found;
}

test.describe('the packaged program', () => {
  let executable = '';

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    await run(process.execPath, [join(projectRoot, 'build/package.mjs')], { cwd: projectRoot });
    executable = packagedExecutable();
  });

  test('opens a journal, writes an entry, reads it back and ends', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'afterimage-smoke-'));
    try {
      const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const outcome = await run(executable, [...noSandbox, '--smoke', `--user-data-dir=${userData}`], {
        cwd: userData,
        timeout: 50_000,
      }).then(
        ({ stdout }) => ({ stdout, code: 0, stderr: '' }),
        (error: { stdout: string; stderr: string; code: number }) => error,
      );
      expect(outcome.stdout.trim().split('\n'), outcome.stderr).toContain('smoke: ok');
      expect(outcome.code).toBe(0);
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
  });

  test('has every fuse as the configuration says', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      browserSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
      filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      cookieEncryption: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      asarIntegrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
      browserSnapshot: FuseState.DISABLE,
      filePrivileges: FuseState.DISABLE,
    });
  });

  test('holds only what it needs', () => {
    const unpacked = join(executable, '..', 'resources/app.asar.unpacked/node_modules');
    test.skip(process.platform === 'darwin', 'a bundle keeps its resources elsewhere');
    expect(readdirSync(unpacked)).toEqual(['better-sqlite3']);
    expect(existsSync(join(unpacked, 'better-sqlite3/deps'))).toBe(false);
  });
});
