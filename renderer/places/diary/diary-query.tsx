// The diary's own line of the search language: what is typed narrows the list at once, and the address keeps it.

import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStepBack } from '../../ui/step-back.ts';
import { useCommands } from '../frame/run-commands.ts';
import { QueryField } from '../search/query-field.tsx';
import { QueryProblems, useProblems } from '../search/query-problems.tsx';
import { StillReading } from '../search/still-reading.tsx';
import { NotHereScope } from './not-here-scope.tsx';
import styles from './diary-query.module.css';

/** Milliseconds without a key before the list follows. */
const SETTLE = 150;

export function DiaryQuery({ query, onLeave }: { query: string; onLeave: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const problemsId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [caret, setCaret] = useState<number | null>(null);
  const problems = useProblems(typed, caret);
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
  useStepBack((target) => {
    if (target !== input.current) return false;
    if (typed === '') onLeave();
    else setTyped('');
    return true;
  }, input);
  // what the list of completions has a use for, it has taken
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.target !== input.current) return;
    // the list around would select every entry
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    onLeave();
    event.preventDefault();
    event.stopPropagation();
  };
  const inPlace = { label: t`Filter the diary`, placeholder: t`Words, theme:grief, rating:>=4`, key: '/' };
  return (
    <div className={styles['query']} role="search" onKeyDown={onKeyDown}>
      <QueryField
        {...{ input, inPlace, typed, problems, problemsId, caret }}
        onCaret={setCaret}
        onTyped={setTyped}
        onSettle={() => undefined}
      >
        <QueryProblems id={problemsId} typed={typed} problems={problems} onRepair={setTyped} />
      </QueryField>
      <NotHereScope query={query} />
      {query !== '' && <StillReading />}
    </div>
  );
}
