// A line that is often the same (where, how, with whom): typed freely, completed from what earlier entries have.

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { WordField as WordFieldName } from '../../db/model/entry-batch.ts';
import { foldText } from '../../db/model/fold.ts';
import { knownWords } from '../api/queries/diary.ts';
import controls from './controls.module.css';
import names from './names-field.module.css';

const MOST_OFFERED = 6;

/** Words that begin so before those that hold it; nothing for nothing typed, and not what is typed already. */
export function wordsFor(typed: string, known: readonly string[]): string[] {
  const folded = foldText(typed.trim());
  if (folded === '') return [];
  const holding = known.filter((word) => foldText(word).includes(folded) && word !== typed.trim());
  const begins = (word: string): boolean => foldText(word).startsWith(folded);
  return [...holding.filter(begins), ...holding.filter((word) => !begins(word))].slice(0, MOST_OFFERED);
}

export function WordField(props: {
  label: string;
  field: WordFieldName;
  value: string;
  placeholder: string;
  onValue: (value: string) => void;
  /** Enter while nothing is offered or lit. */
  onEnter?: () => void;
}) {
  const { value, onEnter } = props;
  const { data } = useQuery(knownWords(props.field));
  const [isOpen, setOpen] = useState(false);
  const [isLit, setLit] = useState(false);
  const offered = useMemo(() => wordsFor(value, data?.map(({ word }) => word) ?? []), [value, data]);
  const isShown = isOpen && offered.length > 0;
  return (
    <Autocomplete.Root
      items={offered}
      mode="none"
      value={value}
      open={isShown}
      onOpenChange={setOpen}
      onItemHighlighted={(word) => setLit(word !== undefined)}
      onValueChange={(next, { reason }) => {
        // closing clears the line in no case: what was typed is not the list's to drop
        if (reason === 'input-change' || reason === 'item-press') props.onValue(next);
      }}
    >
      <Autocomplete.Input
        className={controls['line']}
        aria-label={props.label}
        placeholder={props.placeholder}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !onEnter || (isShown && isLit)) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={names['positioner']} sideOffset={6} align="start">
          <Autocomplete.Popup className={names['popup']}>
            <Autocomplete.List aria-label={props.label}>
              {(word: string) => (
                <Autocomplete.Item key={word} value={word} className={names['item']}>
                  {word}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
