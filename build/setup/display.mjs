// Owns the display: whether this machine has one, and an Xvfb of our own where it has not.
import { spawn } from 'node:child_process';
import { installDebianPackages } from './debian.mjs';
import { SetUpProblem, say } from './problem.mjs';
import { runQuietly } from './processes.mjs';

const screen = '1600x1100x24';
const startLimitMilliseconds = 15_000;

/**
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function hasDisplay(platform = process.platform, environment = process.env) {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/** Installs the virtual display, and fonts for the Japanese text that screenshots show, where there is no display. */
export async function provideVirtualDisplay() {
  if (hasDisplay()) return;
  const [hasServer, hasFonts] = await Promise.all([hasXvfb(), hasJapaneseFonts()]);
  if (hasServer && hasFonts) return;
  const mayInstall = process.getuid?.() === 0;
  if (hasServer && !mayInstall) {
    say('No font for Japanese text is installed (Debian: fonts-noto-cjk); screenshots will show boxes in its place.');
    return;
  }
  await installDebianPackages('There is no display, and no virtual one to test with', ['xvfb', 'fonts-noto-cjk']);
  if (!(await hasXvfb()))
    throw new SetUpProblem("There is no display, and Xvfb can't be started although it was installed.");
}

async function hasXvfb() {
  return (await runQuietly('Xvfb', ['-version'])).code !== 127;
}

async function hasJapaneseFonts() {
  return (await runQuietly('fc-list', [':lang=ja', 'family'])).standardOutput.trim() !== '';
}

/**
 * Runs the work with a display: the one there is, or so many of our own that end with the work. All of those are named in
 * AFTERIMAGE_DISPLAYS: programs that run at the same time on one display take the keyboard from each other.
 * @template T
 * @param {() => Promise<T>} work
 * @param {number} [count]
 * @returns {Promise<T>}
 */
export async function withDisplay(work, count = 1) {
  if (hasDisplay()) return await work();
  const servers = await Promise.all(Array.from({ length: count }, startXvfb));
  const displays = servers.map(({ display }) => display);
  process.env['DISPLAY'] = displays[0];
  process.env['AFTERIMAGE_DISPLAYS'] = displays.join(' ');
  const end = () => servers.forEach((server) => server.end());
  process.once('exit', end);
  try {
    return await work();
  } finally {
    process.off('exit', end);
    end();
    delete process.env['DISPLAY'];
    delete process.env['AFTERIMAGE_DISPLAYS'];
  }
}

/** @returns {Promise<{ display: string, end: () => void }>} */
function startXvfb() {
  return new Promise((done, fail) => {
    // It chooses a free display number itself and tells it on the given file descriptor.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const problem = () => fail(new SetUpProblem("The virtual display (Xvfb) can't be started."));
    const limit = setTimeout(() => {
      server.kill();
      problem();
    }, startLimitMilliseconds);
    server.on('error', problem);
    server.on('exit', () => {
      clearTimeout(limit);
      problem();
    });
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      clearTimeout(limit);
      done({ display: `:${number.toString('utf8').trim()}`, end: () => void server.kill() });
    });
  });
}
