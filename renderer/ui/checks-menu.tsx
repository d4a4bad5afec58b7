// A word with a hairline under it that opens a menu of what may be so or not, several at once.

import { Menu } from '@base-ui/react/menu';
import { useLingui } from '@lingui/react';
import controls from './controls.module.css';
import { MenuRoot } from './menu-root.tsx';
import { joined } from '../i18n/punctuation.ts';

export interface Check {
  label: string;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
}

export function ChecksMenu(props: {
  /** What the menu is about, for those who hear it. */
  label: string;
  /** The word shown while nothing is checked. */
  anyWord: string;
  checks: Check[];
}) {
  const { i18n } = useLingui();
  const checked = props.checks.filter(({ isChecked }) => isChecked).map(({ label }) => label);
  const word = checked.length === 0 ? props.anyWord : joined(i18n, checked);
  return (
    <MenuRoot>
      <Menu.Trigger
        className={controls['underlined']}
        aria-label={`${props.label}: ${word}`}
        data-set={checked.length === 0 ? undefined : ''}
      >
        {word}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={controls['positioner']} sideOffset={6} align="start">
          <Menu.Popup className={controls['menu']} aria-label={props.label}>
            {props.checks.map(({ label, isChecked, onCheck }) => (
              <Menu.CheckboxItem key={label} className={controls['item']} checked={isChecked} onCheckedChange={onCheck}>
                <span className={controls['tick']} aria-hidden="true" />
                {label}
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </MenuRoot>
  );
}
