// Files that mean harm, brought in through the real window: archives, tables, exports, notes, posters.

import { type Member, zip } from '../../db/import/files/zip.ts';
import { bombPng } from '../../support/images.ts';
import type { Attack } from './attack.ts';

/** The file's name and what is in it. */
interface File {
  name: string;
  content: () => string | Uint8Array;
}

const WATCHED = 'Date,Name,Year,Letterboxd URI\n2024-01-01,Kestrel,2019,https://boxd.it/a\n';
const good: Member = { name: 'watched.csv', content: WATCHED };

const archive = (name: string, code: string, members: () => Member[]): Attack<File> => ({
  name,
  where: 'an archive to import',
  input: { name: 'export.zip', content: () => zip(members()) },
  mustHold: code,
  logs: new RegExp(`refused import\\.open \\(${code}`),
});

const file = (name: string, input: File, code: string): Attack<File> => ({
  name,
  where: 'a file to import',
  input,
  mustHold: code,
  logs: new RegExp(`refused import\\.[a-z]+ \\(${code}`),
});

export const refusedFiles: readonly Attack<File>[] = [
  archive('a name that climbs', 'import-unsafe', () => [good, { name: '../../x.csv', content: 'x' }]),
  archive('a name from the root', 'import-unsafe', () => [good, { name: '/etc/x.csv', content: 'x' }]),
  archive('a name of a drive', 'import-unsafe', () => [good, { name: 'C:\\x.csv', content: 'x' }]),
  archive('a name that climbs backwards', 'import-unsafe', () => [good, { name: '..\\x.csv', content: 'x' }]),
  archive('a link', 'import-unsafe', () => [good, { name: 'x.csv', content: '/etc/passwd', mode: 0o120777 }]),
  archive('a name twice', 'import-unsafe', () => [good, good]),
  archive('a name twice but for its case', 'import-unsafe', () => [good, { ...good, name: 'WATCHED.csv' }]),
  archive('a bomb', 'import-unsafe', () => [good, { name: 'b.csv', content: Buffer.alloc(120_000_000, 97) }]),
  archive('a bomb that lies', 'import-unsafe', () => [good, { name: 'b.csv', content: 'x', size: 400_000_000 }]),
  archive('65,000 empty members', 'import-too-large', () =>
    Array.from({ length: 65_000 }, (_each, index) => ({ name: `${index}.csv` })),
  ),
  file(
    'a prototype in an export',
    { name: 'a.json', content: () => '{"__proto__": {"year": 1}, "format": "afterimage"}' },
    'import',
  ),
  file(
    'another program’s database',
    { name: 'a.json', content: () => 'SQLite format 3\0' + '\0'.repeat(4096) },
    'import',
  ),
  file(
    'an export from the future',
    {
      name: 'a.json',
      content: () => JSON.stringify({ format: 'afterimage', version: 999, films: [], entries: [] }),
    },
    'import',
  ),
];

const hostile = `<img src=x onerror="window.ran = true"><script>window.ran = true</script>`;

/** Brought in, and shown as text. */
export const broughtFiles: readonly Attack<File>[] = [
  {
    name: 'a table',
    where: 'a file to import',
    input: {
      name: 'diary.csv',
      content: () =>
        `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\r\n2024-03-02,"${hostile.replaceAll('"', '""')}",2001,https://boxd.it/h1,4,,"${hostile.replaceAll('"', '""')}\n\n[x](javascript:window.ran=true) '=1+1",=cmd,2024-03-01\r\n`,
    },
    mustHold: '<img src=x onerror=',
    logs: /kept as text: import\.run \d+/,
  },
  {
    name: 'notes',
    where: 'a file to import',
    input: {
      name: 'Slow Tide (1998).md',
      content: () =>
        `---\ntitle: "Slow Tide ${hostile.replaceAll('"', '\\"')}"\nyear: 1998\nrating: 4\nwatched: 2024-03-01\n---\n\n${hostile}\n\n![x](https://example.org/x.png) <iframe src="file:///etc/passwd"></iframe>\n`,
    },
    mustHold: 'Slow Tide',
    logs: /kept as text: import\.run \d+/,
  },
];

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=true"><script>window.ran=true</script></svg>';

/** Bytes for a film's poster. */
export const posters: readonly Attack<() => Uint8Array, 'invalid'>[] = (
  [
    ['SVG with script', () => Buffer.from(svg)],
    ['SVG behind a mark of order', () => Buffer.from(`\ufeff<?xml version="1.0"?>${svg}`)],
    ['HTML', () => Buffer.from('<!doctype html><script>window.ran=true</script>')],
    ['HTML that begins as a GIF', () => Buffer.from('GIF89a=1;/*<script>window.ran=true</script>*/')],
    ['a picture too large to unpack', () => Buffer.from(bombPng())],
    ['nothing', () => Buffer.alloc(0)],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj')],
  ] as const
).map(([name, input]) => ({
  name,
  where: 'a poster',
  input,
  mustHold: 'invalid' as const,
  logs: /refused poster\.set \(invalid/,
}));
