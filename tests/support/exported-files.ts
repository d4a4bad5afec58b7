// Runs an export and reads every file of it back, for tests of formats that are folders.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../db/handles.ts';
import type { ExportFormat, ExportLanguage, ExportReport, ExportScope } from '../../db/model/export.ts';
import { temporaryFolder } from './journal.ts';
import { askLater } from './one-mile.ts';

export interface ExportedFolder {
  report: ExportReport;
  /** By path, with plain slashes. */
  files: Record<string, Buffer>;
  textOf: (path: string) => string;
}

export async function exportFolder(
  journal: Journal,
  format: ExportFormat,
  scope: ExportScope = { kind: 'everything' },
  language: ExportLanguage = 'en',
): Promise<ExportedFolder> {
  const to = join(temporaryFolder(), 'out');
  const report = await askLater(journal, 'export.run', { format, scope, to, language });
  const all = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  const files = Object.fromEntries(
    paths.map((path) => [path.slice(to.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
  return { report, files, textOf: (path) => files[path]?.toString('utf8') ?? '' };
}
