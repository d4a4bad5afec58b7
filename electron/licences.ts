// What the program is made of and under which licences: read from what the build wrote down. Never a file of a name from outside.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Licence, Licences } from './contract/shell.ts';
import { built } from './paths.ts';

/** Hundreds of parts of Chromium and Node, 9 MB: Electron lays them beside the program. */
export function chromiumLicences(): string | null {
  const file = join(dirname(process.execPath), 'LICENSES.chromium.html');
  return existsSync(file) ? file : null;
}

/** By name. What both halves hold is listed once. */
export async function readLicences(): Promise<Licences> {
  const files = [join(dirname(built.preload), 'licences.json'), join(built.page, 'licences.json')];
  const all = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Licence[]));
  const each = new Map(all.flat().map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const listed = [...each.values()].map((licence) =>
    // the build knows which one it was made for, the program which one it runs on
    licence.name === 'electron' ? { ...licence, name: 'Electron', version: process.versions.electron } : licence,
  );
  const key = ({ name }: Licence): string => name.replace('@', '');
  listed.sort((one, other) => key(one).localeCompare(key(other), 'en'));
  return { licences: listed, hasChromium: chromiumLicences() !== null };
}
