// A word with a hairline under it that opens a menu to choose one of several: the diary's filters.

import { Menu } from '@base-ui/react/menu';
import { type CSSProperties } from 'react';
import controls from './controls.module.css';
import { MenuRoot } from './menu-root.tsx';
import names from './names-field.module.css';

export interface Choice<V extends string> {
  value: V;
  label: string;
  count?: number;
  hue?: number;
}

export function ChoiceMenu<V extends string>(props: {
  /** What the menu is about, for those who hear it. */
  label: string;
  /** The value that stands for "no filter"; its label is the word shown. */
  anyValue: V;
  value: V;
  choices: Choice<V>[];
  onChoose: (value: V) => void;
}) {
  const chosen = props.choices.find(({ value }) => value === props.value);
  return (
    <MenuRoot>
      <Menu.Trigger
        className={controls['underlined']}
        aria-label={`${props.label}: ${chosen?.label ?? ''}`}
        data-set={props.value === props.anyValue ? undefined : ''}
      >
        {chosen?.label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={6} align="start">
          <Menu.Popup className={controls['menu']} aria-label={props.label}>
            <Menu.RadioGroup value={props.value} onValueChange={(value: V) => props.onChoose(value)}>
              {props.choices.map(({ value, label, count, hue }) => (
                <Menu.RadioItem key={value} value={value} className={controls['item']} closeOnClick>
                  {hue !== undefined && (
                    <span className={names['dot']} style={{ '--hue': hue } as CSSProperties} aria-hidden="true" />
                  )}
                  {label}
                  {count !== undefined && <span className={controls['count']}>{count}</span>}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </MenuRoot>
  );
}
