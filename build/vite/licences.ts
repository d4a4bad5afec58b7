// Writes down, beside what a build puts out, the licence of every package that went into it. Refuses a build with one that may not be shipped.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isMet, licenceOf, shippedLicences } from '../checks/licences.mjs';

export interface PackageLicence {
  name: string;
  version: string;
  /** SPDX. */
  licence: string;
  text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const own = fileURLToPath(new URL('./licences/', import.meta.url));

/** The folder of the package a module belongs to; null for what is ours. */
export function packageFolder(id: string): string | null {
  return /^(?:\0[^/]*)?(\/.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}

/**
 * What has to be shown of a package. Throws where it may not be shipped or nothing can be shown.
 * @param kept texts of packages that come without one, by their names
 */
export function licenceOfPackage(folder: string, kept: (name: string) => string | null = keptText): PackageLicence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const licence = licenceOf(manifest);
  const at = `${manifest.name} ${manifest.version}`;
  if (licence === null || !isMet(licence, shippedLicences)) {
    throw new Error(`${at} is under ${licence ?? 'no licence'}, which is not among those that may be shipped.`);
  }
  const files = readdirSync(folder).filter((name) => /^(?:licen[sc]e|copying|notice)(?:[.-]|$)/i.test(name));
  const texts = files.toSorted().map((name) => readFileSync(join(folder, name), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : kept(manifest.name);
  if (text === null) throw new Error(`${at} comes without the text of its licence: put it into build/vite/licences.`);
  return { name: manifest.name, version: manifest.version, licence, text };
}

function keptText(name: string): string | null {
  const file = join(own, `${name.replace('/', '-')}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** Within better-sqlite3, and under no licence at all. */
function sqlite(): PackageLicence {
  return { name: 'SQLite', version: '', licence: 'Public domain', text: keptText('sqlite') ?? '' };
}

/** `also`: packages that are not bundled and shipped as they are. */
export function licencesPlugin(also: readonly string[] = []): Plugin {
  let configuredRoot = root;
  return {
    name: 'afterimage-licences',
    apply: 'build',
    configResolved(config) {
      configuredRoot = config.root;
    },
    generateBundle(_options, bundle) {
      // typefaces are no modules: a style sheet names them, and what it named is remembered with what became of it
      const assets = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
      const named = assets.map((name) => resolve(configuredRoot, name));
      const bundled = [...this.getModuleIds(), ...named].map(packageFolder).filter((folder) => folder !== null);
      const folders = new Set([...bundled, ...also.map((name) => join(root, 'node_modules', name))]);
      const all: PackageLicence[] = [...folders]
        .filter((folder) => existsSync(join(folder, 'package.json')))
        .map((one) => licenceOfPackage(one));
      if (also.includes('better-sqlite3')) all.push(sqlite(), { ...licenceOfPackage(root), name: 'Afterimage' });
      all.sort((one, other) => (one.name < other.name ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(all) });
    },
  };
}
