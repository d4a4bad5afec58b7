// Writes a book as one page to be printed: the program's window makes a PDF of it. A page number that is not known yet is a row of noughts.

import type { Sliced } from '../../search/pace.ts';
import type { ExportCounts, Exporting } from '../exporting.ts';
import { type Html, markup } from '../page/markup.ts';
import { titleText } from '../page/parts.ts';
import type { ExportWords } from '../page/words.ts';
import { type AddFile, writeWholeFolder } from '../whole-file.ts';
import { BookPosters } from './book-posters.ts';
import { BOOK_STYLE } from './book-style.ts';
import { chapterHtml } from './chapter.ts';
import { noticeWhatABookLeaves } from './notices.ts';
import { type BookPlan, planBook } from './plan.ts';

const PRINT_STYLE = `${BOOK_STYLE}
@page { size: 148mm 210mm; margin: 20mm 18mm 20mm; }
html { font-size: 10.5pt; }
body { font-family: Newsreader, 'Noto Serif JP bundled', 'Noto Serif CJK JP', 'Hiragino Mincho ProN', 'Yu Mincho', Georgia, serif; line-height: 1.42; font-variant-numeric: oldstyle-nums; color: #231f1a; }
.chapter, .contents { break-before: page; }
.chapter > h1 { margin-top: 0; font-size: 26pt; }
.title-page { padding-top: 58mm; }
.title-page h1 { font-size: 30pt; text-wrap: balance; }
.contents li a { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 0.4pt solid #e6dfd3; padding: 1mm 0; }
.contents .page { font-variant-numeric: lining-nums tabular-nums; color: #5e564c; }
.review { orphans: 2; widows: 2; }
`;

/** The name of a chapter's place, which its page number is found by. */
const placeOf = (at: number): string => `chapter-${at + 1}`;

function openingHtml(words: ExportWords, { title, filmCount, entryCount, chapters }: BookPlan): Html {
  const size = words.size(entryCount, filmCount);
  const items = chapters.map((chapter, at): Html => {
    const page = markup`<span class="page" data-place="${placeOf(at)}">0000</span>`;
    return markup`<li><a href="#${placeOf(at)}"><span>${titleText(words, chapter.title)}</span>${page}</a></li>\n`;
  });
  const contents = markup`<section class="contents"><h1>${words.contents}</h1>\n<ol>\n${items}</ol></section>\n`;
  return markup`<section class="title-page"><h1>${titleText(words, title)}</h1>\n<p class="under">${size}</p></section>
${chapters.length > 1 && contents}`;
}

function pageText({ language }: ExportWords, title: string, body: readonly Html[]): string {
  const policy = "default-src 'none'; style-src 'self' file:; img-src 'self' file:; font-src file:; base-uri 'none'";
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" href="fonts.css">
<link rel="stylesheet" href="style.css">
</head>
<body>
${body}</body>
</html>
`.text;
}

function* fillPage(exporting: Exporting, plan: BookPlan, addFile: AddFile): Sliced<void> {
  const { db, course, words } = exporting;
  const posters = new BookPosters(db, addFile);
  const body: Html[] = [openingHtml(words, plan)];
  for (const [at, chapter] of plan.chapters.entries()) {
    const around = { db, words, prefix: `c${at + 1}`, posterOf: posters.fileOf.bind(posters) };
    const writing = chapterHtml(around, chapter);
    let step = writing.next();
    for (; !step.done; step = writing.next()) yield* course.step();
    body.push(markup`<section class="chapter" id="${placeOf(at)}">\n${step.value}</section>\n`);
  }
  addFile('style.css', PRINT_STYLE);
  // the window that prints puts the program's own typefaces here
  addFile('fonts.css', '');
  addFile('index.html', pageText(words, plan.title, body));
}

/** A folder with the page in `index.html`. It is one page: whoever prints a book of everything needs room for all of it. */
export function* writePrintPage(exporting: Exporting): Sliced<ExportCounts> {
  noticeWhatABookLeaves(exporting);
  const plan = planBook(exporting);
  exporting.course.begin(plan.chapters.reduce((sum, { parts }) => sum + parts.length, 0));
  yield* writeWholeFolder(exporting.to, (addFile) => fillPage(exporting, plan, addFile));
  return { filmCount: plan.filmCount, entryCount: plan.entryCount, fileCount: 1 };
}
