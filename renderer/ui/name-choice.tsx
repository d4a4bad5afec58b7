// A word that opens a line to type on, over the names there are: one of them is chosen, or a new one made. Knows nothing of what is named.

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, type Ref, useState } from 'react';
import { foldName } from '../../db/model/text.ts';
import { classNames } from './class-names.ts';
import controls from './controls.module.css';
import styles from './name-choice.module.css';
import { useKeyboardBack } from './use-keyboard-back.ts';

export interface NamedChoice {
  id: number;
  name: string;
  count: number;
}

type Offered = { kind: 'known'; choice: NamedChoice } | { kind: 'new'; name: string };

/** What begins so goes before what holds it; a name is new where nothing at all is called so. */
export function namesFor(typed: string, choices: readonly NamedChoice[], taken: readonly string[]): Offered[] {
  const wanted = foldName(typed);
  const fits = choices.filter(({ name }) => foldName(name).includes(wanted));
  const known = [
    ...fits.filter(({ name }) => foldName(name).startsWith(wanted)),
    ...fits.filter(({ name }) => !foldName(name).startsWith(wanted)),
  ].map((choice): Offered => ({ kind: 'known', choice }));
  const isThere = [...choices.map(({ name }) => name), ...taken].some((name) => foldName(name) === wanted);
  return wanted === '' || isThere ? known : [...known, { kind: 'new', name: typed.trim() }];
}

interface NameChoiceProps {
  label: string;
  /** Asks for what is typed. */
  asks: string;
  choices: readonly NamedChoice[];
  /** Names that are neither offered nor new. */
  taken: readonly string[];
  sayNew: (name: string) => string;
  /** Where nothing is to choose. */
  sayNone: (typed: string) => string;
  onChoose: (choice: NamedChoice) => void;
  onNew: (name: string) => void;
}

export function NameChoice(
  props: NameChoiceProps & {
    isOpen: boolean;
    onOpen: (isOpen: boolean) => void;
    trigger: Ref<HTMLButtonElement>;
    /** Its key, for the tooltip. */
    tip: object;
    children: ReactNode;
  },
) {
  const { isOpen, onOpen, trigger, tip, children, ...names } = props;
  useKeyboardBack(isOpen);
  return (
    <Popover.Root open={isOpen} onOpenChange={onOpen}>
      <Popover.Trigger ref={trigger} className={controls['word']} {...tip}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={controls['positioner']} sideOffset={6} align="end">
          <Popover.Popup className={classNames(controls['menu'], styles['popup'])} aria-label={names.label}>
            <Names {...names} onDone={() => onOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Anew each time it opens: what was typed before is not there any more. */
function Names({
  label,
  asks,
  choices,
  taken,
  sayNew,
  sayNone,
  onChoose,
  onNew,
  onDone,
}: NameChoiceProps & { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const offered = namesFor(typed, choices, taken);
  const take = (item: Offered): void => {
    onDone();
    if (item.kind === 'known') onChoose(item.choice);
    else onNew(item.name);
  };
  return (
    <Autocomplete.Root
      inline
      open
      items={offered}
      mode="none"
      autoHighlight="always"
      keepHighlight
      value={typed}
      onValueChange={(value, { reason }) => {
        if (reason === 'input-change') setTyped(value);
      }}
      itemToStringValue={(item: Offered) => (item.kind === 'known' ? item.choice.name : item.name)}
    >
      <Autocomplete.Input
        className={classNames(controls['line'], styles['line'])}
        aria-label={asks}
        placeholder={asks}
        maxLength={200}
        spellCheck={false}
        dir="auto"
      />
      <Autocomplete.Empty className={styles['none']}>
        {offered.length === 0 && sayNone(typed.trim())}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles['list']} aria-label={label}>
        {(item: Offered) => (
          <Autocomplete.Item
            key={item.kind === 'known' ? item.choice.id : 'new'}
            value={item}
            className={controls['item']}
            onClick={() => take(item)}
          >
            <span className={styles['name']} dir="auto">
              {item.kind === 'known' ? item.choice.name : sayNew(item.name)}
            </span>
            {item.kind === 'known' && <span className={controls['count']}>{item.choice.count}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
