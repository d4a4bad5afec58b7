// What the filter at the caret could become, and which of it the keyboard is on. Offers nothing while words are typed.

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CompletionOption } from '../../../db/model/search/answer.ts';
import { foldText } from '../../../db/model/fold.ts';
import { type Completion, completionAt } from '../../../db/model/search/completion.ts';
import { searchCompletion } from '../../api/queries/search.ts';

/** Letters of a filter's name after which it is offered by itself: fewer are the beginning of too many words. */
const OFFERED_AT = 4;

export interface Completing {
  /** Null where the list is closed. */
  options: readonly CompletionOption[] | null;
  /** The place in the line that is being completed. */
  from: number;
  /** -1 where none is. */
  highlighted: number;
  /** The line and the caret with that option in it. */
  accept: (option: CompletionOption) => Accepted | null;
  /** False at the end of the list, where the key is for what lies beyond. */
  step: (by: 1 | -1) => boolean;
  /** The list stays closed until something else is typed. */
  close: () => void;
  /** Opens it where it does not by itself. */
  open: () => void;
}

export interface Accepted {
  from: number;
  to: number;
  insert: string;
}

/** Tells one filter that is typed from another. */
const nameOf = (found: Completion | null): string => (found ? `${found.kind} ${found.from}` : '');

/** Those that still fit while the next are on their way: what is chosen then must be what was meant. */
function fittingOptions({ typed }: Completion, options: readonly CompletionOption[]): readonly CompletionOption[] {
  const folded = foldText(typed);
  return options.filter(({ label }) => foldText(label).includes(folded));
}

function isWorthwhile(found: Completion | null, options: readonly CompletionOption[]): boolean {
  if (!found || options.length === 0) return false;
  const [only] = options;
  // what is typed already needs no list
  const isTyped = options.length === 1 && only?.label.toLowerCase() === found.typed.toLowerCase();
  return found.kind === 'key' || !isTyped;
}

export function useCompletion(typed: string, caret: number | null): Completing {
  const found = useMemo(() => (caret === null ? null : completionAt(typed, caret)), [typed, caret]);
  const name = nameOf(found);
  const [closed, setClosed] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ line: string; index: number } | null>(null);
  const isOffered = found?.kind === 'value' || (found !== null && found.typed.length >= OFFERED_AT);
  const isAsked = found !== null && name !== closed && (isOffered || name === opened);
  const { data, isPlaceholderData } = useQuery({
    ...searchCompletion(typed, caret ?? 0),
    enabled: isAsked,
    // between two letters of one name the list stays; the options of another filter are never offered
    placeholderData: (before) => (before && before.from === found?.from ? before : undefined),
  });
  const given = data?.options ?? [];
  const fitting = found && isPlaceholderData ? fittingOptions(found, given) : given;
  const options = isAsked && isWorthwhile(found, fitting) ? fitting : null;
  const line = `${name} ${typed}`;
  // of names nothing is chosen before one goes to it: Enter and Tab are for the words one types
  const first = found?.kind === 'value' ? 0 : -1;
  const highlighted =
    options === null ? -1 : Math.min(chosen?.line === line ? chosen.index : first, options.length - 1);

  return {
    options,
    from: found?.from ?? 0,
    highlighted,
    accept: ({ insert }) => found && { from: found.from, to: found.to, insert },
    step: (by) => {
      const next = highlighted + by;
      if (options === null || next >= options.length || next < -1) return false;
      setChosen({ line, index: next });
      return true;
    },
    close: () => setClosed(name),
    open: () => {
      setClosed(null);
      setOpened(name);
    },
  };
}
