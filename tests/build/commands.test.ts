// What the commands start, what they refuse, and how they end.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { icnsFile, icoFile } from '../../build/icons/containers.mjs';
import { refusalToPackage } from '../../build/package-program.mjs';
import { refusalOfBench } from '../../build/run-bench.mjs';
import { programArguments } from '../../build/run-program.mjs';
import { projectRoot } from '../../build/setup/places.mjs';
import { inTurn } from '../../build/setup/turn.mjs';

test("the program is given the project and the person's arguments; the sandbox goes only for root", () => {
  expect(programArguments('official', ['film.afterimage'], false)).toEqual([projectRoot, 'film.afterimage']);
  expect(programArguments('fallback', ['film.afterimage'], true)).toEqual(['--no-sandbox', 'film.afterimage']);
});

test('installers are refused with the fallback Electron', () => {
  expect(refusalToPackage('official', ['--linux', 'deb'])).toBe(null);
  expect(refusalToPackage('fallback', [])).toBe(null);
  expect(refusalToPackage('fallback', ['--dir'])).toBe(null);
  expect(refusalToPackage('fallback', ['--linux', 'deb'])).toBe(
    'Installers are made with the official Electron only, and it could not be fetched here; without arguments the unpacked program is made.',
  );
});

test('an unknown measurement is answered with those there are', () => {
  expect(refusalOfBench('startup', ['startup'])).toBe(null);
  expect(refusalOfBench('speed', ['startup', 'search'])).toBe(
    'Name one of the measurements there are: search, startup.',
  );
  expect(refusalOfBench(undefined, [])).toBe('There are no measurements in tests/bench yet.');
});

test("a command that can't go on ends with one sentence and exit code 1; a bug keeps its stack", () => {
  const problem = resolve(projectRoot, 'build/setup/problem.mjs');
  const run = (body: string) =>
    spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { runCommand, SetUpProblem } from ${JSON.stringify(problem)}; await runCommand(async () => { ${body} });`,
      ],
      { encoding: 'utf8' },
    );
  const refused = run("throw new SetUpProblem('There is no network.')");
  expect([refused.status, refused.stdout, refused.stderr]).toEqual([1, '', 'There is no network.\n']);
  const broken = run("throw new TypeError('oops')");
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/TypeError: oops\n\s+at /);
  expect(run('return 7').status).toBe(7);
});

test("what runs before anything is installed uses nothing but Node's own modules", () => {
  const folder = mkdtempSync(join(tmpdir(), 'afterimage-bare-'));
  try {
    // The same sources where no package can be found: importing them must still work.
    cpSync(join(projectRoot, 'build'), join(folder, 'build'), { recursive: true });
    const steps = ['packages', 'problem', 'toolchain', 'processes', 'places'].map((name) =>
      join(folder, `build/setup/${name}.mjs`),
    );
    const script = join(folder, 'import-all.mjs');
    writeFileSync(script, steps.map((step) => `import ${JSON.stringify(step)};`).join('\n'));
    expect(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stderr).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('two commands take turns, and a dead holder does not block', async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 30));
    order.push(`${name} ends`);
  };
  const name = `test-${process.pid}`;
  const file = join(projectRoot, 'dist', `.turn-${name}`);
  await inTurn(name, work('before'));
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(file, String(gone));
  await Promise.all([inTurn(name, work('first')), inTurn(name, work('second'))]);
  const [one, two] = order[2] === 'first begins' ? ['first', 'second'] : ['second', 'first'];
  expect(order.slice(2)).toEqual([`${one} begins`, `${one} ends`, `${two} begins`, `${two} ends`]);
  expect(existsSync(file)).toBe(false);
});

test('icon containers say where each picture lies', () => {
  const small = Buffer.from('small');
  const large = Buffer.from('larger');
  const ico = icoFile(
    new Map([
      [16, small],
      [256, large],
    ]),
  );
  expect(ico.readUInt16LE(4)).toBe(2);
  expect([ico[6], ico[22]]).toEqual([16, 0]);
  expect(ico.subarray(ico.readUInt32LE(34), ico.readUInt32LE(34) + large.length).equals(large)).toBe(true);
  const sizes = [16, 32, 64, 128, 256, 512, 1024];
  const icns = icnsFile(new Map(sizes.map((size) => [size, small])));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(() => icnsFile(new Map())).toThrow('16 pixels');
});
