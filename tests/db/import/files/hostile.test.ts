// Files that want to do harm, and files that are broken: each is refused with one code and its reason, in bounded memory, and nothing is written.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../support/journal.ts';
import { files, folder, only, opened, read, recordsOf, skips } from '../chosen.ts';
import { type Member, zip } from './zip.ts';

const WATCHED = 'Date,Name,Year,Letterboxd URI\n2024-01-01,A,2000,https://boxd.it/a\n';
const good: Member = { name: 'watched.csv', content: WATCHED };

const readZip = (...members: Member[]) => read({ 'export.zip': zip(members) });

describe('honest archives', () => {
  test('are read, at any depth, without what file systems add', async () => {
    const records = await readZip(
      { name: 'a/' },
      { name: 'a/b/watched.csv', content: WATCHED },
      { name: '__MACOSX/a/b/._watched.csv', content: 'x' },
      { name: 'a/.DS_Store', content: 'x' },
    );
    expect(records.map(({ kind, place }) => [kind, place.file])).toEqual([['watched', 'export.zip/a/b/watched.csv']]);
  });

  test('are known by content', async () => {
    expect(await read({ 'export.csv': zip([good]) })).toHaveLength(1);
  });

  test('in a folder are read as well, each for itself', async () => {
    const chosen = folder({ 'one.zip': zip([good]), 'two.zip': zip([good]) });
    expect((await opened([chosen])).sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['letterboxd', 'chosen/one.zip'],
      ['letterboxd', 'chosen/two.zip'],
    ]);
  });

  test('within archives are not followed', async () => {
    const records = await readZip(good, { name: 'inner.zip', content: zip([good]) });
    expect(only(records, 'watched')).toHaveLength(1);
    expect(skips(records)).toEqual(['unknown-file']);
  });
});

describe('archives that are refused whole, before anything is unpacked', () => {
  test.each<[string, string, Member[]]>([
    ['names that climb', 'import-unsafe', [good, { name: '../../x.csv' }]],
    ['absolute names', 'import-unsafe', [good, { name: '/etc/x.csv' }]],
    ['names of drives', 'import-unsafe', [good, { name: 'C:\\x.csv' }]],
    ['names of drives with slashes', 'import-unsafe', [good, { name: 'C:/x.csv' }]],
    ['backslashes', 'import-unsafe', [good, { name: '..\\x.csv' }]],
    ['line ends in names', 'import-unsafe', [good, { name: 'a\nb.csv' }]],
    ['endless names', 'import-unsafe', [good, { name: 'a/'.repeat(100) }]],
    ['links', 'import-unsafe', [good, { name: 'x.csv', content: '/etc/passwd', mode: 0o120777 }]],
    ['names twice', 'import-unsafe', [good, good]],
    ['names twice but for their case', 'import-unsafe', [good, { ...good, name: 'WATCHED.csv' }]],
    ['members over each other', 'import-unsafe', [good, { name: 'b.csv', content: WATCHED, offset: 0 }]],
    ['members with a password', 'import-encrypted', [good, { name: 'b.csv', flags: 1 }]],
    ['members packed in unknown ways', 'import-invalid', [good, { name: 'b.csv', method: 99 }]],
    ['members of more than 512 MB', 'import-too-large', [good, { name: 'b.csv', content: 'x', size: 600_000_000 }]],
    ['steep members', 'import-unsafe', [good, { name: 'b.csv', content: 'x', size: 400_000_000 }]],
    ['members beyond the end', 'import-invalid', [good, { name: 'b.csv', content: 'x', compressedSize: 5000 }]],
  ])('%s', async (_, code, members) => {
    await expect(readZip(...members)).rejects.toMatchObject({ code });
  });

  test('more than 2 GB together', async () => {
    const members = Array.from({ length: 5 }, (_each, index) => ({
      name: `${index}.csv`,
      content: randomBytes(2_100_000),
      size: 410_000_000,
    }));
    await expect(readZip(...members)).rejects.toMatchObject({ code: 'import-too-large' });
  });

  test('65,000 empty members', async () => {
    const members = Array.from({ length: 65_000 }, (_each, index) => ({ name: `${index}.csv` }));
    await expect(readZip(...members)).rejects.toMatchObject({ code: 'import-too-large' });
  });

  test('what only begins as an archive', async () => {
    const bytes = zip([good]);
    await expect(read({ 'export.zip': bytes.subarray(0, 60) })).rejects.toMatchObject({ code: 'import-invalid' });
  });
});

