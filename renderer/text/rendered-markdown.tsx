// Markdown to elements, in a chunk of its own so that the first screen does not wait for it. Never raw HTML.

import { useLingui } from '@lingui/react/macro';
import { createContext, type MouseEvent, type ReactNode, use, useId, useMemo } from 'react';
import Markdown, { type Components, type ExtraProps, type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Marker } from '../../db/model/search/marks.ts';
import { wantedMatchers } from '../../db/model/search/matcher.ts';
import { parseSearchQuery } from '../../db/model/search/parse.ts';
import { askShell } from '../api/client.ts';
import { rehypeDirections } from '../../db/model/markdown/directions.ts';
import { rehypeFootnotes } from '../../db/model/markdown/footnotes.ts';
import { rehypeHeadingLevels } from '../../db/model/markdown/heading-levels.ts';
import { languageOf, rehypeBlockLanguages } from './block-languages.ts';
import { rehypeMarkWords } from './mark-words.ts';
import { remarkSpoilers, SPAN } from '../../db/model/markdown/remark-spoilers.ts';
import { safeAddress } from './safe-address.ts';
import { rehypeSourceLines } from './source-lines.ts';
import { paragraphsOfLines } from './source-paragraphs.ts';
import { SpoilerControl, Spoilers, SpoilerWords } from './spoilers.tsx';
import styles from './reading.module.css';

type Pluggable = NonNullable<Options['rehypePlugins']>[number];

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

/** Goes to a note or back from it. The address of the page is the place one is at: it must not change. */
function goWithin(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.querySelector<HTMLElement>(`#${CSS.escape(event.currentTarget.hash.slice(1))}`);
  target?.scrollIntoView({ block: 'center' });
  (target?.querySelector<HTMLElement>('a[data-footnote-backref]') ?? target)?.focus({ preventScroll: true });
}

type Anchor = { href?: string | undefined; children?: ReactNode; id?: string | undefined } & ExtraProps;

/** The number of a note in the text, or the way back from the note. Nobody can write one but as a footnote. */
function NoteLink({ href, id, children, node }: Anchor) {
  const isBack = 'dataFootnoteBackref' in (node?.properties ?? {});
  const label = node?.properties['ariaLabel'];
  return (
    <a
      href={href}
      id={id}
      role={isBack ? 'doc-backlink' : 'doc-noteref'}
      {...(isBack ? { 'data-footnote-backref': '' } : { 'data-footnote-ref': '' })}
      aria-label={typeof label === 'string' ? label : undefined}
      onClick={goWithin}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
    </a>
  );
}

const isNoteLink = ({ node }: ExtraProps): boolean =>
  ['dataFootnoteRef', 'dataFootnoteBackref'].some((name) => name in (node?.properties ?? {}));

function TaskBox({ isTicked }: { isTicked: boolean }) {
  const { t } = useLingui();
  return <input type="checkbox" aria-label={t`Done`} checked={isTicked} disabled readOnly />;
}

const looks = { heading1: styles['heading1'] ?? '', heading2: styles['heading2'] ?? '' };

const spanOf = (props: object): string => String(Reflect.get(props, SPAN));

const components: Components = {
  a: (props) => (isNoteLink(props) ? <NoteLink {...props} /> : <Link href={props.href}>{props.children}</Link>),
  img: ({ src, alt }) => <Link href={typeof src === 'string' ? src : undefined}>{alt || src}</Link>,
  input: ({ checked }) => <TaskBox isTicked={checked ?? false} />,
  button: (props) => <SpoilerControl span={spanOf(props)} />,
  span: (props) => (
    <SpoilerWords span={spanOf(props)} isBlock={false}>
      {props.children}
    </SpoilerWords>
  ),
  div: (props) => (
    <SpoilerWords span={spanOf(props)} isBlock>
      {props.children}
    </SpoilerWords>
  ),
};

/** The words of a search line, marked where they are found, each with the paragraph it stands in. */
function marksFor(text: string, lookedFor: string | undefined): Pluggable[] {
  const matchers = lookedFor === undefined ? [] : wantedMatchers(parseSearchQuery(lookedFor).root);
  return matchers.length === 0 ? [] : [[rehypeMarkWords, new Marker(matchers), paragraphsOfLines(text)]];
}

export function RenderedMarkdown({ text, lookedFor }: { text: string; lookedFor?: string | undefined }) {
  const { t } = useLingui();
  const prefix = `note${useId().replace(/[^\w]/g, '')}-`;
  const words = useMemo(
    () => (
      <Markdown
        remarkPlugins={[[remarkGfm, { singleTilde: false }], remarkSpoilers]}
        remarkRehypeOptions={{
          clobberPrefix: prefix,
          footnoteBackContent: '↩\ufe0e',
          footnoteBackLabel: (index) => t`Back to note ${index + 1} in the text`,
        }}
        rehypePlugins={[
          rehypeSourceLines,
          [rehypeFootnotes, t`Notes`],
          [rehypeHeadingLevels, looks],
          [rehypeBlockLanguages, languageOf(text)],
          rehypeDirections,
          ...marksFor(text, lookedFor),
        ]}
        components={components}
        urlTransform={(url) => url}
      >
        {text}
      </Markdown>
    ),
    [text, lookedFor, prefix, t],
  );
  return <Spoilers key={text}>{words}</Spoilers>;
}
