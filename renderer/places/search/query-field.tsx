// The line one searches on: filters drawn apart, those that say nothing marked, and completed as they are typed.

import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef } from 'react';
import type { FilterProblem } from '../../../db/model/search/query.ts';
import type { CompletionOption } from '../../../db/model/search/answer.ts';
import { LONGEST_QUERY } from '../../../db/model/search/query.ts';
import { classNames } from '../../ui/class-names.ts';
import { useStepBack } from '../../ui/step-back.ts';
import { CompletionList, optionId } from './completion-list.tsx';
import { piecesOf } from './query-pieces.ts';
import styles from './query-field.module.css';
import { type Completing, useCompletion } from './use-completion.ts';

export interface QueryFieldProps {
  /** In another place than the search: what it is called there, and small. */
  inPlace?: { label: string; placeholder: string; key: string };
  input: RefObject<HTMLInputElement | null>;
  typed: string;
  problems: readonly FilterProblem[];
  /** The id of what says in words what is wrong. */
  problemsId: string;
  /** While it is in the line, where the caret stands. */
  onCaret: (caret: number | null) => void;
  caret: number | null;
  onTyped: (typed: string) => void;
  onSettle: () => void;
  /** What is said of the line, under it: what a filter could become is offered below, and covers none of it. */
  children?: ReactNode;
}

/** As typing does it, so that the line's own undo knows of it. */
function typeInto(input: HTMLInputElement, from: number, to: number, insert: string): string {
  input.setSelectionRange(from, to);
  if (!document.execCommand?.('insertText', false, insert)) input.setRangeText(insert, from, to, 'end');
  return input.value;
}

/** Keys of the list; what it has no use for goes on to the place. */
function completeByKey(event: KeyboardEvent, completing: Completing, accept: (option: CompletionOption) => void): void {
  const { options, highlighted } = completing;
  const isAsked = (event.key === ' ' && event.ctrlKey) || (event.key === 'ArrowDown' && event.altKey);
  const option = options?.[highlighted];
  if (isAsked) completing.open();
  else if (!options || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  else if ((event.key === 'Enter' || event.key === 'Tab') && option) accept(option);
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (!completing.step(event.key === 'ArrowDown' ? 1 : -1)) return;
  } else return;
  event.preventDefault();
}

export function QueryField(props: QueryFieldProps) {
  const { input, typed, problems, caret, onTyped, onCaret } = props;
  const { t } = useLingui();
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const completing = useCompletion(typed, caret);
  const { options, highlighted } = completing;
  useStepBack(() => {
    if (!options) return false;
    completing.close();
    return true;
  }, input);
  const pieces = piecesOf(typed, problems);
  const filterFrom = pieces.findLast(({ from }) => from <= completing.from)?.from ?? 0;

  const accept = (option: CompletionOption): void => {
    const change = completing.accept(option);
    if (!change || !input.current) return;
    onTyped(typeInto(input.current, change.from, change.to, change.insert));
    onCaret(input.current.selectionStart);
  };
  const follow = (): void => {
    drawn.current?.scrollTo({ left: input.current?.scrollLeft ?? 0 });
    const field = input.current;
    onCaret(field && field.selectionStart === field.selectionEnd ? field.selectionStart : null);
  };
  return (
    <div className={styles['around']}>
      <div className={classNames(styles['field'], props.inPlace && styles['small'])}>
        <div ref={drawn} className={styles['drawn']} dir="auto" aria-hidden="true">
          {pieces.map(({ text, from, look }) => (
            <span key={from} data-from={from} className={look === 'plain' ? undefined : styles[look]}>
              {text}
            </span>
          ))}
        </div>
        <input
          ref={input}
          type={props.inPlace ? 'text' : 'search'}
          className={styles['line']}
          aria-label={props.inPlace?.label ?? t`Search your journal`}
          aria-keyshortcuts={props.inPlace?.key}
          aria-autocomplete="list"
          aria-controls={options ? id : undefined}
          aria-activedescendant={highlighted >= 0 ? optionId(id, highlighted) : undefined}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={problems.length > 0 ? props.problemsId : undefined}
          placeholder={props.inPlace?.placeholder ?? t`Any sentence you ever wrote`}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          dir="auto"
          value={typed}
          onChange={(event) => {
            onTyped(event.currentTarget.value);
            follow();
          }}
          onSelect={follow}
          onScroll={follow}
          onFocus={follow}
          onBlur={() => {
            onCaret(null);
            props.onSettle();
          }}
          onKeyDown={(event) => completeByKey(event, completing, accept)}
        />
      </div>
      {props.children}
      {options && <CompletionList {...{ id, options, highlighted, drawn }} from={filterFrom} onChoose={accept} />}
    </div>
  );
}
