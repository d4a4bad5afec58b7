// Files to choose, written into a folder of the test's own, and all that is read from them.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportRecord, OpenedFiles } from '../../../db/import/record.ts';
import { type OpenOptions, openSource } from '../../../db/import/sources/open-source.ts';
import { temporaryFolder } from '../../support/journal.ts';

export const fixtures = join(import.meta.dirname, '../../fixtures/import');

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** A folder named `chosen` with these files in it. */
export function folder(contents: Contents): string {
  const root = join(temporaryFolder(), 'chosen');
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** Paths of single files. */
export const files = (contents: Contents): string[] => {
  const root = folder(contents);
  return Object.keys(contents).map((name) => join(root, name));
};

export async function opened(paths: readonly string[], options?: OpenOptions): Promise<OpenedFiles> {
  const found = await openSource(paths, options);
  onTestFinished(() => found.close());
  return found;
}

export async function recordsOf(paths: readonly string[], options?: OpenOptions): Promise<ImportRecord[]> {
  const { sources, skipped } = await opened(paths, options);
  const records: ImportRecord[] = [];
  for (const source of sources) for await (const record of source.read()) records.push(record);
  return [...records, ...skipped];
}

export const read = (contents: Contents, options?: OpenOptions): Promise<ImportRecord[]> =>
  recordsOf(files(contents), options);

type Kind = ImportRecord['kind'];
export const only = <Wanted extends Kind>(records: readonly ImportRecord[], kind: Wanted) =>
  records.filter((record): record is Extract<ImportRecord, { kind: Wanted }> => record.kind === kind);

/** `film title: reason` of everything skipped. */
export const skips = (records: readonly ImportRecord[]): string[] =>
  only(records, 'skipped').map(({ reason, detail }) => (detail === null ? reason : `${reason}: ${detail}`));
