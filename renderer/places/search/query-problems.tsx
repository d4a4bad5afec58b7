// Says in words which filter of the line says nothing, and what could stand there instead. Waits until one has done typing it.

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { parseSearchQuery } from '../../../db/model/search/parse.ts';
import type { FilterProblem } from '../../../db/model/search/query.ts';
import controls from '../../ui/controls.module.css';
import styles from './query-field.module.css';

/** Nobody is told that half a word is wrong. */
const REST = 600;
/** Possibilities offered at once: all values of a filter, or the likeliest names. */
const MOST_OFFERED = 8;

/** The wrong filters of the line; the one at the caret only once one rests. */
export function useProblems(typed: string, caret: number | null): readonly FilterProblem[] {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(typed), REST);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const problems = useMemo(() => parseSearchQuery(typed).problems, [typed]);
  return useMemo(
    () => problems.filter(({ to, code }) => caret !== to || (rested === typed && code !== 'no-value')),
    [problems, caret, rested, typed],
  );
}

interface QueryProblemsProps {
  id: string;
  typed: string;
  problems: readonly FilterProblem[];
  onRepair: (typed: string) => void;
}

export function QueryProblems({ id, typed, problems, onRepair }: QueryProblemsProps) {
  return (
    <div id={id} className={problems.length > 0 ? styles['problems'] : undefined} aria-live="polite">
      {problems.map((problem) => {
        const { from, to, possible } = problem;
        return (
          <p key={from} className={styles['problem']}>
            <span className={styles['said']}>
              <ProblemWords problem={problem} written={typed.slice(from, to)} />
            </span>
            {possible.slice(0, MOST_OFFERED).map((filter) => (
              <button
                key={filter}
                type="button"
                className={controls['underlined']}
                onClick={() => onRepair(typed.slice(0, from) + filter + typed.slice(to))}
              >
                {filter}
              </button>
            ))}
          </p>
        );
      })}
    </div>
  );
}

function ProblemWords({ problem, written }: { problem: FilterProblem; written: string }) {
  const { t } = useLingui();
  if (problem.code === 'unknown-key')
    return <Trans>“{written}” is looked for as words. Did you mean the filter?</Trans>;
  if (problem.code === 'no-value') {
    return problem.possible.length > 0 ? (
      <Trans>“{written}” has nothing behind it. Possible are</Trans>
    ) : (
      <Trans>“{written}” has nothing behind it: a name follows the colon, without a space.</Trans>
    );
  }
  return t`“${written}” says nothing and is passed over. Possible are`;
}
