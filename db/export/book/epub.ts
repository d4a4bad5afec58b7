// Writes a book as EPUB 3: one ZIP, its first file the plain word that says so. Nothing of this moment stands in it, not even in the ZIP.

import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Sliced } from '../../search/pace.ts';
import { one, sql } from '../../sql.ts';
import type { ExportCounts, Exporting } from '../exporting.ts';
import { type Html, markup } from '../page/markup.ts';
import { titleText } from '../page/parts.ts';
import type { ExportWords } from '../page/words.ts';
import { type Append, writeWholeFile } from '../whole-file.ts';
import { BookPosters } from './book-posters.ts';
import { BOOK_STYLE } from './book-style.ts';
import { chapterHtml } from './chapter.ts';
import { noticeWhatABookLeaves } from './notices.ts';
import { type BookPlan, planBook } from './plan.ts';

/** The earliest a ZIP can say. It has local time: made anew, since the time zone may change while the program runs. */
const noTime = (): Date => new Date(1980, 0, 1);

/** A ZIP written piece by piece, without waiting for anything. */
class Archive {
  readonly #zip: Zip;

  constructor(append: Append) {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      append(chunk);
    });
  }

  /** As it is: what is packed already, and what has to be readable. */
  addStored(name: string, bytes: Uint8Array): void {
    this.#add(new ZipPassThrough(name), bytes);
  }

  addText(name: string, text: string): void {
    this.#add(new ZipDeflate(name, { level: 6 }), Buffer.from(text, 'utf8'));
  }

  end(): void {
    this.#zip.end();
  }

  #add(file: ZipPassThrough | ZipDeflate, bytes: Uint8Array): void {
    file.mtime = noTime();
    this.#zip.add(file);
    file.push(bytes, true);
  }
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The wrapper of every page, XML and HTML at once. */
function pageText({ language }: ExportWords, title: string, body: Html): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${
    markup`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`.text
  }`;
}

const chapterFile = (at: number): string => `chapter-${at + 1}.xhtml`;

function titlePage(words: ExportWords, { title, filmCount, entryCount }: BookPlan): string {
  const size = words.size(entryCount, filmCount);
  return pageText(
    words,
    title,
    markup`<div class="title-page"><h1>${titleText(words, title)}</h1>\n<p class="under">${size}</p></div>`,
  );
}

function contentsPage(words: ExportWords, { chapters }: BookPlan): string {
  const items = chapters.map(
    ({ title }, at): Html => markup`<li><a href="${chapterFile(at)}">${titleText(words, title)}</a></li>\n`,
  );
  // a list of contents may not be empty
  const rest = markup`<li><a href="title.xhtml">${words.titlePage}</a></li>\n`;
  return pageText(
    words,
    words.contents,
    markup`<nav epub:type="toc" id="toc" class="contents"><h1>${words.contents}</h1>\n<ol>\n${rest}${items}</ol></nav>`,
  );
}

/** The newest change of what is in it: the same book has the same date. */
function changedAt({ db, choice }: Exporting): string {
  const filmIds = sql.ids(choice.films.map(({ id }) => id));
  const entryIds = sql.ids(choice.films.flatMap((film) => film.entryIds));
  const { at } = one<{ at: number }>(
    db,
    sql`SELECT max(coalesce((SELECT max(changed_at) FROM film WHERE id IN ${filmIds}), 0),
      coalesce((SELECT max(changed_at) FROM entry WHERE id IN ${entryIds}), 0)) AS at`,
  );
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** A number for the book that is made of what it is: version 8 of RFC 9562. */
function identifierOf({ db, scope, choice }: Exporting): string {
  const ids = sql.ids(choice.films.map(({ id }) => id));
  const { uids } = one<{ uids: string | null }>(
    db,
    sql`SELECT group_concat(uid, ' ' ORDER BY uid) AS uids FROM film WHERE id IN ${ids}`,
  );
  const hash = createHash('sha256')
    .update(`${scope.kind} ${uids ?? ''}`)
    .digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

interface Item {
  id: string;
  file: string;
  type: string;
  properties?: string;
  fallback?: string;
}

function packageText(exporting: Exporting, plan: BookPlan, posters: BookPosters): string {
  const page = 'application/xhtml+xml';
  const pages: Item[] = [
    { id: 'title', file: 'title.xhtml', type: page },
    { id: 'contents', file: 'contents.xhtml', type: page, properties: 'nav' },
    ...plan.chapters.map((_, at): Item => ({ id: `chapter-${at + 1}`, file: chapterFile(at), type: page })),
  ];
  const idOf = (file: string): string => `poster-${file.replace('.', '-')}`;
  const images = posters.all.map(({ file, mediaType, fallback }): Item => ({
    ...{ id: idOf(file), file: `posters/${file}`, type: mediaType },
    ...(fallback === null ? {} : { fallback: idOf(fallback) }),
  }));
  const all: Item[] = [...pages, { id: 'style', file: 'style.css', type: 'text/css' }, ...images];
  const items = all.map(({ id, file, type, properties, fallback }): Html => {
    const more = [
      properties === undefined ? null : markup` properties="${properties}"`,
      fallback === undefined ? null : markup` fallback="${fallback}"`,
    ];
    return markup`<item id="${id}" href="${file}" media-type="${type}"${more[0] ?? null}${more[1] ?? null}/>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    markup`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${exporting.words.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">${identifierOf(exporting)}</dc:identifier>
<dc:title>${plan.title}</dc:title>
<dc:language>${exporting.words.language}</dc:language>
<meta property="dcterms:modified">${changedAt(exporting)}</meta>
</metadata>
<manifest>
${items}</manifest>
<spine>
${pages.map(({ id }): Html => markup`<itemref idref="${id}"/>\n`)}</spine>
</package>
`.text
  }`;
}

function* fillBook(exporting: Exporting, plan: BookPlan, append: Append): Sliced<number> {
  const { db, course, words } = exporting;
  const archive = new Archive(append);
  archive.addStored('mimetype', Buffer.from('application/epub+zip', 'latin1'));
  archive.addText('META-INF/container.xml', CONTAINER);
  archive.addText('book/style.css', BOOK_STYLE);
  archive.addText('book/title.xhtml', titlePage(words, plan));
  archive.addText('book/contents.xhtml', contentsPage(words, plan));
  const posters = new BookPosters(db, (file, content) => {
    if (typeof content === 'string') archive.addText(`book/${file}`, content);
    else archive.addStored(`book/${file}`, content);
  });
  for (const [at, chapter] of plan.chapters.entries()) {
    const around = { db, words, prefix: `c${at + 1}`, posterOf: posters.fileOf.bind(posters) };
    const writing = chapterHtml(around, chapter);
    let step = writing.next();
    for (; !step.done; step = writing.next()) yield* course.step();
    archive.addText(`book/${chapterFile(at)}`, pageText(words, chapter.title, step.value));
    yield* course.step();
  }
  archive.addText('book/package.opf', packageText(exporting, plan, posters));
  archive.end();
  return plan.chapters.length;
}

export function* writeEpub(exporting: Exporting): Sliced<ExportCounts> {
  noticeWhatABookLeaves(exporting);
  const plan = planBook(exporting);
  exporting.course.begin(plan.chapters.reduce((sum, { parts }) => sum + parts.length + 1, 0));
  yield* writeWholeFile(exporting.to, (append) => fillBook(exporting, plan, append));
  return { filmCount: plan.filmCount, entryCount: plan.entryCount, fileCount: 1 };
}
