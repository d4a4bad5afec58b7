// The packaged program: it starts, keeps a journal, and its fuses are as the configuration says.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

  /** Starts it with its own folder; gives how it ended and what it said. */
  async function started(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const userData = mkdtempSync(join(tmpdir(), 'afterimage-switch-'));
    try {
      const ended = await run(executable, [...args, `--user-data-dir=${userData}`], {
        cwd: userData,
        env: { ...process.env, ...env },
        timeout: 50_000,
      }).then(
        ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
        (error: { stdout: string; stderr: string; code: number }) => ({
          code: error.code,
          said: error.stdout + error.stderr,
        }),
      );
      const log = join(userData, 'logs', 'afterimage.log');
      return {
        ...ended,
        logged: existsSync(log) ? readFileSync(log, 'utf8') : '',
        hasJournal: existsSync(join(userData, 'Journal.afterimage')),
      };
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
  }

  for (const each of [
    '--remote-debugging-port=9333',
    '--inspect=0',
    '--disable-web-security',
    '--load-extension=/tmp/x',
    '--js-flags=--allow-natives-syntax',
    '--proxy-server=http://127.0.0.1:8080',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-features=IsolateOrigins',
    '--ignore-certificate-errors',
    '--allow-file-access-from-files',
    '--renderer-cmd-prefix=/bin/true',
  ]) {
    test(`does not start with ${each}, says so and opens nothing`, async () => {
      const { code, said, logged, hasJournal } = await started([...root, each]);
      const name = each.slice(2).split('=')[0] ?? '';
      expect(code, said).toBe(2);
      expect(said).toContain(`Afterimage does not take --${name}`);
      expect(said).not.toMatch(/DevTools listening|Debugger listening/);
      expect(logged).toContain(`Afterimage does not take --${name}`);
      expect(hasJournal).toBe(false);
    });
  }

  test('is no Node and takes no code from the environment', async () => {
    const script = join(tmpdir(), `afterimage-env-${process.pid}.cjs`);
    writeFileSync(script, `console.log('it ran')`);
    try {
      for (const [name, value] of [
        ['ELECTRON_RUN_AS_NODE', '1'],
        ['NODE_OPTIONS', `--require=${script}`],
      ] as const) {
        const { code, said } = await started([...root, '--smoke'], { [name]: value });
        expect(said).toContain('smoke: ok');
        expect(said).not.toContain('it ran');
        expect(code).toBe(0);
      }
    } finally {
      rmSync(script);
    }
  });

  test('holds only what it needs', () => {
    const unpacked = join(executable, '..', 'resources/app.asar.unpacked/node_modules');
    test.skip(process.platform === 'darwin', 'a bundle keeps its resources elsewhere');
    expect(readdirSync(unpacked)).toEqual(['better-sqlite3']);
    expect(existsSync(join(unpacked, 'better-sqlite3/deps'))).toBe(false);
  });
});
