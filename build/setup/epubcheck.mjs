// Owns the judge of books that the tests ask: epubcheck, and the Java it runs on.
import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { say } from './problem.mjs';
import { runQuietly } from './processes.mjs';

const places = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar'];

/** Installs it where that can be done; elsewhere says that its tests are left out. */
export async function provideEpubcheck() {
  if (places.some((place) => existsSync(place)) && (await runQuietly('java', ['-version'])).code === 0) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await installDebianPackages('The judge of books is not here', ['epubcheck', 'default-jre-headless']);
    return;
  }
  say('epubcheck is not installed (Debian: epubcheck): the tests that ask it about books are left out.');
}
