// Owns an export as Letterboxd packs it, made of the corpus: the same films and reviews, in the site's HTML.

import { crc32, deflateRawSync } from 'node:zlib';
import type { Corpus } from '../corpus/corpus.ts';

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What the site makes of Markdown: its own few tags, entities, real line ends. */
function htmlOf(review: string): string {
  return review
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^> ?(.*)$/gmu, '<blockquote>$1</blockquote>')
    .replace(/\*\*([^*\n]+)\*\*/gu, '<b>$1</b>')
    .replace(/\*([^*\n]+)\*/gu, '<i>$1</i>');
}

interface Tables {
  'diary.csv': string;
  'reviews.csv': string;
  'watched.csv': string;
}

function tablesOf(corpus: Corpus): Tables {
  const diary = ['Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date'];
  const reviews = ['Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date'];
  const films = new Set<number>();
  for (let index = 0; index < corpus.entries; index += 1) {
    const { film, rating, isRewatch, tags, watchedOn, review } = corpus.entry(index);
    const { title, year } = corpus.film(film);
    films.add(film);
    const day = (watchedOn ?? '').length === 10 ? watchedOn : '';
    const head = `2024-03-02,${cell(title)},${year ?? ''},https://boxd.it/e${index},${rating ?? ''},${isRewatch ? 'Yes' : ''}`;
    const tail = `${cell(tags.join(', '))},${day ?? ''}`;
    diary.push(`${head},${tail}`);
    reviews.push(`${head},${cell(htmlOf(review ?? ''))},${tail}`);
  }
  const watched = [...films].map((film) => {
    const { title, year } = corpus.film(film);
    return `2024-03-02,${cell(title)},${year ?? ''},https://boxd.it/f${film}`;
  });
  const text = (rows: string[]): string => `${rows.join('\n')}\n`;
  return {
    'diary.csv': text(diary),
    'reviews.csv': text(reviews),
    'watched.csv': text(['Date,Name,Year,Letterboxd URI', ...watched]),
  };
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >>> 8]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** The bytes of the ZIP. */
export function exportOf(corpus: Corpus): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(tablesOf(corpus)) as [string, string][]) {
    const bytes = Buffer.from(text);
    const data = deflateRawSync(bytes, { level: 1 });
    const shared = [u16(20), u16(0x800), u16(8), u32(0), u32(crc32(bytes)), u32(data.length), u32(bytes.length)];
    const sizes = [u16(Buffer.byteLength(name)), u16(0)];
    const local = Buffer.concat([u32(0x04034b50), ...shared, ...sizes, Buffer.from(name), data]);
    const rest = [u16(0), u16(0), u16(0), u32(0), u32(at), Buffer.from(name)];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...shared, ...sizes, ...rest]));
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const count = u16(directory.length);
  return Buffer.concat([...parts, index, u32(0x06054b50), u32(0), count, count, u32(index.length), u32(at), u16(0)]);
}
