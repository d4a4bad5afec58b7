// Markdown to elements, in a chunk of its own so that the first screen does not wait for it. Never raw HTML.

import { createContext, type ReactNode, use, useEffect, useRef } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { askShell } from '../api/client.ts';
import { rehypeHeadingLevels } from './heading-levels.ts';
import { rehypeMarkWords } from './mark-words.ts';
import styles from './reading.module.css';

/** An address that may be offered: http(s) as the browser itself reads it. */
function safeAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null;
  const { protocol } = new URL(href);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** An image within a link is words of that link. */
const IsInLink = createContext(false);

function Link({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const isInLink = use(IsInLink);
  const address = safeAddress(href);
  if (address === null || isInLink) return <>{children}</>;
  return (
    <a
      href={address}
      title={address}
      onClick={(event) => {
        event.preventDefault();
        void askShell('link.open', { address });
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      <IsInLink value>{children}</IsInLink>
    </a>
  );
}

const looks = { heading1: styles['heading1'] ?? '', heading2: styles['heading2'] ?? '' };

const components: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ src, alt }) => <Link href={typeof src === 'string' ? src : undefined}>{alt || src}</Link>,
  input: ({ checked }) => <input type="checkbox" checked={checked ?? false} disabled readOnly />,
};

export function RenderedMarkdown({ text, marks }: { text: string; marks: readonly string[] }) {
  const start = useRef<HTMLSpanElement>(null);
  // what was looked for is what is shown first
  useEffect(() => {
    if (marks.length > 0) start.current?.parentElement?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [marks]);
  return (
    <>
      <span ref={start} hidden />
      <Markdown
        remarkPlugins={[[remarkGfm, { singleTilde: false }]]}
        rehypePlugins={[
          [rehypeHeadingLevels, looks],
          [rehypeMarkWords, marks],
        ]}
        components={components}
        urlTransform={(url) => url}
      >
        {text}
      </Markdown>
    </>
  );
}
