// Owns the audit of what we depend on: the lock file against the packages installed, without a network. Run by build/checks/checks.mjs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../setup/places.mjs';
import { isMet, licenceOf, toolLicences } from './licences.mjs';

/** @typedef {{ name?: string, version?: string, resolved?: string, integrity?: string, license?: unknown, link?: boolean, hasInstallScript?: boolean }} Locked */
/** @typedef {{ name?: string, version?: string, license?: unknown, licenses?: unknown, scripts?: Record<string, string> }} Manifest */
/** @typedef {{ manifest: Manifest, hasGyp: boolean }} Installed */

const REGISTRY = 'https://registry.npmjs.org/';

/**
 * What is wrong with the packages, one sentence each; empty when all is well.
 * @param {Record<string, Locked>} packages of the lock file, by their folder
 * @param {(folder: string) => Installed | null} installedAt null for what is not for this machine
 * @param {readonly string[]} reviewed names whose install scripts were looked at: `allowScripts` says which of them may run
 * @returns {string[]}
 */
export function audit(packages, installedAt, reviewed) {
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .flatMap(([folder, locked]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const at = `${name} ${locked.version ?? ''}`.trim();
      const installed = installedAt(folder);
      return [
        ...originFindings(at, name, locked),
        ...scriptFindings(at, name, locked, installed, reviewed),
        ...licenceFindings(at, locked, installed),
        ...(installed === null ? [] : contentFindings(at, name, locked, installed.manifest)),
      ];
    });
}

/**
 * @param {string} at
 * @param {string} name
 * @param {Locked} locked
 */
function originFindings(at, name, locked) {
  const findings = [];
  if (locked.link === true) findings.push(`${at} is a link to a folder.`);
  if (locked.name !== undefined && locked.name !== name) findings.push(`${at} is ${locked.name} under another name.`);
  if (locked.version === undefined || !/^\d+\.\d+\.\d+/.test(locked.version)) findings.push(`${at} has no version.`);
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? ''))
    findings.push(`${at} has no SHA-512 of its content.`);
  const file = `${name.slice(name.lastIndexOf('/') + 1)}-${locked.version}.tgz`;
  if (locked.resolved !== undefined && locked.resolved !== `${REGISTRY}${name}/-/${file}`) {
    findings.push(`${at} comes from elsewhere than the registry's own place for it.`);
  }
  return findings;
}

/**
 * @param {string} at
 * @param {string} name
 * @param {Locked} locked
 * @param {Installed | null} installed
 * @param {readonly string[]} reviewed
 */
function scriptFindings(at, name, locked, installed, reviewed) {
  const scripts = Object.keys(installed?.manifest.scripts ?? {});
  // npm runs node-gyp by itself where it finds binding.gyp
  const runs =
    locked.hasInstallScript === true ||
    installed?.hasGyp === true ||
    ['preinstall', 'install', 'postinstall'].some((script) => scripts.includes(script));
  return runs && !reviewed.includes(name)
    ? [`${at} has an install script and is not named in allowScripts of package.json.`]
    : [];
}

/**
 * @param {string} at
 * @param {Locked} locked
 * @param {Installed | null} installed
 */
function licenceFindings(at, locked, installed) {
  const licence = installed === null ? licenceOf(locked) : licenceOf(installed.manifest);
  if (licence === null) return [`${at} states no licence.`];
  return isMet(licence, toolLicences) ? [] : [`${at} is under ${licence}, which is not among the licences allowed.`];
}

/**
 * @param {string} at
 * @param {string} name
 * @param {Locked} locked
 * @param {Manifest} manifest
 */
function contentFindings(at, name, locked, manifest) {
  return manifest.name === name && manifest.version === locked.version
    ? []
    : [`${at} is installed as ${manifest.name} ${manifest.version}.`];
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} folder
 * @returns {Installed | null}
 */
function installedHere(folder) {
  const manifest = join(projectRoot, folder, 'package.json');
  if (!existsSync(manifest)) return null;
  return { manifest: readJson(manifest), hasGyp: existsSync(join(projectRoot, folder, 'binding.gyp')) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { packages } = readJson(join(projectRoot, 'package-lock.json'));
  const { allowScripts } = readJson(join(projectRoot, 'package.json'));
  const findings = audit(packages, installedHere, Object.keys(allowScripts));
  for (const finding of findings) console.log(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
