// The line on which one looks for words in the text that is open. Never leaves the page; Search is for the whole journal.

import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import controls from '../ui/controls.module.css';
import type { Found } from './text-finder.ts';
import styles from './find-bar.module.css';

function CountWords({ query, found }: { query: string; found: Found }) {
  const here = String(found.index + 1);
  const count = String(found.count);
  return (
    <span className={styles['count']} role="status">
      {query.trim() !== '' && (found.count === 0 ? <Trans>Not found</Trans> : <Trans>{`${here} of ${count}`}</Trans>)}
    </span>
  );
}

export interface FindBarProps {
  query: string;
  found: Found;
  /** Whenever it changes, the line is selected again. */
  asked: number;
  onQuery: (query: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function FindBar({ query, found, asked, onQuery, onStep, onClose }: FindBarProps) {
  const { t } = useLingui();
  const line = useRef<HTMLInputElement>(null);
  const asks = useRef(0);
  useEffect(() => {
    if (asks.current === asked) return;
    asks.current = asked;
    line.current?.focus();
    line.current?.select();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onStep(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={styles['find']} aria-label={t`Find in this text`}>
      <input
        ref={line}
        className={styles['line']}
        aria-label={t`Find in this text`}
        placeholder={t`Find in this text`}
        spellCheck={false}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <CountWords query={query} found={found} />
      <span className={styles['acts']}>
        <button
          type="button"
          className={controls['word']}
          disabled={found.count === 0}
          aria-keyshortcuts="Shift+F3"
          onClick={() => onStep(-1)}
        >
          <Trans>Previous</Trans>
        </button>
        <button
          type="button"
          className={controls['word']}
          disabled={found.count === 0}
          aria-keyshortcuts="F3"
          onClick={() => onStep(1)}
        >
          <Trans>Next</Trans>
        </button>
        <button type="button" className={controls['word']} onClick={onClose} aria-keyshortcuts="Escape">
          <Trans>Close</Trans>
        </button>
      </span>
    </search>
  );
}
