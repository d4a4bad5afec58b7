// The diary's own line of the search language: what is typed narrows the list at once, and the address keeps it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { parseSearchQuery } from '../../../db/model/search/parse.ts';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import controls from '../../ui/controls.module.css';
import { useCommands } from '../frame/run-commands.ts';
import styles from './diary-query.module.css';

/** Milliseconds without a key before the list follows. */
const SETTLE = 150;

export function DiaryQuery({ query, onLeave }: { query: string; onLeave: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const noteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [sent, setSent] = useState(query);
  const [lastQuery, setLastQuery] = useState(query);
  if (query !== lastQuery) {
    setLastQuery(query);
    // Back, a link or "Clear" changed the address from outside: the line follows
    if (query !== sent) {
      setTyped(query);
      setSent(query);
    }
  }
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (typed === sent) return;
      setSent(typed);
      void navigate({
        to: '/diary',
        search: (now) => ({ ...now, q: typed || undefined, entry: undefined, edit: undefined }),
        replace: true,
      });
    }, SETTLE);
    return () => window.clearTimeout(timer);
  }, [typed, sent, navigate]);
  useCommands({
    'diary.filter': () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  // a filter without its value is one being typed
  const wrong = parseSearchQuery(typed).problems.find(({ code }) => code !== 'no-value');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['query']}>
      <input
        ref={input}
        type="text"
        className={controls['line']}
        aria-label={t`Filter the diary`}
        aria-keyshortcuts="/"
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={wrong ? noteId : undefined}
        placeholder={t`Words, theme:grief, rating:>=4`}
        maxLength={LONGEST_QUERY}
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {wrong && (
        <p id={noteId} className={controls['problem']}>
          <Trans>
            “{typed.slice(wrong.from, wrong.to)}” is no filter. Perhaps {wrong.possible.slice(0, 3).join(', ')}
          </Trans>
        </p>
      )}
    </div>
  );
}
