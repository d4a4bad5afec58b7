// When are the installed packages those of the lock file?
import { describe, expect, test } from 'vitest';
import { nodeUnderNpm, npmCommand, npmProblem } from '../../build/setup/npm.mjs';
import { matchesLock } from '../../build/setup/packages.mjs';

const lock = (packages: NonNullable<Parameters<typeof matchesLock>[0]['packages']>) => ({ packages });

describe('matchesLock', () => {
  const wanted = lock({
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  });

  test('accepts exactly what is locked', () => {
    expect(matchesLock(wanted, lock({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });

  test('accepts an optional package that is there', () => {
    const installed = lock({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.3.3' } });
    expect(matchesLock(wanted, installed)).toBe(true);
  });

  test('refuses to do without the native part of a tool for this machine, and does without those for others', () => {
    const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };
    const native = (os: string, cpu: string, libc?: string) => ({
      version: '1.0.0',
      optional: true,
      os: [os],
      cpu: [cpu],
      ...(libc && { libc: [libc] }),
    });
    const tools = { 'node_modules/tool': { version: '1.0.0' } };
    const others = { 'node_modules/a': native('darwin', 'arm64'), 'node_modules/b': native('linux', 'x64', 'musl') };
    expect(matchesLock(lock({ ...tools, ...others }), lock(tools), machine)).toBe(true);
    const ours = { 'node_modules/c': native('linux', 'x64', 'glibc') };
    expect(matchesLock(lock({ ...tools, ...ours }), lock(tools), machine)).toBe(false);
  });

  test('refuses a missing package', () => {
    expect(matchesLock(wanted, lock({}))).toBe(false);
  });

  test('refuses another version, even of an optional package', () => {
    expect(matchesLock(wanted, lock({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false);
    const installed = lock({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.0.0' } });
    expect(matchesLock(wanted, installed)).toBe(false);
  });

  test('refuses a package the lock no longer names', () => {
    const installed = lock({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/left-pad': { version: '1.0.0' } });
    expect(matchesLock(wanted, installed)).toBe(false);
  });
});

describe('npmCommand', () => {
  test('is the npm that started us, under its own Node', () => {
    const environment = { npm_execpath: '/opt/npm/bin/npm-cli.js', npm_node_execpath: '/opt/node' };
    expect(npmCommand(environment, 'linux')).toEqual(['/opt/node', '/opt/npm/bin/npm-cli.js']);
  });

  test('is npm from the path when another package manager started us', () => {
    const environment = { npm_execpath: '/opt/yarn/yarn.js', npm_node_execpath: '/opt/node' };
    expect(npmCommand(environment, 'linux')).toEqual(['npm']);
    expect(npmCommand({}, 'win32').at(-1)).toBe('npm.cmd');
  });
});

describe('npmProblem', () => {
  const sentence = (code: number, output: string) =>
    npmProblem('The packages could not be installed', { code, output }).message;

  test.each([
    [127, 'spawn npm ENOENT', 'The packages could not be installed: npm is not installed here.'],
    [
      1,
      'npm error code ENOTFOUND\nnpm error network request failed',
      "The packages could not be installed: the npm registry can't be reached from here.",
    ],
    [
      1,
      'npm error code EACCES\nnpm error syscall mkdir\nnpm error Your cache folder contains root-owned files.',
      'The packages could not be installed: Your cache folder contains root-owned files.',
    ],
    [1, '', 'The packages could not be installed: npm gave no reason.'],
  ])('says in one sentence what npm meant (%i, %j)', (code, output, expected) => {
    expect(sentence(code, output)).toBe(expected);
  });
});

test('the Node under npm is the one npm names, also where node_modules has a newer one', () => {
  const agent = 'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false';
  expect(nodeUnderNpm({ npm_config_user_agent: agent }, '24.21.0')).toBe(20);
  expect(nodeUnderNpm({}, '24.21.0')).toBe(24);
});
