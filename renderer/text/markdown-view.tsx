// The reading view of a review. HTML in it is shown as text, images are never loaded, links open only http(s) and only after asking.

import { languageOf } from './block-languages.ts';
import { memo } from 'react';
import { RenderedMarkdown, useIsReadable } from './reading-code.ts';
import styles from './reading.module.css';

/** Characters from which on a review opens as an essay does, its first line in small capitals. */
const ESSAY = 400;

/** `lookedFor` is a search line whose words are to be marked. */
export const MarkdownView = memo(function MarkdownView({
  text,
  lookedFor,
}: {
  text: string;
  lookedFor?: string | undefined;
}) {
  const isReadable = useIsReadable();
  return (
    <div
      className={styles['reading']}
      lang={languageOf(text)}
      data-essay={text.length >= ESSAY || undefined}
      data-review=""
    >
      {isReadable ? (
        <RenderedMarkdown text={text} lookedFor={lookedFor} />
      ) : (
        <p className={styles['waiting']}>{text.slice(0, 600)}</p>
      )}
    </div>
  );
});
