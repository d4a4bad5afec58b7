// Our own JSON loses nothing, and says itself what it is.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { exportSchema } from '../../../db/model/export-schema.ts';
import { closeJournal, openInMemory } from '../../../db/open.ts';
import { anyJournal } from '../../support/any-journal.ts';
import { NOON, temporaryFolder } from '../../support/journal.ts';
import { ask, askLater } from '../../support/one-mile.ts';

async function exported(journal: Journal, folder: string): Promise<string> {
  const to = join(folder, 'out.json');
  await askLater(journal, 'export.run', { format: 'json', scope: { kind: 'everything' }, to });
  return readFileSync(to, 'utf8');
}

/** The journal that a file makes where there was none, written down again. */
async function broughtAndTaken(text: string, folder: string): Promise<string> {
  const journal = openInMemory({ now: () => NOON });
  try {
    const from = join(folder, 'in.json');
    writeFileSync(from, text);
    await askLater(journal, 'import.run', { from: [from] });
    expect(ask(journal, 'journal.check', {}).findings).toEqual([]);
    return await exported(journal, folder);
  } finally {
    closeJournal(journal);
  }
}

const isValid = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(exportSchema());

test(
  'whatever a journal holds goes out, comes into an empty one and goes out again equal to the byte',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(anyJournal, async (journal) => {
        const text = `${JSON.stringify({ ...journal, schema: exportSchema() }, null, 2)}\n`;
        const out = await broughtAndTaken(text, folder);
        expect(JSON.parse(out)).toEqual(JSON.parse(text));
        expect(await broughtAndTaken(out, folder)).toBe(out);
        isValid(JSON.parse(out));
        expect(isValid.errors).toBeNull();
      }),
      { numRuns: 60 },
    );
  },
);

test('its schema refuses what is no export of ours', () => {
  const empty = { format: 'afterimage-journal', version: 5, themes: [], films: [] };
  expect(isValid(empty)).toBe(true);
  for (const wrong of [
    { ...empty, format: 'other' },
    { ...empty, films: [{}] },
    { ...empty, more: 1 },
    { ...empty, themes: {} },
    [],
  ]) {
    expect(isValid(wrong)).toBe(false);
  }
});

test('the schema names every noun, and says how dates and instants are written', () => {
  const schema = exportSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:afterimage-journal:5',
  });
  expect(Object.keys(schema['$defs'] as object).toSorted()).toEqual([
    ...['clipping', 'entry', 'film', 'list', 'reflection', 'revision', 'savedSearch', 'theme', 'watch'],
  ]);
  expect(schema['description']).toContain('YYYY-MM-DD');
});
