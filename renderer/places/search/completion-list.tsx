// What a filter could become, under the place where it is typed. The keyboard stays in the line; this only shows where it is.

import { useLingui } from '@lingui/react/macro';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { CompletionOption } from '../../../db/model/search/answer.ts';
import controls from '../../ui/controls.module.css';
import { classNames } from '../../ui/class-names.ts';
import styles from './query-field.module.css';

export interface CompletionListProps {
  id: string;
  options: readonly CompletionOption[];
  highlighted: number;
  /** The line as it is drawn, and the piece of it that is completed: the list stands under it. */
  drawn: RefObject<HTMLElement | null>;
  from: number;
  onChoose: (option: CompletionOption) => void;
}

export const optionId = (id: string, index: number): string => `${id}-${index}`;

export function CompletionList({ id, options, highlighted, drawn, from, onChoose }: CompletionListProps) {
  const { i18n, t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const piece = drawn.current?.querySelector<HTMLElement>(`[data-from="${from}"]`);
    const left = (piece?.offsetLeft ?? 0) - (drawn.current?.scrollLeft ?? 0);
    list.current?.style.setProperty('--left', `${Math.max(0, left)}px`);
  }, [drawn, from]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t`What it could be`} className={styles['options']}>
      {options.map((option, index) => (
        <div
          key={option.label}
          id={optionId(id, index)}
          ref={(item) => {
            if (index === highlighted) item?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={index === highlighted}
          data-highlighted={index === highlighted || undefined}
          className={classNames(controls['item'], styles['option'])}
          onMouseDown={(event) => {
            // the line keeps the keyboard
            event.preventDefault();
            onChoose(option);
          }}
        >
          <span className={styles['label']}>{option.label}</span>
          {option.count !== null && <span className={controls['count']}>{i18n.number(option.count)}</span>}
        </div>
      ))}
    </div>
  );
}
