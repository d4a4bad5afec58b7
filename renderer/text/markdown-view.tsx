// The reading view of a review. HTML in it is shown as text, images are never loaded, links open only http(s) and only after asking.

import { lazy, memo, Suspense } from 'react';
import styles from './reading.module.css';

/** Characters from which on a review opens as an essay does, its first line in small capitals. */
const ESSAY = 400;

const RenderedMarkdown = lazy(async () => ({ default: (await import('./rendered-markdown.tsx')).RenderedMarkdown }));

const NO_MARKS: readonly string[] = [];

/** `marks` are folded words to mark, as a search gave them. */
export const MarkdownView = memo(function MarkdownView({
  text,
  marks = NO_MARKS,
}: {
  text: string;
  marks?: readonly string[] | undefined;
}) {
  return (
    <div
      className={styles['reading']}
      lang={languageOf(text)}
      data-essay={text.length >= ESSAY || undefined}
      data-review=""
    >
      <Suspense fallback={<p className={styles['waiting']}>{text.slice(0, 600)}</p>}>
        <RenderedMarkdown text={text} marks={marks} />
      </Suspense>
    </div>
  );
});

/** Japanese where kana stand among the first characters: it decides glyphs and line breaking. */
export function languageOf(text: string): string | undefined {
  return /[\u3040-\u30ff]/u.test(text.slice(0, 400)) ? 'ja' : undefined;
}
