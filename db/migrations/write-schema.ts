// Writes schema.sql, the whole schema of the newest version to read; a test compares it. Run: node db/migrations/write-schema.ts

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LATEST_VERSION, schemaAt } from './migrate.ts';

export const SCHEMA_FILE = join(import.meta.dirname, '..', 'schema.sql');

const heading = `-- Generated from the migrations by db/migrations/write-schema.ts: for reading, never run. Version ${LATEST_VERSION}.\n`;
const kinds = ['table', 'index', 'view', 'trigger'];

/** Tables, indexes, views and triggers, each kind by name; the tables FTS5 makes for itself are left out. */
export function schemaText(): string {
  const objects = schemaAt(LATEST_VERSION).filter(({ name, sql }) => sql !== null && !/_fts_/.test(name));
  const sorted = objects.toSorted((one, other) => kinds.indexOf(one.type) - kinds.indexOf(other.type));
  return [heading, ...sorted.map(({ sql }) => `${sql};\n`)].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(SCHEMA_FILE, schemaText());
