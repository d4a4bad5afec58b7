// What a review keeps to itself until it is asked: a control for each span, and its words, which are not in the page before.

import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import styles from './reading.module.css';

interface Told {
  spans: ReadonlySet<string>;
  toggle: (span: string) => void;
}

const ToldSpans = createContext<Told>({ spans: new Set(), toggle: () => undefined });

export function Spoilers({ children }: { children: ReactNode }) {
  const [spans, setSpans] = useState<ReadonlySet<string>>(new Set());
  const told = useMemo<Told>(
    () => ({
      spans,
      toggle: (span) =>
        setSpans((now) => new Set(now.has(span) ? [...now].filter((each) => each !== span) : [...now, span])),
    }),
    [spans],
  );
  return <ToldSpans value={told}>{children}</ToldSpans>;
}

/** Stays the same control when it is used, so that the keyboard stays on it. */
export function SpoilerControl({ span }: { span: string }) {
  const { spans, toggle } = use(ToldSpans);
  const { t } = useLingui();
  const isTold = spans.has(span);
  return (
    <button
      type="button"
      className={styles['spoiler']}
      aria-expanded={isTold}
      aria-label={isTold ? t`Spoiler. Hide` : t`Spoiler. Show`}
      onClick={() => toggle(span)}
    >
      {isTold ? (
        <Trans>Hide</Trans>
      ) : (
        <Trans>
          Spoiler. <span>Show</span>
        </Trans>
      )}
    </button>
  );
}

export function SpoilerWords({ span, isBlock, children }: { span: string; isBlock: boolean; children: ReactNode }) {
  const { spans } = use(ToldSpans);
  if (!spans.has(span)) return null;
  return isBlock ? <>{children}</> : <span className={styles['told']}>{children}</span>;
}