describe('archives whose members are not what they say', () => {
  test('of another size', async () => {
    const longer = { name: 'b.csv', content: WATCHED + '2024-01-01,B,2000,\n'.repeat(10_000), size: 100 };
    await expect(readZip(good, longer)).rejects.toMatchObject({ code: 'import-invalid' });
  });

  test('of other bytes', async () => {
    await expect(readZip({ ...good, crc: 1 })).rejects.toMatchObject({
      code: 'import-invalid',
      detail: 'export.zip/watched.csv: damaged',
    });
  });
});

describe('folders', () => {
  test('are walked without following links', async () => {
    const chosen = folder({ 'watched.csv': WATCHED, 'outside/x.txt': 'x' });
    symlinkSync('/etc', join(chosen, 'outside', 'etc'));
    symlinkSync(join(chosen, 'watched.csv'), join(chosen, 'outside', 'watched.csv'));
    const records = await recordsOf([chosen]);
    expect(only(records, 'watched')).toHaveLength(1);
    expect(skips(records)).toEqual(['unknown-file: link', 'unknown-file: link', 'unknown-file']);
  });

  test('of endless depth are refused', async () => {
    const chosen = folder({ [`${'a/'.repeat(40)}watched.csv`]: WATCHED });
    await expect(recordsOf([chosen])).rejects.toMatchObject({ code: 'import-too-large' });
  });

  test('that are not there', async () => {
    await expect(recordsOf(['/nowhere/at/all'])).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  test('that hold nothing we know', async () => {
    await expect(recordsOf([folder({ 'a.png': new Uint8Array([137, 80, 78, 71, 0, 1]) })])).rejects.toMatchObject({
      code: 'import-unknown',
    });
  });
});

describe('CSV that fits nothing is refused with the reason, never half read', () => {
  test.each([
    ['no header', '1,2,3\n4,5,6\n', 'import-unknown', 'x.csv: no header'],
    [
      'quotes escaped by backslashes',
      'Title,Review\nA,"she said \\"wait\\" once"\n',
      'import-invalid',
      'x.csv: quotes escaped by backslashes',
    ],
    ['line ends of old Macs', 'Title,Rating\rA,4\rB,5\r', 'import-invalid', 'x.csv: line ends of old Macs (CR only)'],
    [
      'a quote that never closes',
      'Title,Review\nA,"she said\n',
      'import-invalid',
      'x.csv: quotes that are not as CSV has them',
    ],
    [
      'mixed encodings',
      Buffer.concat([Buffer.from('Title,Rating\nÉtéÉtéÉté,4\n'), Buffer.from('Été,4\n', 'latin1')]),
      'import-invalid',
      'x.csv: mixed encodings',
    ],
    ['nothing but NUL', new Uint8Array(5000), 'import-invalid', 'x.csv: NUL'],
    ['an empty file', '', 'import-unknown', 'x.csv'],
  ])('%s', async (_, content, code, detail) => {
    await expect(read({ 'x.csv': content })).rejects.toMatchObject({ code, detail });
  });

  test('quotes that go wrong far below say the line', async () => {
    const text = `Date,Name,Year,Letterboxd URI\n${'2024-01-01,A,2000,\n'.repeat(20_000)}2024-01-01,"A"b,2000,\n`;
    await expect(read({ 'watched.csv': text })).rejects.toMatchObject({
      code: 'import-invalid',
      detail: expect.stringMatching(/^watched\.csv: line 20002: something follows a closing quote/) as string,
    });
  });

  test('a million columns', async () => {
    await expect(read({ 'x.csv': `Title,${'a,'.repeat(1_000_000)}\n1,2\n` })).rejects.toMatchObject({
      code: expect.stringMatching(/^import-/) as string,
    });
    const text = `Date,Name,Year,Letterboxd URI\n${','.repeat(1_000_000)}\n`;
    await expect(read({ 'watched.csv': text })).rejects.toMatchObject({
      code: 'import-invalid',
      detail: 'watched.csv: line 2: more than 1,000 columns',
    });
  });

  test('a row of NUL bytes in a good file is skipped', async () => {
    const records = await read({ 'watched.csv': `${WATCHED}${'\0'.repeat(500)}\n` });
    expect(only(records, 'watched')).toHaveLength(1);
    expect(skips(records)).toEqual(['damaged: NUL']);
  });

  test('a NUL in a text is replaced, and it is said', async () => {
    const [watched] = only(await read({ 'watched.csv': WATCHED.replace(',A,', ',A\0B,') }), 'watched');
    expect([watched?.film.title, watched?.remarks]).toEqual([
      'A\uFFFDB',
      [{ code: 'characters-replaced', detail: null }],
    ]);
  });
});

/** The most bytes held at once above what was held before, as far as the collector tells. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage();
  let most = 0;
  const timer = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return most;
}

describe('memory stays flat', () => {
  const MEGABYTE = 1_000_000;

  test('in a line of 400 MB', async () => {
    const path = join(temporaryFolder(), 'watched.csv');
    writeFileSync(path, `${WATCHED}"`);
    // a file with a hole in it: NUL bytes that take no room
    truncateSync(path, 400_000_000);
    const most = await memoryOf(() =>
      expect(recordsOf([path])).rejects.toMatchObject({
        code: 'import-invalid',
        detail: 'watched.csv: line 3: a row of more than 8 MB',
      }),
    );
    expect(most).toBeLessThan(300 * MEGABYTE);
  }, 60_000);

  test('in half a gigabyte of zeros', async () => {
    const path = join(temporaryFolder(), 'x.csv');
    writeFileSync(path, '');
    truncateSync(path, 500_000_000);
    const most = await memoryOf(() => expect(recordsOf([path])).rejects.toMatchObject({ code: 'import-invalid' }));
    expect(most).toBeLessThan(200 * MEGABYTE);
  }, 60_000);

  test('in ten gigabytes, which are not even begun', async () => {
    const path = join(temporaryFolder(), 'x.csv');
    writeFileSync(path, '');
    truncateSync(path, 10_000_000_000);
    await expect(recordsOf([path])).rejects.toMatchObject({ code: 'import-too-large' });
  });

  test('in 60 MB of reviews', async () => {
    const header = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n';
    const review = 'The lane was empty, and <i>nobody</i> came back to it at dusk. '.repeat(50);
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `2024-01-01,Film ${index},2000,https://boxd.it/${index},4,,"${review}",,2024-01-01\n`,
    );
    const [path = ''] = files({ 'reviews.csv': header + rows.join('') });
    const { sources } = await opened([path]);
    let count = 0;
    const most = await memoryOf(async () => {
      for await (const record of sources[0]?.read() ?? []) count += record.kind === 'entry' ? 1 : 0;
    });
    expect(count).toBe(20_000);
    expect(most).toBeLessThan(250 * MEGABYTE);
  }, 60_000);
});

test('nothing is left behind, whatever was read', async () => {
  const chosen = folder({ 'a/watched.csv': WATCHED, 'b.zip': zip([good]) });
  const before = readdirSync(dirname(chosen), { recursive: true }).toSorted();
  await recordsOf([chosen]);
  mkdirSync(join(chosen, 'bad'));
  writeFileSync(join(chosen, 'bad', 'bad.zip'), zip([good, { name: '../x' }]));
  await expect(recordsOf([chosen])).rejects.toMatchObject({ code: 'import-unsafe' });
  const after = readdirSync(dirname(chosen), { recursive: true }).toSorted();
  expect(after.filter((name) => !String(name).includes('bad'))).toEqual(before);
});
