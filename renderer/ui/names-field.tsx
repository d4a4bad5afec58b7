// A line of names (themes, tags, directors): chosen from those there are, or made by typing. Enter or a comma takes a name in, Backspace takes one out.

import { Combobox } from '@base-ui/react/combobox';
import { useLingui } from '@lingui/react/macro';
import { type CSSProperties, type KeyboardEvent, useMemo, useState } from 'react';
import { foldName } from '../../db/model/text.ts';
import { freeHue } from '../../db/model/theme.ts';
import { classNames } from './class-names.ts';
import styles from './names-field.module.css';

export interface KnownName {
  name: string;
  /** Given for themes: a dot of its colour stands before the word. */
  hue?: number;
}

interface NamesFieldProps {
  label: string;
  names: string[];
  known: KnownName[];
  onChange: (names: string[]) => void;
  placeholder: string;
  /** Dots before the words, for themes. */
  hasDots?: boolean;
  isInvalid?: boolean;
}

function Dot({ hue }: { hue: number }) {
  return <span className={styles['dot']} style={{ '--hue': hue } as CSSProperties} aria-hidden="true" />;
}

/** The name as it is already written, on this line or elsewhere, or as typed. */
function spelled(typed: string, names: readonly string[], known: readonly KnownName[]): string {
  const folded = foldName(typed);
  const isSame = (name: string): boolean => foldName(name) === folded;
  return names.find(isSame) ?? known.find(({ name }) => isSame(name))?.name ?? typed.trim();
}

export function NamesField(props: NamesFieldProps) {
  const { label, names, known, onChange, placeholder, hasDots = false } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const hues = useMemo(() => new Map(known.map(({ name, hue }) => [name, hue])), [known]);
  const taken = useMemo(() => new Set(known.flatMap(({ hue }) => hue ?? [])), [known]);
  const hueOfName = (name: string): number => hues.get(name) ?? freeHue(name, taken);

  const items = useMemo(() => {
    const offered = known.map(({ name }) => name).filter((name) => !names.includes(name));
    const candidate = spelled(typed, names, known);
    const isNew = candidate !== '' && !offered.includes(candidate) && !names.includes(candidate);
    return isNew ? [...offered, candidate] : offered;
  }, [known, names, typed]);

  /** An open list hides the rest of the page from those who hear it: one without choices must not stay open. */
  const hasChoices = items.some((name) => foldName(name).includes(foldName(typed)));

  const take = (text: string): void => {
    const next = [...names];
    for (const part of text.split(',')) {
      const name = spelled(part, next, known);
      if (name !== '' && !next.includes(name)) next.push(name);
    }
    onChange(next);
    setTyped('');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === ',' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    }
  };

  return (
    <Combobox.Root
      multiple
      autoHighlight
      items={items}
      open={isOpen && hasChoices}
      onOpenChange={setOpen}
      value={names}
      onValueChange={(next, details) => {
        // Escape in a line whose list is closed would take every name out of it: it is the page's
        if (details.reason === 'escape-key') return details.allowPropagation();
        onChange(next);
        setTyped('');
      }}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        // the list clears the line when it closes, as Tab does before the line is left: what was typed is not its to drop
        if (reason !== 'input-change') return;
        if (text.includes(',')) take(text);
        else setTyped(text);
      }}
    >
      <Combobox.Chips className={classNames(styles['line'], props.isInvalid && styles['invalid'])}>
        {names.map((name) => (
          <Combobox.Chip key={name} className={styles['chip']} aria-label={name}>
            {hasDots && <Dot hue={hueOfName(name)} />}
            {name}
            <Combobox.ChipRemove className={styles['remove']} aria-label={t`Remove ${name}`}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <path d="M2 2 8 8M8 2 2 8" />
              </svg>
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
        <Combobox.Input
          className={styles['input']}
          aria-label={label}
          aria-invalid={props.isInvalid || undefined}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (typed.trim() !== '') take(typed);
          }}
        />
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner className={styles['positioner']} sideOffset={6} align="start">
          <Combobox.Popup className={styles['popup']}>
            <Combobox.List aria-label={label}>
              {(name: string) => (
                <Combobox.Item key={name} value={name} className={styles['item']}>
                  {hasDots && <Dot hue={hueOfName(name)} />}
                  <span>{name}</span>
                  {!hues.has(name) && <span className={styles['new']}>{t`new`}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
