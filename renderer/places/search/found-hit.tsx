// One hit: what it is, the passage that shows why, the names and themes that were found. Opens with one press.

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SearchHit } from '../../../db/model/search/answer.ts';
import { Marked } from '../../ui/marked.tsx';
import { Stars } from '../../ui/rating.tsx';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { AnotherPassage, ExcerptText, OtherPassages, PassageText, useMorePassages } from './found-passages.tsx';
import { HitLink } from './hit-link.tsx';
import { sayHit, sayWhat } from './hit-words.ts';
import styles from './found-list.module.css';

function HitStars({ hit }: { hit: SearchHit }) {
  if (hit.kind !== 'entry' || hit.entry.rating === null) return null;
  return (
    <span className={styles['stars']}>
      <Stars rating={hit.entry.rating} />
    </span>
  );
}

/** `head` is the first line: the title where the hit stands alone, else what it is. */
function HitFrame({ hit, query, head }: { hit: SearchHit; query: string; head: ReactNode }) {
  const more = useMorePassages(hit, query);
  const { passage } = hit;
  return (
    <>
      <HitLink hit={hit} query={query} passage={passage} className={styles['link']}>
        {head}
        {passage && <PassageText hit={hit} passage={passage} />}
        {hit.kind === 'entry' && passage === null && hit.entry.excerpt && <ExcerptText text={hit.entry.excerpt} />}
      </HitLink>
      <OtherPassages hit={hit} query={query} passages={more.passages} />
      <Circumstances hit={hit}>
        {more.hasMore && (
          <AnotherPassage isFirst={passage === null && more.passages.length === 0} onPress={more.showNext} />
        )}
      </Circumstances>
    </>
  );
}

/** Where it stands, who is named in it, which themes it has of those looked for. */
export function Circumstances({ hit, children }: { hit: SearchHit; children?: ReactNode }) {
  const { i18n } = useLingui();
  const { passage } = hit;
  const themes = hit.kind === 'entry' ? hit.entry.themes.filter(({ id }) => hit.themeIds.includes(id)) : [];
  return (
    <div className={styles['circumstances']}>
      {hit.kind === 'quote' && hit.cite !== null && (
        <span dir="auto">
          <Marked passage={hit.cite} />
        </span>
      )}
      {hit.kind === 'entry' && passage && (
        <span>
          <Trans>Review, paragraph {passage.paragraph}</Trans>
        </span>
      )}
      {hit.isHidden && (
        <span>
          <Trans>Found in spoilers, which stay hidden</Trans>
        </span>
      )}
      {themes.map((theme) => (
        <ThemeWord key={theme.id} theme={theme} />
      ))}
      {hit.names.map(({ what, name }) => (
        <span key={`${what} ${name.text}`} className={styles['name']}>
          <span className={styles['what']}>{sayWhat(i18n, what)}</span> <Marked passage={name} />
        </span>
      ))}
      {children}
    </div>
  );
}

function TitleWords({ hit, year }: { hit: SearchHit; year: number | null }) {
  const { i18n } = useLingui();
  return (
    <span className={styles['head']}>
      <span className={styles['title']} dir="auto">
        {hit.kind === 'theme' ? (
          <ThemeWord theme={hit.theme}>
            <Marked passage={hit.title} />
          </ThemeWord>
        ) : (
          <Marked passage={hit.title} />
        )}
      </span>
      <span className={styles['dates']}>{[year, sayHit(i18n, hit)].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** A hit by itself, under its own title. */
export function LoneHit({ hit, query, year }: { hit: SearchHit; query: string; year: number | null }) {
  const head = (
    <>
      <TitleWords hit={hit} year={year} />
      <HitStars hit={hit} />
    </>
  );
  return <HitFrame hit={hit} query={query} head={head} />;
}

/** One of several hits of a film whose title stands above them. */
export function HitOfFilm({ hit, query }: { hit: SearchHit; query: string }) {
  const { i18n } = useLingui();
  return (
    <HitFrame
      hit={hit}
      query={query}
      head={
        <span className={styles['head']}>
          <span className={styles['dates']}>{sayHit(i18n, hit)}</span>
          <HitStars hit={hit} />
        </span>
      }
    />
  );
}
