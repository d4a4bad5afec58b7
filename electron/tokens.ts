// What a page knows a chosen file by: a token good for one request. Paths stay on this side.

import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ChosenFile } from './contract/shell.ts';

/** A token for a path, and the word that tells the journal process what it stands for. */
export function tokenFor(path: string, announce: (token: string, path: string) => void): ChosenFile {
  const token = randomUUID();
  announce(token, path);
  return { token, name: basename(path) };
}
