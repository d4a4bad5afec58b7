// The same journal, the same export: to the byte, in every format, on another day and in another time zone.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Journal } from '../../../db/handles.ts';
import { exportFormat, type ExportFormat, exportLanguage, type ExportLanguage } from '../../../db/model/export.ts';
import { finish } from '../../../db/search/pace.ts';
import { sortAs } from '../../../db/sorting/resort.ts';
import { memoryJournal, temporaryFolder } from '../../support/journal.ts';
import { fillOddly } from '../../support/odd-journal.ts';
import { askLater } from '../../support/one-mile.ts';

const zone = process.env['TZ'];

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Every file by its path, its bytes in base64. */
async function written(
  journal: Journal,
  format: ExportFormat,
  language?: ExportLanguage,
): Promise<Record<string, string>> {
  const to = join(temporaryFolder(), 'out');
  await askLater(journal, 'export.run', { format, scope: { kind: 'everything' }, to, ...(language && { language }) });
  if (statSync(to).isFile()) return { out: readFileSync(to, 'base64') };
  const all = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(to, name)).isFile(),
  );
  return Object.fromEntries(all.toSorted().map((name) => [name, readFileSync(join(to, name), 'base64')]));
}

test.each(exportFormat.options)('%s', async (format) => {
  const journal = memoryJournal();
  fillOddly(journal);
  process.env['TZ'] = 'Pacific/Kiritimati';
  const first = await written(journal, format);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2041, 5, 6, 23, 30) });
  process.env['TZ'] = 'America/Los_Angeles';
  expect(Object.keys(first).length).toBeGreaterThan(0);
  expect(await written(journal, format)).toEqual(first);
});

test.each(['html', 'epub', 'pdf'] as const)(
  '%s in a language is the same wherever the journal was open',
  async (format) => {
    const journal = memoryJournal();
    fillOddly(journal);
    const inEach = () => Promise.all(exportLanguage.options.map((language) => written(journal, format, language)));
    const [english, japanese] = await inEach();
    expect(japanese).not.toEqual(english);
    expect(await written(journal, format)).toEqual(english);
    finish(sortAs(journal, 'ja'));
    expect(await inEach()).toEqual([english, japanese]);
    expect(await written(journal, format)).toEqual(japanese);
  },
);
